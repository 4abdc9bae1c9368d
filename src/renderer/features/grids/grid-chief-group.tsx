// Who heads the grid.
import { educationLevels, nations, politicalStatuses, sexes } from '#shared/codes/index.ts';
import type { GridFields } from '#shared/contract/grids.ts';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { CodeItem, DateItem, TextItem } from '../../components/fields/form-items.tsx';
import { PersonNameItem } from '../../components/fields/person-items.tsx';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { tidyPhone } from '../../values/tidy-person.ts';

export function ChiefGroup({ form: { fields, set } }: { readonly form: RecordForm<GridFields> }) {
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
        past
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
