import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { performanceManners } from '#shared/codes/index.ts';
import type { Party } from '#shared/contract/disputes.ts';
import type { AgreementFields } from '#shared/contract/mediation.ts';
import { AmountField } from '../../components/fields/amount-field.tsx';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { FormRow } from '../../components/fields/field-place.tsx';
import { Field } from '../../components/fields/field.tsx';
import { newId } from '../../values/new-id.ts';
import { Picker } from '../../components/pickers/picker.tsx';

type Items = AgreementFields['performance'];
type Item = Items[number];

interface PerformanceTableProps {
  readonly items: Items;
  readonly parties: readonly Party[];
  readonly agreedOn: string;
  readonly disabled: boolean;
  readonly onChange: (items: Items) => void;
}

/** 履行事项: who owes what to whom until when, one line each; the return visits and reminders come from here. */
export function PerformanceTable({ items, parties, agreedOn, disabled, onChange }: PerformanceTableProps) {
  // Whatever was there when the table opened: a line that is added here says nothing yet.
  const [savedIds] = useState(() => new Set(items.map(({ id }) => id)));
  const choices = parties.map(({ id, name }) => ({ value: id, label: name }));
  const change = (id: string, part: Partial<Item>) => {
    onChange(items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  };
  return (
    <div className="case-performance">
      {items.map((item, index) => {
        const path = `agreement.performance.${String(index)}`;
        const name = `第${String(index + 1)}项`;
        return (
          <FormRow key={item.id} id={item.id} path={path}>
            <div className="case-performance-item" role="group" aria-label={`履行事项${name}`}>
              <span className="case-performance-number number">{index + 1}</span>
              <div className="case-grid">
                <Field name={`${path}.payerPartyId`} label="履行人" span={3}>
                  <Picker
                    label={`${name}履行人`}
                    items={choices}
                    value={item.payerPartyId}
                    disabled={disabled}
                    onChange={(partyId) => change(item.id, { payerPartyId: partyId })}
                  />
                </Field>
                <Field name={`${path}.payeePartyId`} label="接受人" span={3}>
                  <Picker
                    label={`${name}接受人`}
                    items={choices}
                    value={item.payeePartyId}
                    disabled={disabled}
                    onChange={(partyId) => change(item.id, { payeePartyId: partyId })}
                  />
                </Field>
                <Field name={`${path}.amountFen`} label="金额" span={3}>
                  <AmountField
                    label={`${name}金额`}
                    value={item.amountFen}
                    saved={savedIds.has(item.id)}
                    disabled={disabled}
                    onChange={(amountFen) => change(item.id, { amountFen })}
                  />
                </Field>
                <Field name={`${path}.dueOn`} label="履行期限" span={3}>
                  <DateField
                    label={`${name}履行期限`}
                    value={item.dueOn === '' ? null : item.dueOn}
                    disabled={disabled}
                    onChange={(date) => change(item.id, { dueOn: date ?? '' })}
                  />
                </Field>
                <Field name={`${path}.manner`} label="履行类别" span={3}>
                  <CodePicker
                    label={`${name}履行类别`}
                    table={performanceManners}
                    value={item.manner}
                    allowClear={false}
                    disabled={disabled}
                    onChange={(manner) => change(item.id, { manner: manner ?? '' })}
                  />
                </Field>
                <Field name={`${path}.description`} label="履行内容" span={3}>
                  <Input
                    aria-label={`${name}履行内容`}
                    value={item.description}
                    maxLength={200}
                    disabled={disabled}
                    placeholder="如：赔偿医疗费"
                    onChange={(event) => change(item.id, { description: event.target.value })}
                  />
                </Field>
                <Field name={`${path}.way`} label="履行方式" span={3}>
                  <Input
                    aria-label={`${name}履行方式`}
                    value={item.way}
                    maxLength={200}
                    disabled={disabled}
                    placeholder="如：转账至收款人账户"
                    onChange={(event) => change(item.id, { way: event.target.value })}
                  />
                </Field>
                <Field name={`${path}.place`} label="履行地点" span={3}>
                  <Input
                    aria-label={`${name}履行地点`}
                    value={item.place}
                    maxLength={100}
                    disabled={disabled}
                    onChange={(event) => change(item.id, { place: event.target.value })}
                  />
                </Field>
              </div>
              {!disabled && (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`去掉履行事项${name}`}
                  title="去掉这一项"
                  onClick={() => onChange(items.filter(({ id }) => id !== item.id))}
                />
              )}
            </div>
          </FormRow>
        );
      })}
      {!disabled && (
        <Button size="small" onClick={() => onChange([...items, newItem(parties, agreedOn)])}>
          添加履行事项
        </Button>
      )}
    </div>
  );
}

/** Most often the respondent pays the applicant for damage. */
function newItem(parties: readonly Party[], agreedOn: string): Item {
  const payee = parties.find(({ side }) => side === 'applicant') ?? parties[0];
  const payer =
    parties.find(({ side, id }) => side === 'respondent' && id !== payee?.id) ?? parties.find(({ id }) => id !== payee?.id) ?? payee;
  return {
    id: newId(),
    payerPartyId: payer?.id ?? '',
    payeePartyId: payee?.id ?? '',
    manner: '7',
    description: '',
    amountFen: 0,
    dueOn: agreedOn,
    way: '',
    place: '',
  };
}
