// A draft of another version, or garbage, never breaks the form that opens on it.
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { answerWith } from '../../api/faked-engine.test-support.ts';
import { emptyOrganisation, organisationDesk } from '../../features/organisations/organisation-desk.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { clearDrafts, loadDrafts } from '../../session/drafts.ts';
import { TextItem } from '../fields/form-items.tsx';
import { RecordEditor } from './record-editor.tsx';

afterEach(clearDrafts);

const base = emptyOrganisation(null);

async function openWith(content: unknown) {
  answerWith({
    drafts: { list: () => ({ rows: [{ key: '/organisations/new', keptAt: '2026-07-03T09:15:00.000+08:00', content }] }) },
  });
  await loadDrafts('0190a0a0-0000-7000-8000-000000000001');
  showAtOffice(
    <RecordEditor
      desk={organisationDesk(null)}
      id={null}
      form={({ fields, set }) => (
        <TextItem name="name" label="名称" max={100} value={fields.name.trim()} onChange={(name) => set({ name })} />
      )}
    />,
  );
  return (await screen.findByRole<HTMLInputElement>('textbox', { name: '名称' })).value;
}

const isTold = () => screen.queryByText(/^接着上次没写完的内容/) !== null;

test.each([
  ['words', '垃圾'],
  ['a list', ['title']],
  ['nothing', null],
  ['an object of another kind', { title: '司法所' }],
  ['no base', { fields: { ...base, name: '司法所' } }],
  ['a list for fields', { base: [], fields: [] }],
])('a draft that is none begins an empty form: %s', async (_words, content) => {
  expect(await openWith(content)).toBe('');
  expect(isTold()).toBe(false);
});

test('of a draft of another version what still fits comes back', async () => {
  expect(await openWith({ base, fields: { ...base, name: '司法所', address: ['人民路', '1号'], gone: true } })).toBe('司法所');
  await waitFor(() => expect(isTold()).toBe(true));
});

test('a field that has another shape now is begun anew', async () => {
  expect(await openWith({ base, fields: { ...base, name: { first: '司法所' }, address: '人民路' } })).toBe('');
});
