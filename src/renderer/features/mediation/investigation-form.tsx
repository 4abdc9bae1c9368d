// 人民调解调查记录 (F6): when, where, who was there, who was asked, what was said.
import { Input } from 'antd';
import type { Investigation } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { newId } from '../../values/new-id.ts';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import { MomentField } from './moment-field.tsx';
import type { StepFormProps } from './notice-form.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import { momentNeeded, textNeeded } from './paper-checks.ts';
import { focusIn, nowMoment } from './step-section.ts';

interface InvestigationFormProps extends StepFormProps {
  /** Null: a new one. */
  readonly investigation: Investigation | null;
  readonly onClose: () => void;
  readonly onRemove: (id: string) => void;
}

export function InvestigationForm({ value, investigation, onSaved, onClose, onRemove, disabled }: InvestigationFormProps) {
  const form = useRecordForm<Investigation>({
    draftKey: `mediation/${value.id}/investigation/${investigation?.id ?? 'new'}`,
    saved: investigation ?? {
      id: newId(),
      heldAt: nowMoment(),
      place: '',
      participants: '',
      asked: '',
      investigators: value.mediators.map(({ name }) => name).join('、'),
      recorder: value.recorder,
      record: '',
    },
    check: (fields) => [
      ...momentNeeded('heldAt', fields.heldAt),
      ...textNeeded('place', fields.place),
      ...textNeeded('asked', fields.asked),
      ...textNeeded('investigators', fields.investigators),
      ...textNeeded('record', fields.record),
    ],
    save: async (fields) => {
      onSaved(await api.mediation.saveInvestigation({ id: value.id, rev: value.rev, investigation: fields }));
      onClose();
      return fields;
    },
    focus: focusIn('inquiry'),
  });
  const { fields, set } = form;
  return (
    <FormFields form={form}>
      <div className="case-session-form">
        <ErrorBanner error={form.error} />
        <div className="case-grid">
          <Field name="heldAt" label="调查时间" span={5}>
            <MomentField label="调查时间" value={fields.heldAt} disabled={disabled} onChange={(heldAt) => set({ heldAt })} />
          </Field>
          <Field name="place" label="调查地点" span={4}>
            <Input
              aria-label="调查地点"
              value={fields.place}
              maxLength={100}
              disabled={disabled}
              onChange={(event) => set({ place: event.target.value })}
            />
          </Field>
          <Field name="asked" label="被调查人" span={3}>
            <Input
              aria-label="被调查人"
              value={fields.asked}
              maxLength={100}
              disabled={disabled}
              onChange={(event) => set({ asked: event.target.value })}
            />
          </Field>
          <Field name="investigators" label="调查人" span={5}>
            <Input
              aria-label="调查人"
              value={fields.investigators}
              maxLength={100}
              disabled={disabled}
              onChange={(event) => set({ investigators: event.target.value })}
            />
          </Field>
          <Field name="participants" label="在场人" span={4}>
            <Input
              aria-label="在场人"
              value={fields.participants}
              maxLength={200}
              disabled={disabled}
              onChange={(event) => set({ participants: event.target.value })}
            />
          </Field>
          <Field name="recorder" label="记录人" span={3}>
            <Input
              aria-label="调查记录人"
              value={fields.recorder}
              maxLength={50}
              disabled={disabled}
              onChange={(event) => set({ recorder: event.target.value })}
            />
          </Field>
          <Field name="record" label="调查记录" span={12}>
            <GrowingText
              aria-label="调查记录"
              value={fields.record}
              maxLength={20000}
              rows={4}
              disabled={disabled}
              onChange={(event) => set({ record: event.target.value })}
            />
          </Field>
        </div>
        <PaperButtons
          form={form}
          disabled={disabled}
          verb="保存调查记录"
          onClose={onClose}
          onRemove={
            investigation === null
              ? undefined
              : () => {
                  onRemove(investigation.id);
                }
          }
        />
      </div>
    </FormFields>
  );
}
