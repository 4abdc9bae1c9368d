import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { answerWith } from '../../api/faked-engine.test-support.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { DateField } from '../fields/date-field.tsx';
import { TextItem } from '../fields/form-items.tsx';
import { Picker } from '../pickers/picker.tsx';
import { SeveralPicker, type Picked } from '../pickers/several-picker.tsx';
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

function Picks() {
  const [village, setVillage] = useState<string | null>('1');
  const [day, setDay] = useState<string | null>('2026-07-03');
  const [kinds, setKinds] = useState<Picked[]>([]);
  const items = [
    { value: '1', label: '枫桥村' },
    { value: '2', label: '栎桥村' },
  ];
  return (
    <FormDialog open title="设立网格" onOk={() => undefined} onCancel={closed}>
      <Picker label="村（社区）" items={items} value={village} onChange={setVillage} onClear={() => setVillage(null)} />
      <SeveralPicker label="另外的村" items={items} value={kinds} onChange={setKinds} free={null} />
      <DateField label="设立日期" value={day} onChange={setDay} />
      <Checkbox>专属网格</Checkbox>
      <Radio.Group
        options={[
          { value: 'a', label: '新设' },
          { value: 'b', label: '调整' },
        ]}
      />
    </FormDialog>
  );
}

type User = ReturnType<typeof userEvent.setup>;
const list = (label: string) => screen.getByRole('combobox', { name: label });

test.each<[string, (user: User) => Promise<void>]>([
  [
    'a row of a list',
    async (user) => {
      await user.click(list('村（社区）'));
      await user.click(await screen.findByTitle('栎桥村'));
    },
  ],
  [
    'a row of a list by keys',
    async (user) => {
      list('村（社区）').focus();
      await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    },
  ],
  [
    'one of several',
    async (user) => {
      await user.click(list('另外的村'));
      await user.click(await screen.findByTitle('栎桥村'));
    },
  ],
  [
    'a row cleared by Delete',
    async (user) => {
      list('村（社区）').focus();
      await user.keyboard('{Delete}');
    },
  ],
  [
    'a day of the calendar',
    async (user) => {
      await user.click(screen.getByRole('button', { name: '从日历选设立日期' }));
      await user.click(await screen.findByTitle('2026-07-15'));
    },
  ],
  ['a tick', (user) => user.click(screen.getByRole('checkbox'))],
  ['one of two', (user) => user.click(screen.getByRole('radio', { name: '调整' }))],
])('a dialog asks before it throws away what was picked: %s', async (_words, pick) => {
  answerWith({});
  closed.mockClear();
  showAtOffice(<Picks />);
  const user = userEvent.setup();
  await pick(user);
  // A press beside the dialog asks as Esc does; in jsdom a list that was closed keeps Esc for itself.
  const beside = document.querySelector('.ant-modal-wrap') ?? document.body;
  fireEvent.mouseDown(beside);
  fireEvent.mouseUp(beside);
  fireEvent.click(beside);
  await screen.findByRole('button', { name: '接着填' });
  expect(closed).not.toHaveBeenCalled();
});
