import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { notOnRoster } from './people.ts';
import type { PickItem } from './rank-items.ts';
import { SeveralPicker, type Picked } from './several-picker.tsx';
import { TextPicker } from './text-picker.tsx';

const people: readonly PickItem[] = [
  { value: 'zhou', label: '周文', detail: '网格员', rank: 1 },
  { value: 'zhao', label: '赵伟', detail: '调解员' },
];

function RecorderForm() {
  const [value, setValue] = useState('');
  return (
    <>
      <TextPicker label="记录人" items={people} free={notOnRoster} max={50} value={value} onChange={setValue} />
      <input aria-label="下一格" />
      <output aria-label="登记的">{value}</output>
    </>
  );
}

function MediatorsForm({ free }: { readonly free: string | null }) {
  const [value, setValue] = useState<readonly Picked[]>([]);
  return (
    <>
      <SeveralPicker label="调解员" items={people} free={free} value={value} onChange={setValue} />
      <output aria-label="登记的">{JSON.stringify(value)}</output>
    </>
  );
}

const offers = () => [...document.querySelectorAll('.ant-select-item-option')].map((row) => row.textContent);
const written = () => screen.getByLabelText('登记的').textContent;

test('a name that no roster has is offered last and marked so; Tab keeps what was typed', async () => {
  render(<RecorderForm />);
  const user = userEvent.setup();
  await user.type(screen.getByRole('combobox', { name: '记录人' }), 'zw');
  expect(offers()).toEqual(['赵伟 调解员', '周文 网格员', '按原样填入「zw」（不在名册中）']);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('下一格'));
  expect(written()).toBe('zw');
});

test('Enter takes the name that fits the place best', async () => {
  render(<RecorderForm />);
  const user = userEvent.setup();
  await user.type(screen.getByRole('combobox', { name: '记录人' }), 'zw');
  await user.keyboard('{Enter}');
  expect(written()).toBe('赵伟');
});

test('of several, words that the list lacks are taken where the field allows them, and stay words', async () => {
  render(<MediatorsForm free={notOnRoster} />);
  const user = userEvent.setup();
  await user.type(screen.getByRole('combobox', { name: '调解员' }), '钱明');
  expect(offers()).toEqual(['按原样填入「钱明」（不在名册中）']);
  await user.keyboard('{Enter}');
  expect(written()).toBe('[{"text":"钱明"}]');
});

test('of several, words that the list lacks are refused where only its rows are allowed', async () => {
  render(<MediatorsForm free={null} />);
  const user = userEvent.setup();
  await user.type(screen.getByRole('combobox', { name: '调解员' }), '钱明');
  expect(offers()).toEqual([]);
  await user.keyboard('{Enter}');
  expect(written()).toBe('[]');
});
