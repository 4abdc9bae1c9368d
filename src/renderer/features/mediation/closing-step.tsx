// 结案和归档: the closing report (F16), and what cover and statement of the dossier say (F1, F13).
import { Button, Input } from 'antd';
import type { Closing, MediationCase } from '#shared/contract/mediation.ts';
import { isAgreed, mayTake, openItems } from '#shared/rules/case-life.ts';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import { DossierForm } from './dossier-form.tsx';
import { DossierInspection } from './dossier-inspection.tsx';
import type { StepFormProps } from './notice-form.tsx';
import { textNeeded } from './paper-checks.ts';
import { focusIn } from './step-section.ts';

export function ClosingStep(props: StepFormProps) {
  const { value } = props;
  return (
    <>
      {value.closing === null && !mayTake('close', value.state) ? (
        <p className="quiet">达成协议或者终止调解以后，在这里结案。</p>
      ) : (
        <ClosingForm {...props} />
      )}
      <h3 className="case-part">卷宗封面和情况说明</h3>
      <DossierForm {...props} disabled={value.deletedAt !== null} />
      <DossierInspection caseId={value.id} />
    </>
  );
}

function ClosingForm({ value, onSaved }: StepFormProps) {
  const disabled = value.closing !== null || value.deletedAt !== null;
  const leftOpen = isLeftOpen(value);
  const form = useRecordForm<Closing>({
    draftKey: `mediation/${value.id}/closing`,
    saved: value.closing ?? { closedOn: officeToday(), opinion: '', closedBy: value.mediators[0]?.name ?? value.recorder, openReason: '' },
    check: (fields) => [
      ...textNeeded('closing.closedOn', fields.closedOn),
      ...textNeeded('closing.closedBy', fields.closedBy),
      ...textNeeded('closing.opinion', fields.opinion),
      ...(leftOpen && fields.openReason.trim() === '' ? [{ field: 'closing.openReason', code: 'mediation.items-open' }] : []),
    ],
    save: async (fields) => {
      onSaved(await api.mediation.closeCase({ id: value.id, rev: value.rev, closing: fields }));
      return fields;
    },
    focus: focusIn('closing'),
    prefix: 'closing',
  });
  const { fields, set } = form;
  return (
    <FormFields form={form}>
      <ErrorBanner error={form.error} />
      <div className="case-grid">
        <Field name="closing.closedOn" label="结案日期" span={4}>
          <DateField
            past
            label="结案日期"
            value={fields.closedOn === '' ? null : fields.closedOn}
            disabled={disabled}
            onChange={(date) => set({ closedOn: date ?? '' })}
          />
        </Field>
        <Field name="closing.closedBy" label="承办人" span={4}>
          <Input
            aria-label="承办人"
            value={fields.closedBy}
            maxLength={50}
            disabled={disabled}
            onChange={(event) => set({ closedBy: event.target.value })}
          />
        </Field>
        <Field name="closing.opinion" label="结案意见" span={12}>
          <GrowingText
            aria-label="结案意见"
            value={fields.opinion}
            maxLength={2000}
            rows={2}
            disabled={disabled}
            placeholder="如：协议已履行完毕，双方无异议，同意结案"
            onChange={(event) => set({ opinion: event.target.value })}
          />
        </Field>
        {(leftOpen || fields.openReason !== '') && (
          <Field name="closing.openReason" label="没有履行完也结案的原因" span={12}>
            <Input
              aria-label="没有履行完也结案的原因"
              value={fields.openReason}
              maxLength={500}
              disabled={disabled}
              onChange={(event) => set({ openReason: event.target.value })}
            />
          </Field>
        )}
      </div>
      {!disabled && (
        <>
          <Button data-save loading={form.saving} onClick={() => void form.submit()}>
            结案
          </Button>{' '}
          <span className="quiet">结案以后不再重新办理；同一纠纷又起争议的，另行登记。</span>
        </>
      )}
    </FormFields>
  );
}

/** Something agreed is not performed, and no court has confirmed it. */
function isLeftOpen(value: MediationCase): boolean {
  return isAgreed(value) && openItems(value).length > 0 && value.confirmation?.result !== 'confirmed';
}
