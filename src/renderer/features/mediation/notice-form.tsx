// 权利义务告知: before the first session, oral or written (人民调解工作若干规定 art. 30).
import { Button, Input, Radio } from 'antd';
import type { MediationCase, RightsNotice } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import { noticeMannerWords } from './case-words.ts';
import { isWholeMoment, MomentField } from './moment-field.tsx';
import { focusIn, nowMoment } from './step-section.ts';

export interface StepFormProps {
  readonly value: MediationCase;
  readonly onSaved: (value: MediationCase) => void;
  readonly disabled: boolean;
}

export function NoticeForm({ value, onSaved, disabled }: StepFormProps) {
  const saved: RightsNotice = value.notice ?? { givenAt: nowMoment(), manner: 'oral', givenBy: value.mediators[0]?.name ?? '' };
  const form = useRecordForm<RightsNotice>({
    draftKey: `mediation/${value.id}/notice`,
    saved,
    check: (notice) => [
      ...(isWholeMoment(notice.givenAt) ? [] : [{ field: 'givenAt', code: 'field.required' }]),
      ...(notice.givenBy.trim() === '' ? [{ field: 'givenBy', code: 'field.required' }] : []),
    ],
    save: async (notice) => {
      onSaved(await api.mediation.giveNotice({ id: value.id, rev: value.rev, notice }));
      return notice;
    },
    focus: focusIn('notice'),
  });
  return (
    <FormFields form={form}>
      <ErrorBanner error={form.error} />
      <div className="case-grid">
        <Field name="givenAt" label="告知时间" span={5}>
          <MomentField
            label="告知时间"
            value={form.fields.givenAt}
            disabled={disabled}
            onChange={(givenAt) => {
              form.set({ givenAt });
            }}
          />
        </Field>
        <Field name="manner" label="告知方式" span={4}>
          <Radio.Group
            value={form.fields.manner}
            disabled={disabled}
            onChange={(event) => {
              form.set({ manner: event.target.value as RightsNotice['manner'] });
            }}
            options={(['oral', 'written'] as const).map((manner) => ({ value: manner, label: noticeMannerWords[manner] }))}
          />
        </Field>
        <Field name="givenBy" label="告知人" span={3}>
          <Input
            aria-label="告知人"
            value={form.fields.givenBy}
            maxLength={50}
            disabled={disabled}
            onChange={(event) => {
              form.set({ givenBy: event.target.value });
            }}
          />
        </Field>
      </div>
      {!disabled && (value.notice === null || form.changed) && (
        <Button data-save loading={form.saving} onClick={() => void form.submit()}>
          {value.notice === null ? '登记告知' : '保存告知'}
        </Button>
      )}
    </FormFields>
  );
}
