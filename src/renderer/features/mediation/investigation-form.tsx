// 人民调解调查记录 (F6): when, where, who was there, who was asked, what was said.
import type { Investigation, MediationCase } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { Field } from '../../components/fields/field.tsx';
import { newId } from '../../values/new-id.ts';
import { MomentField } from './moment-field.tsx';
import { momentNeeded, textNeeded } from './paper-checks.ts';
import { PaperForm, usePaperForm, type PaperProps } from './paper-form.tsx';
import { PaperLine, PaperText } from './paper-items.tsx';
import { nowMoment } from './step-section.ts';

interface InvestigationFormProps extends PaperProps {
  /** Null: a new one. */
  readonly investigation: Investigation | null;
  readonly onRemove: (id: string) => void;
}

export function InvestigationForm({ value, investigation, onSaved, onClose, onRemove, disabled }: InvestigationFormProps) {
  const form = usePaperForm<Investigation>({
    value,
    onSaved,
    onClose,
    draft: `investigation/${investigation?.id ?? 'new'}`,
    saved: investigation ?? newInvestigation(value),
    step: 'inquiry',
    check: (fields) => [
      ...momentNeeded('heldAt', fields.heldAt),
      ...textNeeded('place', fields.place),
      ...textNeeded('asked', fields.asked),
      ...textNeeded('investigators', fields.investigators),
      ...textNeeded('record', fields.record),
    ],
    send: (fields) => api.mediation.saveInvestigation({ id: value.id, rev: value.rev, investigation: fields }),
  });
  const { fields, set } = form;
  return (
    <PaperForm
      form={form}
      disabled={disabled}
      verb="保存调查记录"
      onClose={onClose}
      onRemove={investigation === null ? undefined : () => onRemove(investigation.id)}
    >
      <Field name="heldAt" label="调查时间" span={5}>
        <MomentField label="调查时间" value={fields.heldAt} disabled={disabled} onChange={(heldAt) => set({ heldAt })} />
      </Field>
      <PaperLine
        name="place"
        label="调查地点"
        span={4}
        max={100}
        disabled={disabled}
        value={fields.place}
        onChange={(place) => set({ place })}
      />
      <PaperLine
        name="asked"
        label="被调查人"
        span={3}
        max={100}
        disabled={disabled}
        value={fields.asked}
        onChange={(asked) => set({ asked })}
      />
      <PaperLine
        name="investigators"
        label="调查人"
        span={5}
        max={100}
        disabled={disabled}
        value={fields.investigators}
        onChange={(investigators) => set({ investigators })}
      />
      <PaperLine
        name="participants"
        label="在场人"
        span={4}
        max={200}
        disabled={disabled}
        value={fields.participants}
        onChange={(participants) => set({ participants })}
      />
      <PaperLine
        name="recorder"
        label="记录人"
        said="调查记录人"
        span={3}
        max={50}
        disabled={disabled}
        value={fields.recorder}
        onChange={(recorder) => set({ recorder })}
      />
      <PaperText
        name="record"
        label="调查记录"
        span={12}
        max={20000}
        lines={4}
        disabled={disabled}
        value={fields.record}
        onChange={(record) => set({ record })}
      />
    </PaperForm>
  );
}

function newInvestigation({ mediators, recorder }: MediationCase): Investigation {
  return {
    id: newId(),
    heldAt: nowMoment(),
    place: '',
    participants: '',
    asked: '',
    investigators: mediators.map(({ name }) => name).join('、'),
    recorder,
    record: '',
  };
}
