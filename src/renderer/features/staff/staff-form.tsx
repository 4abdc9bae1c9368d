import { Radio } from 'antd';
import { educationLevels, idTypes, nations, politicalStatuses, sexes, staffKinds } from '#shared/codes/index.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import { Field } from '../../components/field.tsx';
import { FormGroup } from '../../components/form-group.tsx';
import { CodeItem, DateItem, TextItem } from '../../components/form-items.tsx';
import { GridPicker, VillagePicker } from '../../components/place-pickers.tsx';
import { tidyCitizenId, tidyPhone } from '../../components/tidy-person.ts';
import type { RecordForm } from '../../components/use-record-form.ts';
import { staffLabels } from '../../words/fields.ts';

const label = (name: keyof StaffFields) => staffLabels[name] ?? name;

interface GroupProps {
  readonly form: RecordForm<StaffFields>;
}

export function StaffForm({ form }: GroupProps) {
  return (
    <>
      <PersonGroup form={form} />
      <PostGroup form={form} />
    </>
  );
}

function PersonGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="person" word="本人">
      <TextItem name="name" label={label('name')} span={3} required max={50} autoFocus={fields.name === ''} value={fields.name} onChange={(name) => { set({ name }); }} />
      <CodeItem name="idType" label={label('idType')} span={3} allowClear={false} table={idTypes} value={fields.idType} onChange={(idType) => { set({ idType: idType ?? '111' }); }} />
      <TextItem
        name="idNumber" label={label('idNumber')} span={3} max={30} hint="填好后自动带出性别和出生日期" value={fields.idNumber}
        onChange={(idNumber) => { set({ idNumber }); }}
        onLeave={(typed) => { set(tidyCitizenId(fields.idType, typed) ?? {}); }}
      />
      <TextItem name="mobile" label={label('mobile')} span={3} max={18} value={fields.mobile} onChange={(mobile) => { set({ mobile }); }} onLeave={(typed) => { set({ mobile: tidyPhone(typed) }); }} />
      <CodeItem name="sex" label={label('sex')} span={3} table={sexes} value={fields.sex} onChange={(sex) => { set({ sex }); }} />
      <DateItem name="birthDate" label={label('birthDate')} span={3} value={fields.birthDate} onChange={(birthDate) => { set({ birthDate }); }} />
      <CodeItem name="nation" label={label('nation')} span={3} table={nations} value={fields.nation} onChange={(nation) => { set({ nation }); }} />
      <CodeItem name="politicalStatus" label={label('politicalStatus')} span={3} table={politicalStatuses} value={fields.politicalStatus} onChange={(politicalStatus) => { set({ politicalStatus }); }} />
      <CodeItem name="education" label={label('education')} span={3} groups table={educationLevels} value={fields.education} onChange={(education) => { set({ education }); }} />
      <TextItem name="otherPhone" label={label('otherPhone')} span={3} max={18} value={fields.otherPhone} onChange={(otherPhone) => { set({ otherPhone }); }} onLeave={(typed) => { set({ otherPhone: tidyPhone(typed) }); }} />
      <TextItem name="specialty" label={label('specialty')} span={6} max={200} value={fields.specialty} onChange={(specialty) => { set({ specialty }); }} />
    </FormGroup>
  );
}

function PostGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="post" word="岗位">
      <CodeItem name="kind" label={label('kind')} span={3} required allowClear={false} table={staffKinds} value={fields.kind} onChange={(kind) => { set({ kind: kind ?? '' }); }} />
      <Field name="villageCode" label={label('villageCode')} span={3}>
        <VillagePicker label={label('villageCode')} value={fields.villageCode} onChange={(villageCode) => { set(villageCode === fields.villageCode ? {} : { villageCode, gridId: null }); }} />
      </Field>
      <Field name="gridId" label={label('gridId')} span={3}>
        <GridPicker label={label('gridId')} value={fields.gridId} villageCode={fields.villageCode} onChange={(grid) => { set(grid ? { gridId: grid.id, villageCode: grid.villageCode } : { gridId: null }); }} />
      </Field>
      <Field name="fullTime" label={label('fullTime')} span={3}>
        <Radio.Group
          aria-label={label('fullTime')}
          value={fields.fullTime === null ? 'unknown' : fields.fullTime ? 'full' : 'part'}
          options={[{ value: 'full', label: '专职' }, { value: 'part', label: '兼职' }, { value: 'unknown', label: '未填' }]}
          onChange={(event) => { set({ fullTime: event.target.value === 'unknown' ? null : event.target.value === 'full' }); }}
        />
      </Field>
      <TextItem name="duty" label={label('duty')} span={3} max={30} value={fields.duty} onChange={(duty) => { set({ duty }); }} />
      <TextItem name="level" label={label('level')} span={3} max={30} value={fields.level} onChange={(level) => { set({ level }); }} />
      <DateItem name="registeredOn" label={label('registeredOn')} span={3} value={fields.registeredOn} onChange={(registeredOn) => { set({ registeredOn }); }} />
      <TextItem name="remark" label={label('remark')} span={3} max={200} value={fields.remark} onChange={(remark) => { set({ remark }); }} />
    </FormGroup>
  );
}
