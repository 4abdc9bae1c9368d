import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { touchedPeople, wholeFrom } from '#shared/rules/number-fields.ts';
import { degreesOf, type NumberReading } from '#shared/rules/number-reading.ts';
import { AmountBox, AmountField } from './amount-field.tsx';
import { FormRow } from './field-place.tsx';
import { NumberItem } from './form-items.tsx';
import { NumberField } from './number-field.tsx';
import { TypedFields, useTypedForm } from './typed-form.tsx';

const box = () => screen.getByRole<HTMLInputElement>('textbox');

function Amounts({ start, saved = false }: { readonly start: number; readonly saved?: boolean }) {
  const [fen, setFen] = useState(start);
  return (
    <TypedFields form={useTypedForm()}>
      <AmountField label="金额" value={fen} saved={saved} onChange={setFen} />
      <output>{fen}</output>
    </TypedFields>
  );
}

function SumOfFilter() {
  const [fen, setFen] = useState<number | null>(null);
  return (
    <TypedFields form={useTypedForm()}>
      <AmountBox label="至少" value={fen} onChange={setFen} />
    </TypedFields>
  );
}

function Numbers({ label, reading }: { readonly label: string; readonly reading: NumberReading }) {
  const [value, setValue] = useState<number | null>(null);
  const form = useTypedForm();
  return (
    <TypedFields form={form}>
      <NumberField label={label} reading={reading} value={value} onChange={setValue} />
      <button onClick={form.submit}>保存</button>
      <output>{String(value)}</output>
    </TypedFields>
  );
}

async function leave(typed: string): Promise<void> {
  const user = userEvent.setup();
  await user.clear(box());
  await user.type(box(), typed);
  await user.tab();
}

test.each(['0', '-0', '0.00', '０元'])('%s typed into a money box stays there as 0', async (typed) => {
  render(<Amounts start={350_000} />);
  await leave(typed);
  expect(box().value).toBe('0');
  expect(screen.getByRole('status').textContent).toBe('0');
});

test('a money box that was emptied stays empty', async () => {
  render(<Amounts start={0} />);
  expect(box().value).toBe('');
  await leave('0');
  await userEvent.setup().clear(box());
  await userEvent.setup().tab();
  expect(box().value).toBe('');
});

test('a money box of a saved record shows its 0, and is empty once it was emptied', async () => {
  render(<Amounts start={0} saved />);
  expect(box().value).toBe('0');
  await userEvent.setup().clear(box());
  await userEvent.setup().tab();
  expect(box().value).toBe('');
  expect(screen.getByRole('status').textContent).toBe('0');
});

test('a filter from 0 yuan stays one', async () => {
  render(<SumOfFilter />);
  await leave('-0');
  expect(box().value).toBe('0');
});

test.each(['0', '-0'])('%s stays 0 in a count that may be 0', async (typed) => {
  render(<Numbers label="户数" reading={wholeFrom(0, 1000)} />);
  await leave(typed);
  expect(box().value).toBe('0');
  expect(screen.getByRole('status').textContent).toBe('0');
});

test.each(['0', '-0'])('%s people on a side are refused and stay as they were typed', async (typed) => {
  render(<Numbers label="本方人数" reading={touchedPeople} />);
  await leave(typed);
  expect(box().value).toBe(typed);
  expect(screen.getByText(`“${typed}”不在 1 到 999999 之间，请核对后改正`)).toBeDefined();
});

test('a latitude in the place of a longitude is told by its range, under the field and above the form alike', async () => {
  render(<Numbers label="经度" reading={degreesOf.longitude} />);
  await leave('31.3');
  expect(screen.getByText('“31.3”不在 73 到 136 之间，请核对后改正')).toBeDefined();
  await userEvent.setup().click(screen.getByRole('button', { name: '保存' }));
  expect(screen.getByRole('alert').textContent).toContain('还没有保存：“经度”里的“31.3”不在 73 到 136 之间');
});

function Parties() {
  const form = useTypedForm();
  return (
    <TypedFields form={form}>
      {['lai', 'qiu'].map((id, index) => (
        <FormRow key={id} id={id} path={`parties.${String(index)}`} word={`当事人${String(index + 1)}`}>
          <NumberItem
            name={`parties.${String(index)}.sideCount`}
            label="本方人数"
            reading={touchedPeople}
            value={null}
            onChange={() => undefined}
          />
        </FormRow>
      ))}
      <button onClick={form.submit}>保存</button>
    </TypedFields>
  );
}

test('a field that every party has is named with its party', async () => {
  const user = userEvent.setup();
  render(<Parties />);
  for (const field of screen.getAllByRole('textbox')) await user.type(field, '几个');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(screen.getByRole('alert').textContent).toContain('“当事人1 本方人数”里的“几个”看不懂，“当事人2 本方人数”里的“几个”看不懂');
});
