// One look at an item of performance: performed, in part or not, how much was paid, with the receipt.
import { Input, Radio } from 'antd';
import type { Performance, PerformanceCheck } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { AmountField } from '../../components/fields/amount-field.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { Field } from '../../components/fields/field.tsx';
import { newId } from '../../values/new-id.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { checkWords } from './case-words.ts';
import { textNeeded } from './paper-checks.ts';
import { PaperForm, usePaperForm, type PaperProps } from './paper-form.tsx';

const results = ['performed', 'part', 'notPerformed'] as const;

export function CheckForm({ value, item, onSaved, onClose }: PaperProps & { readonly item: Performance }) {
  const attachments = useAnswer(`mediationCase ${value.id}`, () => api.attachments.list({ entity: 'mediationCase', recordId: value.id }));
  const form = usePaperForm<PerformanceCheck>({
    value,
    onSaved,
    onClose,
    draft: `check/${item.id}`,
    saved: { id: newId(), itemId: item.id, checkedOn: officeToday(), result: 'performed', paidFen: item.amountFen, note: '', proof: null },
    step: 'performance',
    check: (fields) => textNeeded('checkedOn', fields.checkedOn),
    send: (fields) => api.mediation.checkPerformance({ id: value.id, rev: value.rev, check: fields }),
  });
  const { fields, set } = form;
  const paidOf = (result: PerformanceCheck['result']): number =>
    result === 'performed' ? item.amountFen : result === 'notPerformed' ? 0 : fields.paidFen;
  return (
    <PaperForm form={form} disabled={false} verb="保存履行情况" onClose={onClose}>
      <Field name="result" label="履行情况" span={5}>
        <Radio.Group
          value={fields.result}
          onChange={(event) => {
            const result = event.target.value as PerformanceCheck['result'];
            set({ result, paidFen: paidOf(result) });
          }}
          options={results.map((result) => ({ value: result, label: checkWords[result] }))}
        />
      </Field>
      <Field name="checkedOn" label="核实日期" span={3}>
        <DateField
          past
          label="核实日期"
          value={fields.checkedOn === '' ? null : fields.checkedOn}
          onChange={(date) => set({ checkedOn: date ?? '' })}
        />
      </Field>
      <Field name="paidFen" label="已付金额" span={4}>
        <AmountField label="已付金额" value={fields.paidFen} onChange={(paidFen) => set({ paidFen })} />
      </Field>
      <Field name="note" label="说明" span={7}>
        <Input
          aria-label="履行说明"
          value={fields.note}
          maxLength={200}
          placeholder="如：转账，收款人已出具收条"
          onChange={(event) => set({ note: event.target.value })}
        />
      </Field>
      <Field name="proof" label="履行凭证" span={5} hint="收条、汇款单先加到“调查和证据”的附件里">
        <Picker
          label="履行凭证"
          value={fields.proof}
          items={(attachments.value?.rows ?? []).map((row) => ({ value: row.sha256, label: row.title }))}
          onClear={() => set({ proof: null })}
          onChange={(proof) => set({ proof })}
        />
      </Field>
    </PaperForm>
  );
}
