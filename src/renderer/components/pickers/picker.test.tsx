import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Picker } from './picker.tsx';
import type { PickItem } from './rank-items.ts';

const villages: readonly PickItem[] = [
  { value: 'fq', code: '320599101201', label: '枫桥村' },
  { value: 'xq', code: '320599101202', label: '西桥社区' },
  { value: 'hj', code: '320599101203', label: '胡家村' },
];

function VillageForm() {
  const [value, setValue] = useState<string | null>(null);
  return (
    <>
      <Picker label="村（社区）" items={villages} value={value} onChange={setValue} onClear={() => setValue(null)} />
      {/* The cross that clears is for the mouse alone, which styles/form.css sees to. */}
      <style>{'.ant-select-clear { visibility: hidden; }'}</style>
      <input aria-label="下一格" />
      <output aria-label="登记的">{value ?? 'none'}</output>
    </>
  );
}

function openForm() {
  render(<VillageForm />);
  return { box: screen.getByRole('combobox', { name: '村（社区）' }), user: userEvent.setup() };
}

const offers = () => [...document.querySelectorAll('.ant-select-item-option')].map((row) => row.textContent);
const picked = () => screen.getByLabelText('登记的').textContent;

test.each([
  ['pinyin', 'hujia', '胡家村'],
  ['initials', 'xq', '西桥社区'],
  ['the name', '枫', '枫桥村'],
  ['the last digits of the code', '203', '胡家村'],
])('a village is found by %s', async (_by, words, name) => {
  const { box, user } = openForm();
  await user.type(box, words);
  expect(offers()).toEqual([name]);
});

test('Enter takes the best of what was found', async () => {
  const { box, user } = openForm();
  await user.type(box, 'qiao');
  expect(offers()).toEqual(['枫桥村', '西桥社区']);
  await user.keyboard('{Enter}');
  expect(picked()).toBe('fq');
});

test('Enter without a word takes nothing', async () => {
  const { box, user } = openForm();
  await user.click(box);
  await user.keyboard('{Enter}');
  expect(picked()).toBe('none');
});

test('Tab leaves without taking, and the words are said to be unused', async () => {
  const { box, user } = openForm();
  await user.type(box, 'hujia');
  await user.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('下一格');
  expect(picked()).toBe('none');
  expect(screen.getByText('“hujia”没有选用：要用它，请再输入并按回车')).toBeDefined();
});

test('words that the list lacks are not taken', async () => {
  const { box, user } = openForm();
  await user.type(box, '王家村');
  expect(screen.getByText('没有与“王家村”相符的')).toBeDefined();
  await user.keyboard('{Enter}');
  expect(picked()).toBe('none');
});

test('Delete clears what was picked', async () => {
  const { box, user } = openForm();
  await user.type(box, 'hujia');
  await user.keyboard('{Enter}');
  expect(picked()).toBe('hj');
  await user.keyboard('{Delete}');
  expect(picked()).toBe('none');
});
