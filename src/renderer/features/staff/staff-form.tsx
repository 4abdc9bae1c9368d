import { dutyLevels, educationLevels, idTypes, nations, politicalStatuses, sexes } from '#shared/codes/index.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import { staffLabels } from '#shared/words/fields.ts';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { CodeItem, DateItem, TextItem } from '../../components/fields/form-items.tsx';
import { TagsItem } from '../../components/fields/tags-item.tsx';
import { tidyCitizenId, tidyPhone } from '../../values/tidy-person.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { CertificatesGroup } from './certificates-group.tsx';
import { PostsGroup } from './posts-group.tsx';
import { TrainingGroup } from './training-group.tsx';
import './staff.css';

const usualSpecialties = ['邻里调解', '婚姻家庭', '法律', '心理疏导', '医疗', '劳动保障', '方言', '计算机'];

const label = (name: keyof StaffFields) => staffLabels[name] ?? name;

interface GroupProps {
  readonly form: RecordForm<StaffFields>;
}

export function StaffForm({ form }: GroupProps) {
  return (
    <>
      <PersonGroup form={form} />
      <PostsGroup form={form} />
      <TrainingGroup form={form} />
      <CertificatesGroup form={form} />
    </>
  );
}

function PersonGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="person" word="本人">
      <TextItem name="name" label={label('name')} span={3} max={50} value={fields.name} onChange={(name) => set({ name })} />
      <CodeItem
        name="idType"
        label={label('idType')}
        span={3}
        allowClear={false}
        table={idTypes}
        value={fields.idType}
        onChange={(idType) => set({ idType: idType ?? '111' })}
      />
      <TextItem
        name="idNumber"
        label={label('idNumber')}
        span={3}
        max={30}
        hint="填好后自动带出性别和出生日期"
        value={fields.idNumber}
        onChange={(idNumber) => set({ idNumber })}
        onLeave={(typed) => set(tidyCitizenId(fields.idType, typed) ?? {})}
      />
      <TextItem
        name="mobile"
        label={label('mobile')}
        span={3}
        max={18}
        value={fields.mobile}
        onChange={(mobile) => set({ mobile })}
        onLeave={(typed) => set({ mobile: tidyPhone(typed) })}
      />
      <CodeItem name="sex" label={label('sex')} span={3} table={sexes} value={fields.sex} onChange={(sex) => set({ sex })} />
      <DateItem
        past
        name="birthDate"
        label={label('birthDate')}
        span={3}
        value={fields.birthDate}
        onChange={(birthDate) => set({ birthDate })}
      />
      <CodeItem
        name="nation"
        label={label('nation')}
        span={3}
        table={nations}
        value={fields.nation}
        onChange={(nation) => set({ nation })}
      />
      <CodeItem
        name="politicalStatus"
        label={label('politicalStatus')}
        span={3}
        table={politicalStatuses}
        value={fields.politicalStatus}
        onChange={(politicalStatus) => set({ politicalStatus })}
      />
      <CodeItem
        name="education"
        label={label('education')}
        span={3}
        groups
        table={educationLevels}
        value={fields.education}
        onChange={(education) => set({ education })}
      />
      <TextItem
        name="otherPhone"
        label={label('otherPhone')}
        span={3}
        max={18}
        value={fields.otherPhone}
        onChange={(otherPhone) => set({ otherPhone })}
        onLeave={(typed) => set({ otherPhone: tidyPhone(typed) })}
      />
      <TextItem name="duty" label={label('duty')} span={3} max={30} value={fields.duty} onChange={(duty) => set({ duty })} />
      <CodeItem
        name="dutyLevel"
        label={label('dutyLevel')}
        span={3}
        table={dutyLevels}
        value={fields.dutyLevel}
        onChange={(dutyLevel) => set({ dutyLevel })}
      />
      <TextItem
        name="level"
        label={label('level')}
        span={3}
        max={30}
        value={fields.level}
        placeholder="如 镇级、村级"
        onChange={(level) => set({ level })}
      />
      <TagsItem
        name="specialty"
        label={label('specialty')}
        span={6}
        value={fields.specialty}
        usual={usualSpecialties}
        onChange={(specialty) => set({ specialty })}
      />
      <DateItem
        past
        name="registeredOn"
        label={label('registeredOn')}
        span={3}
        value={fields.registeredOn}
        onChange={(registeredOn) => set({ registeredOn })}
      />
      <TextItem name="remark" label={label('remark')} span={12} max={200} value={fields.remark} onChange={(remark) => set({ remark })} />
    </FormGroup>
  );
}
