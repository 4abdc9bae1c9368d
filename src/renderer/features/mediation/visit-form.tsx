// 人民调解回访记录 (F11): when, where, whom; how the agreement is performed, whether they are content, a later lawsuit, measures.
import { satisfactionLevels } from '#shared/codes/index.ts';
import type { MediationCase, ReturnVisit } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { Field } from '../../components/fields/field.tsx';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { newId } from '../../values/new-id.ts';
import { MomentField } from './moment-field.tsx';
import { momentNeeded, textNeeded } from './paper-checks.ts';
import { PaperForm, usePaperForm, type PaperProps } from './paper-form.tsx';
import { PaperLine, PaperParties, PaperText } from './paper-items.tsx';
import { nowMoment } from './step-section.ts';

interface VisitFormProps extends PaperProps {
  /** Null: a new one. */
  readonly visit: ReturnVisit | null;
  readonly onRemove: (id: string) => void;
}

export function VisitForm({ value, visit, onSaved, onClose, onRemove, disabled }: VisitFormProps) {
  const form = usePaperForm<ReturnVisit>({
    value,
    onSaved,
    onClose,
    draft: `visit/${visit?.id ?? 'new'}`,
    saved: visit ?? newVisit(value),
    step: 'performance',
    check: (fields) => [
      ...momentNeeded('visitedAt', fields.visitedAt),
      ...(fields.partyIds.length === 0 ? [{ field: 'partyIds', code: 'field.required' }] : []),
      ...textNeeded('visitors', fields.visitors),
      ...textNeeded('performance', fields.performance),
    ],
    send: (fields) => api.mediation.saveVisit({ id: value.id, rev: value.rev, visit: fields }),
  });
  const { fields, set } = form;
  return (
    <PaperForm
      form={form}
      disabled={disabled}
      verb="保存回访记录"
      onClose={onClose}
      onRemove={visit === null ? undefined : () => onRemove(visit.id)}
    >
      <Field name="visitedAt" label="回访时间" span={5}>
        <MomentField label="回访时间" value={fields.visitedAt} disabled={disabled} onChange={(visitedAt) => set({ visitedAt })} />
      </Field>
      <PaperLine
        name="place"
        label="回访地点"
        span={4}
        max={100}
        disabled={disabled}
        placeholder="如：上门、电话"
        value={fields.place}
        onChange={(place) => set({ place })}
      />
      <PaperLine
        name="visitors"
        label="回访人"
        span={3}
        max={100}
        disabled={disabled}
        value={fields.visitors}
        onChange={(visitors) => set({ visitors })}
      />
      <PaperParties
        name="partyIds"
        label="回访的当事人"
        span={8}
        disabled={disabled}
        parties={value.parties}
        value={fields.partyIds}
        onChange={(partyIds) => set({ partyIds })}
      />
      <Field name="satisfaction" label="是否满意" span={4}>
        <CodePicker
          label="是否满意"
          table={satisfactionLevels}
          value={fields.satisfaction}
          disabled={disabled}
          onChange={(satisfaction) => set({ satisfaction })}
        />
      </Field>
      <PaperText
        name="performance"
        label="履行情况"
        said="回访履行情况"
        span={12}
        max={2000}
        lines={2}
        disabled={disabled}
        value={fields.performance}
        onChange={(performance) => set({ performance })}
      />
      <PaperLine
        name="lawsuit"
        label="协议后起诉及结果"
        span={6}
        hint="没有起诉的不用写"
        max={500}
        disabled={disabled}
        value={fields.lawsuit}
        onChange={(lawsuit) => set({ lawsuit })}
      />
      <PaperLine
        name="measures"
        label="问题和处理措施"
        span={6}
        hint="有激化苗头、协议有误的写在这里"
        max={1000}
        disabled={disabled}
        value={fields.measures}
        onChange={(measures) => set({ measures })}
      />
    </PaperForm>
  );
}

/** Nothing is written beforehand of what was found: only who goes (research A §7, canned 回访满意). */
function newVisit({ parties, mediators }: MediationCase): ReturnVisit {
  return {
    id: newId(),
    visitedAt: nowMoment(),
    place: '',
    partyIds: parties.map(({ id }) => id),
    visitors: mediators.map(({ name }) => name).join('、'),
    performance: '',
    satisfaction: null,
    lawsuit: '',
    measures: '',
  };
}
