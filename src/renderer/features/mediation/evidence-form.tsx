// 证据材料 (F7): a slip for each item; scans and photos are the case's attachments.
import { Checkbox } from 'antd';
import type { Evidence } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { Field } from '../../components/fields/field.tsx';
import { newId } from '../../values/new-id.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { textNeeded } from './paper-checks.ts';
import { PaperForm, usePaperForm, type PaperProps } from './paper-form.tsx';
import { PaperLine, PaperText } from './paper-items.tsx';

interface EvidenceFormProps extends PaperProps {
  /** Null: a new one. */
  readonly evidence: Evidence | null;
  readonly onRemove: (id: string) => void;
}

export function EvidenceForm({ value, evidence, onSaved, onClose, onRemove, disabled }: EvidenceFormProps) {
  const attachments = useAnswer(`mediationCase ${value.id}`, () => api.attachments.list({ entity: 'mediationCase', recordId: value.id }));
  useRegisterChanges(['attachments'], attachments.reload);
  const form = usePaperForm<Evidence>({
    value,
    onSaved,
    onClose,
    draft: `evidence/${evidence?.id ?? 'new'}`,
    saved: evidence ?? { id: newId(), title: '', description: '', takenOn: officeToday(), source: '', files: [] },
    step: 'inquiry',
    check: (fields) => textNeeded('title', fields.title),
    send: (fields) => api.mediation.saveEvidence({ id: value.id, rev: value.rev, evidence: fields }),
  });
  const { fields, set } = form;
  const rows = attachments.value?.rows ?? [];
  return (
    <PaperForm
      form={form}
      disabled={disabled}
      verb="保存证据"
      onClose={onClose}
      onRemove={evidence === null ? undefined : () => onRemove(evidence.id)}
    >
      <PaperLine
        name="title"
        label="证据名称"
        span={5}
        max={100}
        disabled={disabled}
        placeholder="如：现场照片、借条"
        value={fields.title}
        onChange={(title) => set({ title })}
      />
      <Field name="takenOn" label="取得日期" span={3}>
        <DateField past label="取得日期" value={fields.takenOn} disabled={disabled} onChange={(takenOn) => set({ takenOn })} />
      </Field>
      <PaperLine
        name="source"
        label="提供人或来源"
        span={4}
        max={100}
        disabled={disabled}
        value={fields.source}
        onChange={(source) => set({ source })}
      />
      <PaperText
        name="description"
        label="说明"
        said="证据说明"
        span={12}
        max={2000}
        lines={2}
        disabled={disabled}
        value={fields.description}
        onChange={(description) => set({ description })}
      />
      <Field name="files" label="附件" span={12} hint={rows.length === 0 ? '扫描件、照片先加到下面的附件里，再在这里勾选' : undefined}>
        <Checkbox.Group
          disabled={disabled}
          value={fields.files}
          options={rows.map((row) => ({ value: row.sha256, label: row.title }))}
          onChange={(files) => set({ files })}
        />
      </Field>
    </PaperForm>
  );
}
