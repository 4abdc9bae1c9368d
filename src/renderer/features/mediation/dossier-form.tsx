import { Button, Input } from 'antd';
import { retentionClasses } from '#shared/codes/index.ts';
import type { DossierFacts } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import type { StepFormProps } from './notice-form.tsx';
import { focusIn } from './step-section.ts';

/** What cover (F1) and statement (F13) say beside the case; after closing too, since binding comes last. */
export function DossierForm({ value, onSaved, disabled }: StepFormProps) {
  const form = useRecordForm<DossierFacts>({
    draftKey: `mediation/${value.id}/dossier`,
    saved: value.dossier ?? {
      filedBy: value.recorder,
      filedOn: null,
      retention: null,
      remark: '',
      statement: '',
      checkedBy: '',
      statementOn: null,
    },
    check: () => [],
    save: async (fields) => {
      onSaved(await api.mediation.saveDossier({ id: value.id, rev: value.rev, dossier: fields }));
      return fields;
    },
    focus: focusIn('closing'),
  });
  const { fields, set } = form;
  return (
    <FormFields form={form}>
      <ErrorBanner error={form.error} />
      <div className="case-grid">
        <Field name="filedBy" label="立卷人" span={3}>
          <Input
            aria-label="立卷人"
            value={fields.filedBy}
            maxLength={50}
            disabled={disabled}
            onChange={(event) => set({ filedBy: event.target.value })}
          />
        </Field>
        <Field name="filedOn" label="立卷日期" span={3}>
          <DateField past label="立卷日期" value={fields.filedOn} disabled={disabled} onChange={(filedOn) => set({ filedOn })} />
        </Field>
        <Field name="retention" label="保管期限" span={3}>
          <CodePicker
            label="保管期限"
            table={retentionClasses}
            value={fields.retention}
            disabled={disabled}
            onChange={(retention) => set({ retention })}
          />
        </Field>
        <Field name="remark" label="封面备注" span={3}>
          <Input
            aria-label="封面备注"
            value={fields.remark}
            maxLength={200}
            disabled={disabled}
            onChange={(event) => set({ remark: event.target.value })}
          />
        </Field>
        <Field name="statement" label="卷宗情况说明" span={12} hint="缺页、补页、更正、损坏的情况；没有的不用写">
          <GrowingText
            aria-label="卷宗情况说明"
            value={fields.statement}
            maxLength={2000}
            rows={2}
            disabled={disabled}
            onChange={(event) => set({ statement: event.target.value })}
          />
        </Field>
        <Field name="checkedBy" label="审核人" span={3}>
          <Input
            aria-label="审核人"
            value={fields.checkedBy}
            maxLength={50}
            disabled={disabled}
            onChange={(event) => set({ checkedBy: event.target.value })}
          />
        </Field>
        <Field name="statementOn" label="说明日期" span={3}>
          <DateField
            past
            label="说明日期"
            value={fields.statementOn}
            disabled={disabled}
            onChange={(statementOn) => set({ statementOn })}
          />
        </Field>
      </div>
      {!disabled && form.changed && (
        <Button data-save loading={form.saving} onClick={() => void form.submit()}>
          保存卷宗信息
        </Button>
      )}
    </FormFields>
  );
}
