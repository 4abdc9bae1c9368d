import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Picker } from '../pickers/picker.tsx';
import { formKeys, saveOnEnter } from './form-keys.ts';

function openForm() {
  const save = vi.fn();
  render(
    <div onKeyDownCapture={(event) => formKeys(event, save)} onKeyDown={(event) => saveOnEnter(event, save)}>
      <section data-part="facts" className="field">
        <input aria-label="事件名称" />
        <Picker label="村（社区）" items={[{ value: 'fq', label: '枫桥村' }]} value={null} onChange={() => undefined} />
      </section>
      <section data-part="parties" className="field">
        <input aria-label="姓名" />
      </section>
    </div>,
  );
  return { save, user: userEvent.setup() };
}

const box = (label: string) => screen.getByRole('textbox', { name: label });

test('Alt with the arrows goes from part to part and back', async () => {
  const { user } = openForm();
  await user.click(box('事件名称'));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(document.activeElement).toBe(box('姓名'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(document.activeElement).toBe(box('事件名称'));
});

test('a list that is open does not keep the cursor from the next part', async () => {
  const { user } = openForm();
  const village = screen.getByRole('combobox', { name: '村（社区）' });
  await user.type(village, '枫');
  expect(village.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}程');
  expect(document.activeElement).toBe(box('姓名'));
  expect((box('姓名') as HTMLInputElement).value).toBe('程');
});

test('Enter saves from a field of one line; a picker keeps its Enter, and Ctrl+Enter saves from there too', async () => {
  const { user, save } = openForm();
  await user.type(box('事件名称'), '{Enter}');
  expect(save).toHaveBeenCalledTimes(1);
  await user.type(screen.getByRole('combobox', { name: '村（社区）' }), '枫{Enter}');
  expect(save).toHaveBeenCalledTimes(1);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(save).toHaveBeenCalledTimes(2);
});
