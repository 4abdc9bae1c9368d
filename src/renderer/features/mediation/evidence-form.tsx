// 证据材料 (F7): a slip for each item; scans and photos are the case's attachments.
import { Checkbox, Input } from 'antd';
import type { Evidence } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { newId } from '../../values/new-id.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import type { StepFormProps } from './notice-form.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import { textNeeded } from './paper-checks.ts';
import { focusIn } from './step-section.ts';

interface EvidenceFormProps extends StepFormProps {
  /** Null: a new one. */
  readonly evidence: Evidence | null;
  readonly onClose: () => void;
  readonly onRemove: (id: string) => void;
}

export function EvidenceForm({ value, evidence, onSaved, onClose, onRemove, disabled }: EvidenceFormProps) {
  const attachments = useAnswer(`mediationCase ${value.id}`, () => api.attachments.list({ entity: 'mediationCase', recordId: value.id }));
  useRegisterChanges(['attachments'], attachments.reload);
  const form = useRecordForm<Evidence>({
    draftKey: `mediation/${value.id}/evidence/${evidence?.id ?? 'new'}`,
    saved: evidence ?? { id: newId(), title: '', description: '', takenOn: officeToday(), source: '', files: [] },
    check: (fields) => textNeeded('title', fields.title),
    save: async (fields) => {
      onSaved(await api.mediation.saveEvidence({ id: value.id, rev: value.rev, evidence: fields }));
      onClose();
      return fields;
    },
    focus: focusIn('inquiry'),
  });
  const { fields, set } = form;
  const rows = attachments.value?.rows ?? [];
  return (
    <FormFields form={form}>
      <div className="case-session-form">
        <ErrorBanner error={form.error} />
        <div className="case-grid">
          <Field name="title" label="证据名称" span={5}>
            <Input
              aria-label="证据名称"
              value={fields.title}
              maxLength={100}
              disabled={disabled}
              placeholder="如：现场照片、借条"
              onChange={(event) => set({ title: event.target.value })}
            />
          </Field>
          <Field name="takenOn" label="取得日期" span={3}>
            <DateField label="取得日期" value={fields.takenOn} disabled={disabled} onChange={(takenOn) => set({ takenOn })} />
          </Field>
          <Field name="source" label="提供人或来源" span={4}>
            <Input
              aria-label="提供人或来源"
              value={fields.source}
              maxLength={100}
              disabled={disabled}
              onChange={(event) => set({ source: event.target.value })}
            />
          </Field>
          <Field name="description" label="说明" span={12}>
            <GrowingText
              aria-label="证据说明"
              value={fields.description}
              maxLength={2000}
              rows={2}
              disabled={disabled}
              onChange={(event) => set({ description: event.target.value })}
            />
          </Field>
          <Field name="files" label="附件" span={12} hint={rows.length === 0 ? '扫描件、照片先加到下面的附件里，再在这里勾选' : undefined}>
            <Checkbox.Group
              disabled={disabled}
              value={fields.files}
              options={rows.map((row) => ({ value: row.sha256, label: row.title }))}
              onChange={(files) => set({ files })}
            />
          </Field>
        </div>
        <PaperButtons
          form={form}
          disabled={disabled}
          verb="保存证据"
          onClose={onClose}
          onRemove={
            evidence === null
              ? undefined
              : () => {
                  onRemove(evidence.id);
                }
          }
        />
      </div>
    </FormFields>
  );
}
