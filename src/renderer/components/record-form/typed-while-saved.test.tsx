// Whoever types on while a record is being saved loses no letter, and the cursor stays.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useParams } from 'react-router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Organisation, OrganisationFields } from '#shared/contract/organisations.ts';
import { answerWith, askedOf } from '../../api/faked-engine.test-support.ts';
import { emptyOrganisation, organisationDesk } from '../../features/organisations/organisation-desk.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { clearDrafts, findDraft } from '../../session/drafts.ts';
import { DateItem, TextItem } from '../fields/form-items.tsx';
import { RecordEditor } from './record-editor.tsx';

const id = '0190a0a0-0000-7000-8000-000000000002';
const begun: OrganisationFields = { ...emptyOrganisation(null), kind: '04' };
const desk = { ...organisationDesk(null), empty: () => begun };

let release: () => void = () => undefined;
let held: Promise<void> = Promise.resolve();

async function answered(fields: OrganisationFields, rev: number): Promise<Organisation> {
  await held;
  const at = '2026-07-03T09:15:00.000+08:00';
  const header = { id, ownerCode: '320599101000', rev, createdAt: at, createdBy: '周文', updatedAt: at, updatedBy: '周文' };
  return { ...fields, ...header, deletedAt: null, deleteReason: null, parentName: null, villageName: null };
}

beforeEach(() => {
  answerWith({
    audit: { history: () => ({ rows: [] }) },
    drafts: { keep: () => ({ keptAt: '2026-07-03T09:15:00.000+08:00' }), forget: () => ({}) },
    organisations: {
      create: ({ fields }: { readonly fields: OrganisationFields }) => answered(fields, 1),
      update: ({ fields, rev }: { readonly fields: OrganisationFields; readonly rev: number }) => answered(fields, rev + 1),
      get: () => answered({ ...begun, name: '司法所' }, 1),
    },
  });
});
afterEach(() => {
  release();
  clearDrafts();
});

function Page() {
  const { id: at } = useParams();
  return (
    <RecordEditor
      desk={desk}
      id={at === undefined || at === 'new' ? null : at}
      form={({ fields, set }) => (
        <>
          <TextItem name="name" label="名称" max={100} value={fields.name} onChange={(name) => set({ name })} />
          <TextItem name="address" label="地址" max={100} value={fields.address} onChange={(address) => set({ address })} />
          <DateItem name="foundedOn" label="成立日期" value={fields.foundedOn} onChange={(foundedOn) => set({ foundedOn })} />
        </>
      )}
    />
  );
}

function openAt(address: string) {
  showAtOffice(<Page />, '/organisations/:id', address);
  return userEvent.setup();
}

function hold(): void {
  held = new Promise((resolve) => (release = resolve));
}

const box = (label: string) => screen.findByRole<HTMLInputElement>('textbox', { name: label });
const save = '{Control>}s{/Control}';
const saved = (call: string) => askedOf(call).map((input) => (input as { readonly fields: OrganisationFields }).fields.name);

test('a new record goes on in its form, under its own address', async () => {
  const user = openAt('/organisations/new');
  const name = await box('名称');
  hold();
  await user.type(name, `司法${save}`);
  await waitFor(() => expect(saved('organisations.create')).toEqual(['司法']));
  await user.keyboard('所');
  release();
  await screen.findByText('已登记。这之后又改的内容还没有保存，请再保存一次');
  expect(document.activeElement).toBe(name);
  await user.keyboard('甲');
  expect(name.value).toBe('司法所甲');
  expect(findDraft('/organisations/new')).toBeUndefined();
  expect(findDraft(`/organisations/${id}`)).toMatchObject({ base: { name: '司法' }, fields: { name: '司法所甲' } });
  await user.keyboard(save);
  await screen.findByText('已保存');
  expect(saved('organisations.update')).toEqual(['司法所甲']);
  expect(findDraft(`/organisations/${id}`)).toBeUndefined();
  // The next one begins empty.
  await user.keyboard('{Control>}n{/Control}');
  await waitFor(async () => expect((await box('名称')).value).toBe(''));
});

test('with nothing typed meanwhile the cursor stays all the same', async () => {
  const user = openAt('/organisations/new');
  const name = await box('名称');
  await user.type(name, `司法所${save}`);
  await screen.findByText('已登记');
  await user.keyboard('甲');
  expect([(await box('名称')).value, document.activeElement]).toEqual(['司法所甲', name]);
});

test('a kept record keeps what was typed meanwhile, on top of what was saved, a date that is not understood too', async () => {
  const user = openAt(`/organisations/${id}`);
  const name = await box('名称');
  hold();
  await user.type(name, `甲${save}`);
  await waitFor(() => expect(saved('organisations.update')).toEqual(['司法所甲']));
  await user.type(await box('地址'), '人民路');
  await user.type(await box('成立日期'), '去年');
  release();
  await screen.findByText('已保存。这之后又改的内容还没有保存，请再保存一次');
  expect([name.value, (await box('地址')).value, (await box('成立日期')).value]).toEqual(['司法所甲', '人民路', '去年']);
});

test('who went on to the next one and typed meanwhile stays at this one', async () => {
  const user = openAt('/organisations/new');
  const name = await box('名称');
  hold();
  await user.type(name, '司法{Control>}{Enter}{/Control}');
  await waitFor(() => expect(saved('organisations.create')).toEqual(['司法']));
  await user.keyboard('所');
  release();
  await screen.findByText('已登记。这之后又改的内容还没有保存，请再保存一次');
  expect([name.value, document.activeElement]).toEqual(['司法所', name]);
});
