import { Button, Space } from 'antd';
import type { CaseFields } from '#shared/contract/mediation.ts';
import { caseProblems, registrationProblems } from '#shared/rules/case-record.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import { CaseFieldsForm } from './case-fields-form.tsx';
import { fieldsOf, withoutBlankRequests } from './registration-fields.ts';
import type { StepFormProps } from './notice-form.tsx';
import { PartiesBlock } from './parties-block.tsx';
import { focusIn } from './step-section.ts';

export function RegistrationStep({ value, onSaved, disabled }: StepFormProps) {
  const form = useRecordForm<CaseFields>({
    draftKey: `mediation/${value.id}/registration`,
    saved: fieldsOf(value),
    check: (fields) => [
      ...caseProblems({ ...value, ...fields }, { today: officeToday() }).filter(({ field }) =>
        registrationFields.has(field.split('.')[0] ?? ''),
      ),
      ...registrationProblems(fields),
    ],
    save: async (typed) => {
      const fields = withoutBlankRequests(typed);
      onSaved(await api.mediation.updateCase({ id: value.id, rev: value.rev, fields }));
      return fields;
    },
    focus: focusIn('registration'),
  });
  return (
    <FormFields form={form}>
      <ErrorBanner error={form.error} />
      <CaseFieldsForm fields={form.fields} set={form.set} disputeId={value.disputeId} disabled={disabled} />
      <PartiesBlock parties={value.parties} disputeId={value.disputeId} />
      {form.changed && !disabled && (
        <Space>
          <Button data-save loading={form.saving} onClick={() => void form.submit()}>
            保存登记
          </Button>
          <Button type="text" onClick={form.discard}>
            不保存这些修改
          </Button>
        </Space>
      )}
    </FormFields>
  );
}

const registrationFields: ReadonlySet<string> = new Set([
  'acceptedOn',
  'source',
  'appliedOn',
  'consentOn',
  'exclusions',
  'difficulty',
  'mediationType',
]);
