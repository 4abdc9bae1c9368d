// The grid's form: GB/T 31000-2015's grid table, then chief and workers.
import { Button } from 'antd';
import { educationLevels, gridKinds, nations, politicalStatuses, sexes } from '#shared/codes/index.ts';
import type { GridFields } from '#shared/contract/grids.ts';
import { api } from '../../api.ts';
import { CoordinateItem } from '../../components/coordinate-item.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/field.tsx';
import { FormGroup } from '../../components/form-group.tsx';
import { CodeItem, DateItem, NumberItem, TextItem } from '../../components/form-items.tsx';
import { VillagePicker } from '../../components/place-pickers.tsx';
import { tidyPhone } from '../../components/tidy-person.ts';
import { useAct } from '../../components/use-act.ts';
import type { RecordForm } from '../../components/use-record-form.ts';
import { gridLabels } from '../../words/fields.ts';

const label = (name: keyof GridFields) => gridLabels[name] ?? name;

interface GroupProps {
  readonly form: RecordForm<GridFields>;
}

export function GridForm({ form }: GroupProps) {
  return (
    <>
      <BasisGroup form={form} />
      <ChiefGroup form={form} />
      <WorkersGroup form={form} />
    </>
  );
}

function BasisGroup({ form: { fields, set } }: GroupProps) {
  const nextCode = useAct(async (villageCode: string) => {
    const { code } = await api.grids.nextCode({ villageCode });
    set({ villageCode, code });
  });
  const chooseVillage = (villageCode: string | null) => {
    set({ villageCode: villageCode ?? '' });
    // A code that was typed stays; an empty one is proposed.
    if (villageCode !== null && (fields.code === '' || !fields.code.startsWith(villageCode))) void nextCode.act(villageCode);
  };
  return (
    <FormGroup anchor="basis" word="基本情况">
      <Field name="villageCode" label={label('villageCode')} required><VillagePicker label={label('villageCode')} value={fields.villageCode} onChange={chooseVillage} /></Field>
      <TextItem name="name" label={label('name')} required max={100} placeholder="如 枫桥村第一网格" value={fields.name} onChange={(name) => { set({ name }); }} />
      <TextItem name="code" label={label('code')} required max={18} hint="12 位村（社区）代码加序号，选好村后自动给出" value={fields.code} onChange={(code) => { set({ code: code.normalize('NFKC').replaceAll(/\D/g, '') }); }} />
      <CodeItem name="kind" label={label('kind')} span={4} required allowClear={false} table={gridKinds} value={fields.kind} onChange={(kind) => { set({ kind: kind ?? '1' }); }} />
      <NumberItem name="households" label={label('households')} span={2} unit="户" value={fields.households} onChange={(households) => { set({ households }); }} />
      <NumberItem name="population" label={label('population')} span={2} unit="人" value={fields.population} onChange={(population) => { set({ population }); }} />
      <NumberItem name="keyPeopleCount" label={label('keyPeopleCount')} span={2} unit="人" value={fields.keyPeopleCount} onChange={(keyPeopleCount) => { set({ keyPeopleCount }); }} />
      <NumberItem name="areaSquareMetres" label={label('areaSquareMetres')} span={2} value={fields.areaSquareMetres} onChange={(areaSquareMetres) => { set({ areaSquareMetres }); }} />
      <CoordinateItem name="centreLongitude" label={label('centreLongitude')} span={3} most={180} value={fields.centreLongitude} onChange={(centreLongitude) => { set({ centreLongitude }); }} />
      <CoordinateItem name="centreLatitude" label={label('centreLatitude')} span={3} most={90} value={fields.centreLatitude} onChange={(centreLatitude) => { set({ centreLatitude }); }} />
      <TextItem name="remark" label={label('remark')} span={6} max={200} value={fields.remark} onChange={(remark) => { set({ remark }); }} />
      {nextCode.error === null ? null : (
        <div className="party">
          <ErrorBanner error={nextCode.error} />
          <Button size="small" loading={nextCode.busy} onClick={() => void nextCode.act(fields.villageCode)}>再取一次编码</Button>
        </div>
      )}
    </FormGroup>
  );
}

function ChiefGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="chief" word="网格长">
      <TextItem name="chiefName" label="姓名" span={3} max={50} value={fields.chiefName} onChange={(chiefName) => { set({ chiefName }); }} />
      <CodeItem name="chiefSex" label="性别" span={3} table={sexes} value={fields.chiefSex} onChange={(chiefSex) => { set({ chiefSex }); }} />
      <DateItem name="chiefBirthDate" label="出生日期" span={3} value={fields.chiefBirthDate} onChange={(chiefBirthDate) => { set({ chiefBirthDate }); }} />
      <CodeItem name="chiefNation" label="民族" span={3} table={nations} value={fields.chiefNation} onChange={(chiefNation) => { set({ chiefNation }); }} />
      <CodeItem name="chiefPoliticalStatus" label="政治面貌" span={3} table={politicalStatuses} value={fields.chiefPoliticalStatus} onChange={(chiefPoliticalStatus) => { set({ chiefPoliticalStatus }); }} />
      <CodeItem name="chiefEducation" label="学历" span={3} groups table={educationLevels} value={fields.chiefEducation} onChange={(chiefEducation) => { set({ chiefEducation }); }} />
      <TextItem name="chiefMobile" label="手机" span={3} max={18} value={fields.chiefMobile} onChange={(chiefMobile) => { set({ chiefMobile }); }} onLeave={(typed) => { set({ chiefMobile: tidyPhone(typed) }); }} />
      <TextItem name="chiefPhone" label="固定电话" span={3} max={18} value={fields.chiefPhone} onChange={(chiefPhone) => { set({ chiefPhone }); }} onLeave={(typed) => { set({ chiefPhone: tidyPhone(typed) }); }} />
    </FormGroup>
  );
}

function WorkersGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="workers" word="网格员">
      <TextItem name="workerNames" label={label('workerNames')} span={5} max={255} hint="几个人用、隔开" value={fields.workerNames} onChange={(workerNames) => { set({ workerNames }); }} />
      <TextItem name="workerPhones" label={label('workerPhones')} span={5} max={255} value={fields.workerPhones} onChange={(workerPhones) => { set({ workerPhones }); }} />
      <NumberItem name="workerCount" label={label('workerCount')} span={2} unit="人" value={fields.workerCount} onChange={(workerCount) => { set({ workerCount }); }} />
    </FormGroup>
  );
}
