// 受理登记: what the case itself says. The parties come from the dispute and are not typed again.
import { Input } from 'antd';
import { caseSources, difficultyLevels, mediationTypes } from '#shared/codes/index.ts';
import type { CaseFields } from '#shared/contract/mediation.ts';
import { CodePicker } from '../../components/code-picker.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { MediatorPicker } from './mediator-picker.tsx';
import { GrowingText } from '../../components/growing-text.tsx';

interface CaseFieldsFormProps {
  readonly fields: CaseFields;
  readonly set: (changes: Partial<CaseFields>) => void;
  readonly disabled?: boolean;
}

export function CaseFieldsForm({ fields, set, disabled = false }: CaseFieldsFormProps) {
  return (
    <div className="case-grid">
      <Field name="acceptedOn" label="受理日期" required span={3}><DateField label="受理日期" value={fields.acceptedOn === '' ? null : fields.acceptedOn} disabled={disabled} onChange={(date) => { set({ acceptedOn: date ?? '' }); }} /></Field>
      <Field name="source" label="案件来源" required span={3}><CodePicker label="案件来源" table={caseSources} value={fields.source} allowClear={false} disabled={disabled} onChange={(code) => { set({ source: code ?? '' }); }} /></Field>
      <Field name="mediationType" label="纠纷类型" required span={3}><CodePicker label="纠纷类型" table={mediationTypes} value={fields.mediationType} disabled={disabled} onChange={(code) => { set({ mediationType: code }); }} /></Field>
      <Field name="difficulty" label="难度级别" span={3}><CodePicker label="难度级别" table={difficultyLevels} value={fields.difficulty} allowClear={false} disabled={disabled} onChange={(code) => { set({ difficulty: code ?? '' }); }} /></Field>
      <Field name="mediators" label="人民调解员" required span={8}><MediatorPicker label="人民调解员" value={fields.mediators} disabled={disabled} onChange={(mediators) => { set({ mediators }); }} /></Field>
      <Field name="recorder" label="记录人" span={4}><Input aria-label="记录人" value={fields.recorder} maxLength={50} disabled={disabled} onChange={(event) => { set({ recorder: event.target.value }); }} /></Field>
      <Field name="summary" label="纠纷简要情况" span={12}><GrowingText aria-label="纠纷简要情况" value={fields.summary} maxLength={2000} rows={2} disabled={disabled} onChange={(event) => { set({ summary: event.target.value }); }} /></Field>
    </div>
  );
}
