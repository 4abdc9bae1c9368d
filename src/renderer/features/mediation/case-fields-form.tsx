// 申请和受理 (F3, F4): what the case itself says. The parties come from the dispute and are not typed again.
import { Input, Radio } from 'antd';
import { caseSources, difficultyLevels, mediationTypes } from '#shared/codes/index.ts';
import type { CaseFields } from '#shared/contract/mediation.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { Field } from '../../components/fields/field.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { ApplicationItems } from './application-items.tsx';
import { ExclusionList } from './exclusion-list.tsx';
import { MediatorDoubts } from './mediator-doubts.tsx';
import { MediatorPicker } from './mediator-picker.tsx';

interface CaseFieldsFormProps {
  readonly fields: CaseFields;
  readonly set: (changes: Partial<CaseFields>) => void;
  readonly disputeId: string;
  readonly disabled?: boolean;
}

export function CaseFieldsForm({ fields, set, disputeId, disabled = false }: CaseFieldsFormProps) {
  return (
    <div className="case-grid">
      <Field name="acceptedOn" label="受理日期" span={3}>
        <DateField
          past
          label="受理日期"
          value={fields.acceptedOn === '' ? null : fields.acceptedOn}
          disabled={disabled}
          onChange={(date) => set({ acceptedOn: date ?? '', ...(fields.appliedOn === fields.acceptedOn ? { appliedOn: date } : {}) })}
        />
      </Field>
      <Field name="source" label="案件来源" span={3}>
        <CodePicker
          label="案件来源"
          table={caseSources}
          value={fields.source}
          allowClear={false}
          disabled={disabled}
          onChange={(code) => set({ source: code ?? '', exclusions: [] })}
        />
      </Field>
      <Field name="mediationType" label="纠纷类型" span={3}>
        <CodePicker
          label="纠纷类型"
          table={mediationTypes}
          value={fields.mediationType}
          disabled={disabled}
          onChange={(code) => set({ mediationType: code })}
        />
      </Field>
      <Field name="difficulty" label="难度级别" span={3}>
        <CodePicker
          label="难度级别"
          table={difficultyLevels}
          value={fields.difficulty}
          allowClear={false}
          disabled={disabled}
          onChange={(code) => set({ difficulty: code ?? '' })}
        />
      </Field>
      <ApplicationItems fields={fields} set={set} disputeId={disputeId} disabled={disabled} />
      <Field name="summary" label="纠纷简要情况" span={12}>
        <GrowingText
          aria-label="纠纷简要情况"
          value={fields.summary}
          maxLength={2000}
          rows={2}
          disabled={disabled}
          onChange={(event) => set({ summary: event.target.value })}
        />
      </Field>
      <Field
        name="mediators"
        label="人民调解员"
        span={6}
        hint={<MediatorDoubts disputeId={disputeId} on={fields.acceptedOn} mediators={fields.mediators} />}
      >
        <MediatorPicker
          label="人民调解员"
          value={fields.mediators}
          on={fields.acceptedOn}
          disabled={disabled}
          onChange={(mediators) => set({ mediators })}
        />
      </Field>
      <Field name="mediatorsChosenBy" label="调解员产生" span={3}>
        <Radio.Group
          value={fields.mediatorsChosenBy}
          disabled={disabled}
          onChange={(event) => set({ mediatorsChosenBy: event.target.value as CaseFields['mediatorsChosenBy'] })}
          options={[
            { value: 'committee', label: '指定' },
            { value: 'parties', label: '当事人选' },
          ]}
        />
      </Field>
      <Field name="openness" label="调解方式" span={3}>
        <Radio.Group
          value={fields.openness}
          disabled={disabled}
          onChange={(event) => set({ openness: event.target.value as CaseFields['openness'] })}
          options={[
            { value: 'public', label: '公开' },
            { value: 'closed', label: '不公开' },
          ]}
        />
      </Field>
      <Field name="recorder" label="记录人" span={3}>
        <Input
          aria-label="记录人"
          value={fields.recorder}
          maxLength={50}
          disabled={disabled}
          onChange={(event) => set({ recorder: event.target.value })}
        />
      </Field>
      <ExclusionList fields={fields} set={set} disabled={disabled} />
    </div>
  );
}
