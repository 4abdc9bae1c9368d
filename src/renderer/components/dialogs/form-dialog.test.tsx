import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { answerWith } from '../../api/faked-engine.test-support.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { TextItem } from '../fields/form-items.tsx';
import { FormDialog } from './form-dialog.tsx';

const closed = vi.fn();

function Dialog() {
  const [name, setName] = useState('');
  return (
    <FormDialog open title="设立网格" onOk={() => undefined} onCancel={closed}>
      <TextItem name="name" label="网格名称" max={100} value={name} onChange={setName} />
    </FormDialog>
  );
}

function open() {
  answerWith({});
  closed.mockClear();
  showAtOffice(<Dialog />);
  return userEvent.setup();
}

const esc = () => fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape', code: 'Escape', keyCode: 27 });

test('Esc closes a dialog in which nothing was typed', async () => {
  open();
  esc();
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
});

test.each([
  ['接着填', 0],
  ['关掉，不要了', 1],
])('Esc asks before it throws away what was typed: %s', async (answer, times) => {
  const user = open();
  await user.type(screen.getByRole('textbox'), '第一网格');
  esc();
  await user.click(await screen.findByRole('button', { name: answer }));
  await waitFor(() => expect(closed).toHaveBeenCalledTimes(times));
  expect(screen.getByDisplayValue('第一网格')).toBeDefined();
});

test('the button that gives up closes at once', async () => {
  const user = open();
  await user.type(screen.getByRole('textbox'), '第一网格');
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(closed).toHaveBeenCalledOnce();
});
