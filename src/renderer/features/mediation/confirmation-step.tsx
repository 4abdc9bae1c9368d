// 司法确认 (F12): both sides ask the court together within 30 days of effect (人民调解法 art. 33); then what the court answered.
import { Button, Checkbox, Input, Radio, Space } from 'antd';
import { useState } from 'react';
import type { JudicialConfirmation, MediationCase } from '#shared/contract/mediation.ts';
import { isAgreed, mayTake } from '#shared/rules/case-life.ts';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { TextPicker } from '../../components/pickers/text-picker.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import { confirmationWords } from './case-words.ts';
import type { StepFormProps } from './notice-form.tsx';
import { textNeeded } from './paper-checks.ts';
import { focusIn } from './step-section.ts';

const results = ['confirmed', 'rejected', 'withdrawn'] as const;
const naturalPerson = '01';

export function ConfirmationStep(props: StepFormProps) {
  const { value } = props;
  const [begun, setBegun] = useState(false);
  if (!isAgreed(value)) return <p className="quiet">协议定稿以后，双方可以共同申请司法确认。</p>;
  const court = value.tasks.find((task) => task.kind === 'court');
  if (value.confirmation === null && !begun) {
    return (
      <Space>
        <Button disabled={!mayTake('confirm', value.state) || value.deletedAt !== null} onClick={() => setBegun(true)}>
          登记司法确认申请
        </Button>
        <span className="quiet">
          {value.agreement?.effectiveOn == null
            ? '协议生效（签字盖章齐全）之日起三十日内，由双方共同申请'
            : `协议 ${value.agreement.effectiveOn} 生效${court === undefined ? '' : `，申请期限到 ${court.dueOn}`}`}
        </span>
      </Space>
    );
  }
  return <ConfirmationForm {...props} />;
}

function ConfirmationForm({ value, onSaved }: StepFormProps) {
  const courts = useAnswer('courts', () => api.mediation.courts({}));
  const disabled = !mayTake('confirm', value.state) || value.deletedAt !== null;
  const form = useRecordForm<JudicialConfirmation>({
    draftKey: `mediation/${value.id}/confirmation`,
    saved: value.confirmation ?? newApplication(value),
    check: (fields) => [
      ...textNeeded('confirmation.court', fields.court),
      ...textNeeded('confirmation.appliedOn', fields.appliedOn),
      ...(fields.result === null ? [] : textNeeded('confirmation.resultOn', fields.resultOn)),
      ...(fields.result === 'rejected' ? textNeeded('confirmation.resultReason', fields.resultReason) : []),
      ...(fields.result === 'confirmed' ? textNeeded('confirmation.rulingNumber', fields.rulingNumber) : []),
    ],
    save: async (fields) => {
      onSaved(await api.mediation.saveConfirmation({ id: value.id, rev: value.rev, confirmation: fields }));
      return fields;
    },
    focus: focusIn('confirmation'),
    prefix: 'confirmation',
  });
  const { fields, set } = form;
  return (
    <FormFields form={form}>
      <ErrorBanner error={form.error} />
      <div className="case-grid">
        <Field name="confirmation.variant" label="申请书" span={4}>
          <Radio.Group
            value={fields.variant}
            disabled={disabled}
            onChange={(event) => set({ variant: event.target.value as JudicialConfirmation['variant'] })}
            options={[
              { value: 'persons', label: '个人—个人' },
              { value: 'personAndOrganisation', label: '个人—单位' },
            ]}
          />
        </Field>
        <Field name="confirmation.court" label="受理法院" span={5} hint="可以选，也可以直接写">
          <TextPicker
            label="受理法院"
            disabled={disabled}
            free="没有用过的法院"
            max={100}
            value={fields.court}
            items={(courts.value?.names ?? []).map((name) => ({ value: name, label: name }))}
            onChange={(court) => set({ court })}
          />
        </Field>
        <Field name="confirmation.appliedOn" label="申请日期" span={3}>
          <DateField
            past
            label="申请日期"
            value={fields.appliedOn === '' ? null : fields.appliedOn}
            disabled={disabled}
            onChange={(date) => set({ appliedOn: date ?? '' })}
          />
        </Field>
        <Field name="confirmation.applicantIds" label="共同申请人" span={7}>
          <Checkbox.Group
            disabled={disabled}
            value={fields.applicantIds}
            options={value.parties.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(applicantIds) => set({ applicantIds })}
          />
        </Field>
        <Field name="confirmation.lateReason" label="逾期申请的原因" span={5} hint="超过三十日才写">
          <Input
            aria-label="逾期申请的原因"
            value={fields.lateReason}
            maxLength={200}
            disabled={disabled}
            onChange={(event) => set({ lateReason: event.target.value })}
          />
        </Field>
        <Field name="confirmation.result" label="法院结果" span={5}>
          <Picker
            label="法院结果"
            disabled={disabled}
            placeholder="还没有结果"
            value={fields.result}
            items={results.map((result) => ({ value: result, label: confirmationWords[result] }))}
            onClear={() => set({ result: null, resultOn: null })}
            onChange={(result) => set({ result })}
          />
        </Field>
        {fields.result !== null && (
          <Field name="confirmation.resultOn" label="结果日期" span={3}>
            <DateField past label="结果日期" value={fields.resultOn} disabled={disabled} onChange={(resultOn) => set({ resultOn })} />
          </Field>
        )}
        {fields.result === 'confirmed' && (
          <Field name="confirmation.rulingNumber" label="裁定书文号" span={4}>
            <Input
              aria-label="裁定书文号"
              value={fields.rulingNumber}
              maxLength={60}
              disabled={disabled}
              onChange={(event) => set({ rulingNumber: event.target.value })}
            />
          </Field>
        )}
        {(fields.result === 'rejected' || fields.result === 'withdrawn') && (
          <Field name="confirmation.resultReason" label="原因" span={4}>
            <Input
              aria-label="法院结果的原因"
              value={fields.resultReason}
              maxLength={1000}
              disabled={disabled}
              onChange={(event) => set({ resultReason: event.target.value })}
            />
          </Field>
        )}
      </div>
      {!disabled && (value.confirmation === null || form.changed) && (
        <Button data-save loading={form.saving} onClick={() => void form.submit()}>
          保存司法确认
        </Button>
      )}
    </FormFields>
  );
}

function newApplication(value: MediationCase): JudicialConfirmation {
  const organisation = value.parties.some(({ kind }) => kind !== naturalPerson && kind !== '');
  return {
    variant: organisation ? 'personAndOrganisation' : 'persons',
    court: '',
    appliedOn: officeToday(),
    applicantIds: value.parties.map(({ id }) => id),
    lateReason: '',
    result: null,
    resultOn: null,
    resultReason: '',
    rulingNumber: '',
  };
}
