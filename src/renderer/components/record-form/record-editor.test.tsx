import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Organisation, OrganisationFields } from '#shared/contract/organisations.ts';
import { answerWith, askedOf } from '../../api/faked-engine.test-support.ts';
import { emptyOrganisation, organisationDesk } from '../../features/organisations/organisation-desk.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { clearDrafts, loadDrafts } from '../../session/drafts.ts';
import { Field } from '../fields/field.tsx';
import { DateItem, TextItem } from '../fields/form-items.tsx';
import { Picker } from '../pickers/picker.tsx';
import { RecordEditor } from './record-editor.tsx';

const begun: OrganisationFields = { ...emptyOrganisation(null), kind: '04' };
const desk = { ...organisationDesk(null), empty: () => begun };

const answers = {
  audit: { history: () => ({ rows: [] }) },
  drafts: { keep: () => ({ keptAt: '2026-07-03T09:15:00.000+08:00' }), forget: () => ({}) },
  organisations: { create: ({ fields }: { readonly fields: OrganisationFields }) => registered(fields) },
};

function registered(fields: OrganisationFields): Organisation {
  return {
    ...fields,
    id: '0190a0a0-0000-7000-8000-000000000002',
    ownerCode: '320599101000',
    rev: 1,
    createdAt: '2026-07-03T09:15:00.000+08:00',
    createdBy: '周文',
    updatedAt: '2026-07-03T09:15:00.000+08:00',
    updatedBy: '周文',
    deletedAt: null,
    deleteReason: null,
    parentName: null,
    villageName: null,
  };
}

function openForm() {
  showAtOffice(
    <RecordEditor
      desk={desk}
      id={null}
      form={({ fields, set }) => (
        <>
          <TextItem name="name" label="名称" max={100} value={fields.name} onChange={(name) => set({ name })} />
          <DateItem name="foundedOn" label="成立日期" value={fields.foundedOn} onChange={(foundedOn) => set({ foundedOn })} />
          <Field name="villageCode" label="村（社区）">
            <Picker
              label="村（社区）"
              items={[{ value: '320599101201', label: '枫桥村' }]}
              value={fields.villageCode}
              onChange={(villageCode) => set({ villageCode })}
            />
          </Field>
        </>
      )}
    />,
    '/organisations/new',
  );
  return userEvent.setup();
}

const box = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label });
const save = () => screen.getByRole('button', { name: '登记 Ctrl+S' });

afterEach(clearDrafts);

test('a new form takes the very next key', async () => {
  answerWith(answers);
  const user = openForm();
  await user.keyboard('司法所');
  expect(box('名称').value).toBe('司法所');
});

test('a date that is not understood holds the record back; the cursor goes to it, and mended it is saved', async () => {
  answerWith(answers);
  const user = openForm();
  await user.type(box('名称'), '司法所');
  await user.type(box('成立日期'), '2020.13.45');
  await user.click(save());
  const banner = await screen.findByText('还没有保存：“成立日期”里的“2020.13.45”这一天不存在，没有 13 月');
  await waitFor(() => expect(document.activeElement).toBe(box('成立日期')));
  expect(askedOf('organisations.create')).toEqual([]);

  await user.clear(box('成立日期'));
  await user.type(box('成立日期'), '2020.7.3');
  expect(banner.isConnected).toBe(false);
  await user.click(save());
  await screen.findByText('another screen');
  expect(askedOf('organisations.create')).toEqual([{ fields: { ...begun, name: '司法所', foundedOn: '2020-07-03' } }]);
});

test('a record that lacks what its rules ask for is not sent; the cursor goes to the field', async () => {
  answerWith(answers);
  const user = openForm();
  await user.type(box('成立日期'), '2020.7.3');
  await user.click(save());
  await screen.findByText('这一项要填');
  await waitFor(() => expect(document.activeElement).toBe(box('名称')));
  expect(askedOf('organisations.create')).toEqual([]);
});

test('what was typed comes back when the form is opened again, be it understood or not, and goes for good when told so', async () => {
  answerWith(answers);
  const before = openForm();
  await before.type(box('名称'), '司法所');
  await before.type(box('成立日期'), '2020.13');
  cleanup();

  const user = openForm();
  expect(screen.getByText('这里是上次没有保存的内容')).toBeDefined();
  expect([box('名称').value, box('成立日期').value]).toEqual(['司法所', '2020.13']);
  await user.click(screen.getByRole('button', { name: '不要了，重新填' }));
  expect([box('名称').value, box('成立日期').value]).toEqual(['', '']);
});

test('what an earlier window left behind says when', async () => {
  const content = { base: begun, fields: { ...begun, name: '综治中心' }, unread: { 'foundedOn#': '去年' } };
  answerWith({
    ...answers,
    drafts: {
      ...answers.drafts,
      list: () => ({ rows: [{ key: '/organisations/new', keptAt: '2026-07-02T17:40:00.000+08:00', content }] }),
    },
  });
  await loadDrafts('0190a0a0-0000-7000-8000-000000000001');
  openForm();
  expect(screen.getByText('接着上次没写完的内容（2026-07-02 17:40 留下）')).toBeDefined();
  expect([box('名称').value, box('成立日期').value]).toEqual(['综治中心', '去年']);
});

const village = () => screen.getByRole<HTMLInputElement>('combobox', { name: '村（社区）' });

test.each([
  ['Ctrl+S', '{Control>}s{/Control}'],
  ['Ctrl+Enter', '{Control>}{Enter}{/Control}'],
])('a word that a picker was not told to take holds the record back from %s; taken, it is saved', async (_name, keys) => {
  answerWith(answers);
  const user = openForm();
  await user.type(box('名称'), '司法所');
  await user.type(village(), 'fqc');
  await user.keyboard(keys);
  await screen.findByText('还没有保存：“村（社区）”里的“fqc”没有选用');
  await waitFor(() => expect(document.activeElement).toBe(village()));
  expect(askedOf('organisations.create')).toEqual([]);

  await user.keyboard('fqc{Enter}');
  await user.keyboard(keys);
  await waitFor(() =>
    expect(askedOf('organisations.create')).toEqual([{ fields: { ...begun, name: '司法所', villageCode: '320599101201' } }]),
  );
});

test.each([
  ['from the picker', ''],
  ['from the next field', '{Tab}'],
])('tried again by Ctrl+S, %s, the record is saved without the word', async (_from, leaving) => {
  answerWith(answers);
  const user = openForm();
  await user.type(box('名称'), '司法所');
  await user.type(village(), 'fqc');
  await user.keyboard(`${leaving}{Control>}s{/Control}`);
  await screen.findByText('还没有保存：“村（社区）”里的“fqc”没有选用');
  await waitFor(() => expect(document.activeElement).toBe(village()));
  expect(askedOf('organisations.create')).toEqual([]);
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText('another screen');
  expect(askedOf('organisations.create')).toEqual([{ fields: { ...begun, name: '司法所' } }]);
});
