// A word that was typed into a picker and not taken holds the form back, as a date does that is not understood.
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { Field } from '../fields/field.tsx';
import { FormRow } from '../fields/field-place.tsx';
import { TypedFields, useTypedForm } from '../fields/typed-form.tsx';
import { Picker } from './picker.tsx';
import type { PickItem } from './rank-items.ts';
import { SeveralPicker, type Picked } from './several-picker.tsx';

const villages: readonly PickItem[] = [
  { value: 'fq', code: '320599101201', label: '枫桥村' },
  { value: 'hj', code: '320599101203', label: '胡家村' },
];

const save = vi.fn<(value: unknown) => void>();
beforeEach(() => save.mockReset());

function Village({ start = null, onPicked }: { readonly start?: string | null; readonly onPicked: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(start);
  const pick = (next: string | null) => {
    setValue(next);
    onPicked(next);
  };
  return (
    <Field name="villageCode" label="村（社区）">
      <Picker label="村（社区）" items={villages} value={value} onChange={pick} onClear={() => pick(null)} />
    </Field>
  );
}

function VillageForm({ start = null }: { readonly start?: string | null }) {
  const [value, setValue] = useState<string | null>(start);
  const form = useTypedForm(() => save(value));
  return (
    <TypedFields form={form}>
      <Village start={start} onPicked={setValue} />
      <input aria-label="下一格" />
      <button onClick={form.submit}>保存</button>
    </TypedFields>
  );
}

function VillageDialog() {
  const [value, setValue] = useState<string | null>(null);
  return (
    <FormDialog open title="改村" okText="保存" onOk={() => save(value)}>
      <Village onPicked={setValue} />
    </FormDialog>
  );
}

/** Somebody reads what holds the save. */
const timeToRead = () => new Promise((resolve) => setTimeout(resolve, 1100));
const village = () => screen.getByRole<HTMLInputElement>('combobox', { name: '村（社区）' });
const button = () => screen.getByRole('button', { name: '保存' });
const held = () => screen.queryByRole('alert')?.textContent ?? '';

test('the button holds, names the field and puts the cursor into it; taken, the value is saved', async () => {
  render(<VillageForm />);
  const user = userEvent.setup();
  await user.type(village(), 'fqc');
  await user.click(button());
  expect(held()).toContain('还没有保存：“村（社区）”里的“fqc”没有选用');
  expect(held()).toContain('要用它，请再输入并按回车；不用，就再保存一次');
  await waitFor(() => expect(document.activeElement).toBe(village()));
  await user.keyboard('fqc{Enter}');
  expect(held()).toBe('');
  await user.click(button());
  expect(save.mock.calls).toEqual([['fq']]);
});

test('a second press saves without the word', async () => {
  render(<VillageForm />);
  const user = userEvent.setup();
  await user.type(village(), 'fqc');
  await user.click(button());
  await waitFor(() => expect(document.activeElement).toBe(village()));
  expect(save).not.toHaveBeenCalled();
  await timeToRead();
  await user.click(button());
  expect(save.mock.calls).toEqual([[null]]);
  expect(screen.queryByText(/没有选用/u)).toBeNull();
});

test('a press that follows at once, before anybody can have read why, gives nothing up', async () => {
  render(<VillageForm />);
  const user = userEvent.setup();
  await user.type(village(), 'fqc');
  await user.click(button());
  await user.click(button());
  expect(save).not.toHaveBeenCalled();
  expect(held()).toContain('“fqc”没有选用');
});

test('Tab leaves the word behind, which holds; left again with nothing typed it is given up', async () => {
  render(<VillageForm />);
  const user = userEvent.setup();
  await user.type(village(), 'fqc');
  await user.tab();
  await user.click(button());
  expect(held()).toContain('“fqc”没有选用');
  await waitFor(() => expect(document.activeElement).toBe(village()));
  await user.click(screen.getByLabelText('下一格'));
  expect(held()).toBe('');
  await user.click(button());
  expect(save.mock.calls).toEqual([[null]]);
});

test.each([
  ['Esc', '{Escape}'],
  ['Backspace', '{Backspace}{Backspace}{Backspace}'],
])('a word given up by %s holds nothing', async (_by, keys) => {
  render(<VillageForm />);
  const user = userEvent.setup();
  await user.type(village(), 'fqc');
  await user.keyboard(keys);
  await user.click(button());
  expect(save.mock.calls).toEqual([[null]]);
});

test('the row that the field holds already may be taken again', async () => {
  render(<VillageForm start="fq" />);
  const user = userEvent.setup();
  await user.type(village(), 'fqc');
  await user.keyboard('{Enter}');
  await user.click(button());
  expect(save.mock.calls).toEqual([['fq']]);
});

test('a dialog is held by Ctrl+S with the cursor in the open list, and goes through the second time', async () => {
  render(<VillageDialog />);
  const user = userEvent.setup();
  await user.type(village(), 'fqc');
  await user.keyboard('{Control>}s{/Control}');
  expect(held()).toContain('“村（社区）”里的“fqc”没有选用');
  await waitFor(() => expect(document.activeElement).toBe(village()));
  expect(save).not.toHaveBeenCalled();
  await user.keyboard('{Control>}s{/Control}');
  expect(save).not.toHaveBeenCalled();
  await timeToRead();
  await user.keyboard('{Control>}s{/Control}');
  expect(save.mock.calls).toEqual([[null]]);
});

function Agents() {
  const [value, setValue] = useState<readonly Picked[]>([]);
  const form = useTypedForm(() => save(value));
  return (
    <TypedFields form={form}>
      <FormRow id="lai" path="parties.0" word="当事人1">
        <Field name="parties.0.villages" label="代管的村">
          <SeveralPicker label="代管的村" items={villages} free={null} value={value} onChange={setValue} />
        </Field>
      </FormRow>
      <button onClick={form.submit}>保存</button>
    </TypedFields>
  );
}

test('of several, the word after those that were taken holds, named with its row', async () => {
  render(<Agents />);
  const user = userEvent.setup();
  const box = screen.getByRole('combobox', { name: '代管的村' });
  await user.type(box, 'fqc{Enter}');
  await user.type(box, 'hjc');
  await user.click(button());
  expect(held()).toContain('“当事人1 代管的村”里的“hjc”没有选用');
  await waitFor(() => expect(document.activeElement).toBe(box));
  await user.keyboard('hjc{Enter}');
  await user.click(button());
  expect(save.mock.calls).toEqual([[[{ item: 'fq' }, { item: 'hj' }]]]);
});

test('a picker that is switched off meanwhile holds nobody', async () => {
  function Switched() {
    const [off, setOff] = useState(false);
    const form = useTypedForm(() => save(null));
    return (
      <TypedFields form={form}>
        <Picker label="村（社区）" items={villages} value={null} onChange={() => undefined} disabled={off} />
        <button onClick={() => setOff(true)}>不填村</button>
        <button onClick={form.submit}>保存</button>
      </TypedFields>
    );
  }
  render(<Switched />);
  const user = userEvent.setup();
  await user.type(village(), 'fqc');
  act(() => screen.getByRole('button', { name: '不填村' }).click());
  await user.click(button());
  expect(save).toHaveBeenCalledTimes(1);
});
