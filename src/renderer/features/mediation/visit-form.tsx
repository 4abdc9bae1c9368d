// 人民调解回访记录 (F11): when, where, whom; how the agreement is performed, whether they are content, a later lawsuit, measures.
import { Checkbox, Input } from 'antd';
import { satisfactionLevels } from '#shared/codes/index.ts';
import type { ReturnVisit } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
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

interface VisitFormProps extends StepFormProps {
  /** Null: a new one. */
  readonly visit: ReturnVisit | null;
  readonly onClose: () => void;
  readonly onRemove: (id: string) => void;
}

export function VisitForm({ value, visit, onSaved, onClose, onRemove, disabled }: VisitFormProps) {
  const form = useRecordForm<ReturnVisit>({
    draftKey: `mediation/${value.id}/visit/${visit?.id ?? 'new'}`,
    // Nothing is written beforehand of what was found: only who goes (research A §7, canned 回访满意).
    saved: visit ?? {
      id: newId(),
      visitedAt: nowMoment(),
      place: '',
      partyIds: value.parties.map(({ id }) => id),
      visitors: value.mediators.map(({ name }) => name).join('、'),
      performance: '',
      satisfaction: null,
      lawsuit: '',
      measures: '',
    },
    check: (fields) => [
      ...momentNeeded('visitedAt', fields.visitedAt),
      ...(fields.partyIds.length === 0 ? [{ field: 'partyIds', code: 'field.required' }] : []),
      ...textNeeded('visitors', fields.visitors),
      ...textNeeded('performance', fields.performance),
    ],
    save: async (fields) => {
      onSaved(await api.mediation.saveVisit({ id: value.id, rev: value.rev, visit: fields }));
      onClose();
      return fields;
    },
    focus: focusIn('performance'),
  });
  const { fields, set } = form;
  return (
    <FormFields form={form}>
      <div className="case-session-form">
        <ErrorBanner error={form.error} />
        <div className="case-grid">
          <Field name="visitedAt" label="回访时间" span={5}>
            <MomentField label="回访时间" value={fields.visitedAt} disabled={disabled} onChange={(visitedAt) => set({ visitedAt })} />
          </Field>
          <Field name="place" label="回访地点" span={4}>
            <Input
              aria-label="回访地点"
              value={fields.place}
              maxLength={100}
              disabled={disabled}
              placeholder="如：上门、电话"
              onChange={(event) => set({ place: event.target.value })}
            />
          </Field>
          <Field name="visitors" label="回访人" span={3}>
            <Input
              aria-label="回访人"
              value={fields.visitors}
              maxLength={100}
              disabled={disabled}
              onChange={(event) => set({ visitors: event.target.value })}
            />
          </Field>
          <Field name="partyIds" label="回访的当事人" span={8}>
            <Checkbox.Group
              disabled={disabled}
              value={fields.partyIds}
              options={value.parties.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(partyIds) => set({ partyIds })}
            />
          </Field>
          <Field name="satisfaction" label="是否满意" span={4}>
            <CodePicker
              label="是否满意"
              table={satisfactionLevels}
              value={fields.satisfaction}
              disabled={disabled}
              onChange={(satisfaction) => set({ satisfaction })}
            />
          </Field>
          <Field name="performance" label="履行情况" span={12}>
            <GrowingText
              aria-label="回访履行情况"
              value={fields.performance}
              maxLength={2000}
              rows={2}
              disabled={disabled}
              onChange={(event) => set({ performance: event.target.value })}
            />
          </Field>
          <Field name="lawsuit" label="协议后起诉及结果" span={6} hint="没有起诉的不用写">
            <Input
              aria-label="协议后起诉及结果"
              value={fields.lawsuit}
              maxLength={500}
              disabled={disabled}
              onChange={(event) => set({ lawsuit: event.target.value })}
            />
          </Field>
          <Field name="measures" label="问题和处理措施" span={6} hint="有激化苗头、协议有误的写在这里">
            <Input
              aria-label="问题和处理措施"
              value={fields.measures}
              maxLength={1000}
              disabled={disabled}
              onChange={(event) => set({ measures: event.target.value })}
            />
          </Field>
        </div>
        <PaperButtons
          form={form}
          disabled={disabled}
          verb="保存回访记录"
          onClose={onClose}
          onRemove={
            visit === null
              ? undefined
              : () => {
                  onRemove(visit.id);
                }
          }
        />
      </div>
    </FormFields>
  );
}
