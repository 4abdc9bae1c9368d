// The grid's form: GB/T 31000-2015's grid table, then chief and workers.
import { Button, Input } from 'antd';
import { educationLevels, gridKinds, nations, politicalStatuses, sexes } from '#shared/codes/index.ts';
import type { GridFields } from '#shared/contract/grids.ts';
import { gridNumbers } from '#shared/rules/number-fields.ts';
import { plainText } from '#shared/rules/rule-result.ts';
import { gridLabels } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { CoordinateItem } from '../../components/fields/coordinate-item.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { CodeItem, DateItem, NumberItem, TextItem } from '../../components/fields/form-items.tsx';
import { PersonNameItem, PersonNamesItem } from '../../components/fields/person-items.tsx';
import { GridPicker, VillagePicker } from '../../components/pickers/place-pickers.tsx';
import { tidyPhone } from '../../values/tidy-person.ts';
import { useAct } from '../../api/use-act.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';

const label = (name: keyof GridFields) => gridLabels[name] ?? name;

interface GroupProps {
  readonly form: RecordForm<GridFields>;
}

interface BasisProps extends GroupProps {
  /** Code and village of a registered grid change by the ledger of changes only. */
  readonly registered: boolean;
}

export function GridForm({ form, registered }: BasisProps) {
  return (
    <>
      <BasisGroup form={form} registered={registered} />
      <ChiefGroup form={form} />
      <WorkersGroup form={form} />
      <AddedGroup form={form} />
    </>
  );
}

function BasisGroup({ form: { fields, set }, registered }: BasisProps) {
  const nextCode = useAct(async (villageCode: string) => {
    const { code } = await api.grids.nextCode({ villageCode, kind: fields.kind });
    set({ villageCode, code });
  });
  const chooseVillage = (villageCode: string | null) => {
    set({ villageCode: villageCode ?? '' });
    // A code that was typed stays; an empty one is proposed.
    if (villageCode !== null && (fields.code === '' || !fields.code.startsWith(villageCode))) void nextCode.act(villageCode);
  };
  return (
    <FormGroup anchor="basis" word="基本情况">
      <Field name="villageCode" label={label('villageCode')}>
        <VillagePicker label={label('villageCode')} disabled={registered} value={fields.villageCode} onChange={chooseVillage} />
      </Field>
      <TextItem
        name="name"
        label={label('name')}
        max={100}
        placeholder="如 枫桥村第一网格"
        value={fields.name}
        onChange={(name) => set({ name })}
      />
      {registered ? (
        <Field name="code" label={label('code')} hint="改编码请用“变动”，旧编码留在台账">
          <Input aria-label={label('code')} readOnly value={fields.code} />
        </Field>
      ) : (
        <TextItem
          name="code"
          label={label('code')}
          max={19}
          hint="12 位村（社区）代码加序号，选好村后自动给出"
          value={fields.code}
          onChange={(code) => set({ code })}
          onLeave={(code) => set({ code: plainText(code).toUpperCase() })}
        />
      )}
      <CodeItem
        name="kind"
        label={label('kind')}
        span={4}
        allowClear={false}
        table={gridKinds}
        value={fields.kind}
        onChange={(kind) => set({ kind: kind ?? '1', ...(kind === '3' ? {} : { parentGridId: null }) })}
      />
      {fields.kind === '3' ? (
        <Field name="parentGridId" label={label('parentGridId')} span={4}>
          <GridPicker
            label={label('parentGridId')}
            value={fields.parentGridId}
            villageCode={fields.villageCode === '' ? null : fields.villageCode}
            onChange={(grid) => set({ parentGridId: grid?.id ?? null })}
          />
        </Field>
      ) : null}
      <NumberItem
        name="households"
        label={label('households')}
        span={2}
        unit="户"
        reading={gridNumbers.households}
        value={fields.households}
        onChange={(households) => set({ households })}
      />
      <NumberItem
        name="population"
        label={label('population')}
        span={2}
        unit="人"
        reading={gridNumbers.population}
        value={fields.population}
        onChange={(population) => set({ population })}
      />
      <NumberItem
        name="keyPeopleCount"
        label={label('keyPeopleCount')}
        span={2}
        unit="人"
        reading={gridNumbers.keyPeopleCount}
        value={fields.keyPeopleCount}
        onChange={(keyPeopleCount) => set({ keyPeopleCount })}
      />
      <NumberItem
        name="areaSquareMetres"
        label={label('areaSquareMetres')}
        span={2}
        reading={gridNumbers.areaSquareMetres}
        value={fields.areaSquareMetres}
        onChange={(areaSquareMetres) => set({ areaSquareMetres })}
      />
      <CoordinateItem
        name="centreLongitude"
        label={label('centreLongitude')}
        span={3}
        axis="longitude"
        value={fields.centreLongitude}
        onChange={(centreLongitude) => set({ centreLongitude })}
      />
      <CoordinateItem
        name="centreLatitude"
        label={label('centreLatitude')}
        span={3}
        axis="latitude"
        value={fields.centreLatitude}
        onChange={(centreLatitude) => set({ centreLatitude })}
      />
      <TextItem
        name="extent"
        label={label('extent')}
        span={6}
        max={300}
        hint="四至，印在公示牌上"
        value={fields.extent}
        onChange={(extent) => set({ extent })}
      />
      <TextItem
        name="keyPlaces"
        label={label('keyPlaces')}
        span={6}
        max={300}
        hint="几处用、隔开"
        value={fields.keyPlaces}
        onChange={(keyPlaces) => set({ keyPlaces })}
      />
      <DateItem
        name="foundedOn"
        label={label('foundedOn')}
        span={3}
        value={fields.foundedOn}
        onChange={(foundedOn) => set({ foundedOn })}
      />
      <Field name="boundary" label={label('boundary')} span={3}>
        <span className="quiet">{fields.boundary === '' ? '没有；到“地图”里导入' : '已有，见地图'}</span>
      </Field>
      <TextItem name="remark" label={label('remark')} span={6} max={200} value={fields.remark} onChange={(remark) => set({ remark })} />
      {nextCode.error === null ? null : (
        <div className="party">
          <ErrorBanner error={nextCode.error} />
          <Button size="small" loading={nextCode.busy} onClick={() => void nextCode.act(fields.villageCode)}>
            再取一次编码
          </Button>
        </div>
      )}
    </FormGroup>
  );
}

function ChiefGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="chief" word="网格长">
      <PersonNameItem
        name="chiefName"
        label="姓名"
        span={3}
        max={50}
        part="gridChief"
        value={fields.chiefName}
        onChange={(chiefName) => set({ chiefName })}
      />
      <CodeItem name="chiefSex" label="性别" span={3} table={sexes} value={fields.chiefSex} onChange={(chiefSex) => set({ chiefSex })} />
      <DateItem
        name="chiefBirthDate"
        label="出生日期"
        span={3}
        value={fields.chiefBirthDate}
        onChange={(chiefBirthDate) => set({ chiefBirthDate })}
      />
      <CodeItem
        name="chiefNation"
        label="民族"
        span={3}
        table={nations}
        value={fields.chiefNation}
        onChange={(chiefNation) => set({ chiefNation })}
      />
      <CodeItem
        name="chiefPoliticalStatus"
        label="政治面貌"
        span={3}
        table={politicalStatuses}
        value={fields.chiefPoliticalStatus}
        onChange={(chiefPoliticalStatus) => set({ chiefPoliticalStatus })}
      />
      <CodeItem
        name="chiefEducation"
        label="学历"
        span={3}
        groups
        table={educationLevels}
        value={fields.chiefEducation}
        onChange={(chiefEducation) => set({ chiefEducation })}
      />
      <TextItem
        name="chiefMobile"
        label="手机"
        span={3}
        max={18}
        value={fields.chiefMobile}
        onChange={(chiefMobile) => set({ chiefMobile })}
        onLeave={(typed) => set({ chiefMobile: tidyPhone(typed) })}
      />
      <TextItem
        name="chiefPhone"
        label="固定电话"
        span={3}
        max={18}
        value={fields.chiefPhone}
        onChange={(chiefPhone) => set({ chiefPhone })}
        onLeave={(typed) => set({ chiefPhone: tidyPhone(typed) })}
      />
    </FormGroup>
  );
}

function WorkersGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="workers" word="网格员">
      <PersonNamesItem
        name="workerNames"
        label={label('workerNames')}
        span={5}
        part="gridWorker"
        value={fields.workerNames}
        onChange={(workerNames) => set({ workerNames })}
      />
      <TextItem
        name="workerPhones"
        label={label('workerPhones')}
        span={5}
        max={255}
        value={fields.workerPhones}
        onChange={(workerPhones) => set({ workerPhones })}
      />
      <NumberItem
        name="workerCount"
        label={label('workerCount')}
        span={2}
        unit="人"
        reading={gridNumbers.workerCount}
        value={fields.workerCount}
        onChange={(workerCount) => set({ workerCount })}
      />
    </FormGroup>
  );
}

/** What townships add to the standard's table (research B §1.8). */
function AddedGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="added" word="其他力量">
      <NumberItem
        name="partyMemberCount"
        label={label('partyMemberCount')}
        span={2}
        unit="人"
        reading={gridNumbers.partyMemberCount}
        value={fields.partyMemberCount}
        onChange={(partyMemberCount) => set({ partyMemberCount })}
      />
      <TextItem
        name="firstSecretaryName"
        label={label('firstSecretaryName')}
        span={2}
        max={50}
        value={fields.firstSecretaryName}
        onChange={(firstSecretaryName) => set({ firstSecretaryName })}
      />
      <TextItem
        name="povertyDirectorName"
        label={label('povertyDirectorName')}
        span={2}
        max={50}
        value={fields.povertyDirectorName}
        onChange={(povertyDirectorName) => set({ povertyDirectorName })}
      />
      <TextItem
        name="policeAssistantName"
        label={label('policeAssistantName')}
        span={2}
        max={50}
        value={fields.policeAssistantName}
        onChange={(policeAssistantName) => set({ policeAssistantName })}
      />
      <TextItem
        name="legalEnvoyName"
        label={label('legalEnvoyName')}
        span={2}
        max={50}
        value={fields.legalEnvoyName}
        onChange={(legalEnvoyName) => set({ legalEnvoyName })}
      />
      <TextItem
        name="livelihoodSupervisorName"
        label={label('livelihoodSupervisorName')}
        span={2}
        max={50}
        value={fields.livelihoodSupervisorName}
        onChange={(livelihoodSupervisorName) => set({ livelihoodSupervisorName })}
      />
    </FormGroup>
  );
}
