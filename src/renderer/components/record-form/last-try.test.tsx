// What an earlier try left above a form is gone when the next one is told of.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from 'antd';
import { afterEach, expect, test } from 'vitest';
import type { OrganisationFields } from '#shared/contract/organisations.ts';
import { userError } from '#shared/errors.ts';
import { ApiError } from '../../api/api.ts';
import { answerWith } from '../../api/faked-engine.test-support.ts';
import { useAct } from '../../api/use-act.ts';
import { emptyOrganisation, organisationDesk } from '../../features/organisations/organisation-desk.ts';
import { clearDrafts } from '../../session/drafts.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { ErrorBanner } from '../error-banner.tsx';
import { DateItem, TextItem } from '../fields/form-items.tsx';
import { RecordEditor } from './record-editor.tsx';

const begun: OrganisationFields = { ...emptyOrganisation(null), kind: '04' };
const desk = { ...organisationDesk(null), empty: () => begun };

afterEach(clearDrafts);

const banners = () => screen.queryAllByRole('alert').map((banner) => banner.textContent);

test('a record that was refused, then held back by a date, says the date only; mended, it says what is refused then only', async () => {
  answerWith({
    audit: { history: () => ({ rows: [] }) },
    drafts: { keep: () => ({ keptAt: '2026-07-03T09:15:00.000+08:00' }), forget: () => ({}) },
    organisations: { create: ({ fields }) => Promise.reject(userError('organisations.name-taken', { name: fields.name })) },
  });
  showAtOffice(
    <RecordEditor
      desk={desk}
      id={null}
      form={({ fields, set }) => (
        <>
          <TextItem name="name" label="名称" max={100} value={fields.name} onChange={(name) => set({ name })} />
          <DateItem name="foundedOn" label="成立日期" value={fields.foundedOn} onChange={(foundedOn) => set({ foundedOn })} />
        </>
      )}
    />,
    '/organisations/new',
  );
  const user = userEvent.setup();
  const save = () => user.keyboard('{Control>}s{/Control}');
  await user.type(screen.getByRole('textbox', { name: '名称' }), '司法所');
  await save();
  await waitFor(() => expect(banners()).toHaveLength(1));
  const [refused] = banners();
  expect(refused).toContain('司法所');

  const date = screen.getByRole('textbox', { name: '成立日期' });
  await user.type(date, '去年');
  await save();
  await waitFor(() => expect(banners()).toEqual([expect.stringContaining('“成立日期”里的“去年”看不懂')]));

  await user.clear(date);
  await save();
  await waitFor(() => expect(banners()).toEqual([refused]));
});

function TwoButtons() {
  const print = useAct(() => Promise.reject(new ApiError('lists.view-gone', {})));
  const save = useAct(() => Promise.reject(new ApiError('organisations.name-taken', {})));
  return (
    <>
      <Button onClick={() => void print.act()}>打印</Button>
      <Button onClick={() => void save.act()}>存为 PDF</Button>
      <ErrorBanner error={print.error ?? save.error} />
      <ErrorBanner error={save.error} />
    </>
  );
}

test('of two buttons the one pressed last is told of, whichever stands first', async () => {
  answerWith({});
  showAtOffice(<TwoButtons />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '打印' }));
  await waitFor(() => expect(banners()).toHaveLength(1));
  const [ofPrint] = banners();
  await user.click(screen.getByRole('button', { name: '存为 PDF' }));
  await waitFor(() => expect(banners()).toHaveLength(2));
  const ofSave = banners();
  expect(ofSave[0]).toBe(ofSave[1]);
  expect(ofSave[0]).not.toBe(ofPrint);
  await user.click(screen.getByRole('button', { name: '打印' }));
  await waitFor(() => expect(banners()).toEqual([ofPrint]));
});
