// 调解协议: the draft in the order of the paper. Final, it can only be read and printed.
import { Button, Radio, Space } from 'antd';
import type { AgreementFields, MediationCase } from '#shared/contract/mediation.ts';
import { leastCopies } from '#shared/rules/agreement-wording.ts';
import { phraseValuesOf } from '#shared/rules/phrase-fill.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { api } from '../../api/api.ts';
import { amountText } from '../../values/amount.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import { AgreementCheckPanel } from '../agreement-checks/agreement-check-panel.tsx';
import { KeptAnswers } from '../agreement-checks/kept-answers.tsx';
import { PhraseHelp } from '../phrases/phrase-help.tsx';
import { lastSession } from './case-steps.ts';
import { ClauseList } from './clause-list.tsx';
import type { StepFormProps } from './notice-form.tsx';
import { PerformanceTable } from './performance-table.tsx';
import { focusIn } from './step-section.ts';
import { GrowingText } from '../../components/fields/growing-text.tsx';

export function AgreementStep({ value, onSaved, disabled }: StepFormProps) {
  const form = useRecordForm<AgreementFields>({
    draftKey: `mediation/${value.id}/agreement`,
    saved: savedAgreement(value),
    check: draftProblems,
    save: async (fields) => {
      const agreement = { ...fields, clauses: fields.clauses.filter((clause) => clause.trim() !== '') };
      onSaved(await api.mediation.saveAgreement({ id: value.id, rev: value.rev, agreement }));
      return agreement;
    },
    focus: focusIn('agreement'),
    prefix: 'agreement',
  });
  const { fields, set } = form;
  const phrases = {
    mediationType: value.mediationType,
    values: phraseValuesOf({ parties: value.parties, agreement: fields, day: officeToday() }),
    disabled,
  };
  const copies = leastCopies(value.parties.length);
  const amount = fields.performance.reduce((sum, item) => sum + item.amountFen, 0);
  return (
    <FormFields form={form}>
      <ErrorBanner error={form.error} />
      {value.agreement?.number != null && (
        <p>
          协议编号 <b className="case-number number">{value.agreement.number}</b>，
          {value.agreement.finalAt === null ? '' : dayOfInstant(value.agreement.finalAt)} 定稿，
          {value.agreement.effectiveOn === null ? '签字盖章齐全之日生效' : `${value.agreement.effectiveOn} 生效`}。
        </p>
      )}
      <div className="case-grid">
        <Field
          name="agreement.form"
          label="协议形式"
          span={12}
          hint={fields.form === 'oral' ? '口头协议由调解员记入登记表，当天生效；涉及金额或不是当场履行的，应当做成书面协议' : undefined}
        >
          <Radio.Group
            value={fields.form}
            disabled={disabled}
            onChange={(event) => set({ form: event.target.value as AgreementFields['form'] })}
            options={[
              { value: 'written', label: '书面协议' },
              { value: 'oral', label: '口头协议' },
            ]}
          />
        </Field>
        <Field name="agreement.facts" label="纠纷主要事实、争议事项" span={12}>
          <PhraseHelp use="facts" {...phrases}>
            <GrowingText
              aria-label="纠纷主要事实、争议事项"
              value={fields.facts}
              maxLength={6000}
              rows={3}
              disabled={disabled}
              onChange={(event) => set({ facts: event.target.value })}
            />
          </PhraseHelp>
        </Field>
        <Field name="agreement.responsibility" label="各方的责任" span={12}>
          <GrowingText
            aria-label="各方的责任"
            value={fields.responsibility}
            maxLength={2000}
            rows={1}
            disabled={disabled}
            onChange={(event) => set({ responsibility: event.target.value })}
          />
        </Field>
        <Field name="agreement.clauses" label="经调解，自愿达成如下协议" span={12}>
          <PhraseHelp use="clause" {...phrases}>
            <ClauseList clauses={fields.clauses} disabled={disabled} onChange={(clauses) => set({ clauses })} />
          </PhraseHelp>
        </Field>
        <Field name="agreement.performance" label={`履行事项${amount === 0 ? '' : `（合计 ${amountText(amount)}）`}`} span={12}>
          <PerformanceTable
            items={fields.performance}
            parties={value.parties}
            agreedOn={fields.agreedOn}
            disabled={disabled}
            onChange={(performance) => set({ performance })}
          />
        </Field>
        <Field
          name="agreement.mannerAndTime"
          label="履行方式、时限"
          span={12}
          hint="印在协议内容之后；上面的履行事项另外列成表，不用重复写"
        >
          <GrowingText
            aria-label="履行方式、时限"
            value={fields.mannerAndTime}
            maxLength={3000}
            rows={2}
            disabled={disabled}
            onChange={(event) => set({ mannerAndTime: event.target.value })}
          />
        </Field>
        <Field name="agreement.agreedOn" label="协议日期" span={4}>
          <DateField
            past
            label="协议日期"
            value={fields.agreedOn === '' ? null : fields.agreedOn}
            disabled={disabled}
            onChange={(date) => set({ agreedOn: date ?? '' })}
          />
        </Field>
        <Field name="copies" label="份数" span={8}>
          <span className="case-copies">
            一式 {copies} 份：当事人 {value.parties.length} 方各一份，调委会一份
          </span>
        </Field>
      </div>
      {/* Above what is found: the panel grows on leaving a field, and would push the button from under the pointer. */}
      {!disabled && (
        <Space>
          <Button data-save disabled={value.agreement !== null && !form.changed} loading={form.saving} onClick={() => void form.submit()}>
            {value.agreement === null ? '保存协议草稿' : '保存修改'}
          </Button>
          {form.changed && value.agreement !== null && (
            <Button type="text" onClick={form.discard}>
              不保存这些修改
            </Button>
          )}
          {form.changed && <span className="attention">有修改还没有保存</span>}
        </Space>
      )}
      {disabled ? (
        <KeptAnswers caseId={value.id} />
      ) : (
        <AgreementCheckPanel value={value} agreement={fields} saved={value.agreement !== null && !form.changed} />
      )}
    </FormFields>
  );
}

/** A first draft takes the facts and the day from what the case already says. */
function savedAgreement(value: MediationCase): AgreementFields {
  if (value.agreement === null)
    return {
      form: 'written',
      facts: value.summary,
      responsibility: '',
      clauses: [''],
      performance: [],
      mannerAndTime: '',
      agreedOn: lastSession(value)?.heldAt.slice(0, 10) ?? officeToday(),
    };
  const { form, facts, responsibility, clauses, performance, mannerAndTime, agreedOn } = value.agreement;
  return { form, facts, responsibility, clauses, performance, mannerAndTime, agreedOn };
}

/** What keeps a draft from being saved at all; what keeps it from its number is told beside the page. */
function draftProblems(fields: AgreementFields): RecordProblem[] {
  const need = (field: string, empty: boolean): RecordProblem[] => (empty ? [{ field, code: 'field.required' }] : []);
  return [
    ...need('agreement.facts', fields.facts.trim() === ''),
    ...need(
      'agreement.clauses',
      fields.clauses.every((clause) => clause.trim() === ''),
    ),
    ...fields.performance.flatMap((item, index) => [
      ...need(`agreement.performance.${String(index)}.payerPartyId`, item.payerPartyId === ''),
      ...need(`agreement.performance.${String(index)}.payeePartyId`, item.payeePartyId === ''),
      ...need(`agreement.performance.${String(index)}.dueOn`, item.dueOn === ''),
    ]),
    ...need('agreement.agreedOn', fields.agreedOn === ''),
  ];
}
