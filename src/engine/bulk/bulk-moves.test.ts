import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BulkMove } from '#shared/contract/bulk.ts';
import { exampleDispute, exampleParty, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

// The example office's day is 2026-07-28.
let office: ExampleOffice;
let ids: string[];
beforeEach(async () => {
  office = await openExampleOffice();
  ids = [];
  for (const changes of [
    { place: '枫桥' },
    { place: '渡口', resolverName: '李娜' },
    { place: '石佛', state: 'draft' as const, parties: [] },
  ]) {
    ids.push((await office.api.disputes.create({ fields: exampleDispute({ parties: [exampleParty({ idNumber: '' })], ...changes }) })).id);
  }
});
afterEach(() => office.close());

const said = (move: BulkMove['move'], words: Partial<BulkMove> = {}): BulkMove => ({
  move,
  on: '2026-07-28',
  toPerson: '',
  toOffice: '',
  note: '',
  reason: '',
  changes: {},
  ...words,
});
const get = (index: number) => office.api.disputes.get({ id: ids[index] ?? '' });
const states = async () => Promise.all([0, 1, 2].map(async (index) => (await get(index)).state));
const hopsOf = async (index: number) => (await office.api.disputes.course({ id: ids[index] ?? '' })).hops.map((hop) => hop.move);

async function run(move: BulkMove) {
  const { rows } = await office.api.bulk.previewMove({ ids, move });
  return office.api.bulk.runMove({ rows: rows.map(({ id, rev }) => ({ id, rev })), move });
}

it('shows row by row who can make the move and why the others cannot, and writes nothing', async () => {
  const { rows } = await office.api.bulk.previewMove({ ids, move: said('handle') });
  expect(rows.map((row) => row.refusal)).toEqual([
    null,
    null,
    { code: 'disputes.move-impossible', details: { move: 'handle', state: 'draft' } },
  ]);
  expect(rows[0]?.changes).toContainEqual({ field: 'state', from: 'accepted', to: 'handling' });
  const settle = await office.api.bulk.previewMove({ ids, move: said('settle', { changes: { resolveMethod: '0103' } }) });
  expect(settle.rows[1]?.refusal).toEqual({
    code: 'disputes.move-refused',
    details: { move: 'settle', missing: ['resolveOrganisation', 'resolution'] },
  });
  expect(await states()).toEqual(['accepted', 'accepted', 'draft']);
});

it('moves all that can in one transaction, each with its hop, and leaves the others', async () => {
  const { edit, refused } = await run(said('handle', { note: '集中化解' }));
  expect([edit?.changedCount, refused, edit?.move, edit?.values]).toEqual([2, 1, 'handle', { on: '2026-07-28', note: '集中化解' }]);
  expect(await states()).toEqual(['handling', 'handling', 'draft']);
  expect(await hopsOf(0)).toEqual([null, 'handle']);
  expect((await office.api.disputes.course({ id: ids[1] ?? '' })).hops.at(-1)).toMatchObject({
    note: '集中化解',
    on: '2026-07-28',
    accountName: '王敏',
  });
  expect((await office.api.audit.history({ entity: 'dispute', recordId: ids[0] ?? '' })).rows[0]?.action).toBe('dispute.handle');
});

it('gives all of them to one person, and fills what is blank without overwriting', async () => {
  await run(said('assign', { toPerson: '张涛' }));
  expect([(await get(0)).resolverName, (await get(1)).resolverName]).toEqual(['张涛', '张涛']);
  // Nothing to change a second time: no hop for nothing.
  expect((await run(said('assign', { toPerson: '张涛' }))).edit).toBeNull();
  expect(await hopsOf(0)).toEqual([null, 'assign']);
  const first = await get(0);
  await office.api.disputes.update({ id: first.id, rev: first.rev, fields: { ...first, resolution: '自行和解。' } });
  await run(said('settle', { changes: { resolveMethod: '0103', resolveOrganisation: '枫桥村调委会', resolution: '双方和解。' } }));
  expect([(await get(0)).resolution, (await get(1)).resolution]).toEqual(['自行和解。', '双方和解。']);
});

it('one undo takes the whole run back; the hops stay as history and the clock runs as before', async () => {
  const clockOf = async () => (await office.api.disputes.course({ id: ids[0] ?? '' })).clock;
  const running = await clockOf();
  const before = await get(0);
  const { edit } = await run(
    said('settle', { changes: { resolveMethod: '0103', resolveOrganisation: '枫桥村调委会', resolution: '双方和解。' } }),
  );
  expect((await clockOf())?.clock).toBe('revisit');
  expect(await office.api.bulk.undo({ id: edit?.id ?? '' })).toEqual({ undone: 2, kept: [] });
  const { rev: _rev, updatedAt: _at, ...rest } = await get(0);
  expect(before).toMatchObject(rest);
  expect(await hopsOf(0)).toEqual([null, 'settle', 'return']);
  expect(await clockOf()).toEqual(running);
  expect((await refusal(office.api.bulk.undo({ id: edit?.id ?? '' }))).code).toBe('bulk.undone-already');
  expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
});

it('a reopening that is taken back asks for the revisit again', async () => {
  await run(said('settle', { changes: { resolveMethod: '0103', resolveOrganisation: '枫桥村调委会', resolution: '双方和解。' } }));
  const asked = (await office.api.disputes.course({ id: ids[0] ?? '' })).clock;
  const { edit } = await run(said('reopen', { reason: '反悔' }));
  expect(await states()).toEqual(['handling', 'handling', 'draft']);
  await office.api.bulk.undo({ id: edit?.id ?? '' });
  expect([(await get(0)).outcome, (await office.api.disputes.course({ id: ids[0] ?? '' })).clock]).toEqual(['settled', asked]);
});

it('leaves those alone that went on since, and names them', async () => {
  const { edit } = await run(said('handle'));
  const second = await get(1);
  await office.api.disputes.move({ id: second.id, rev: second.rev, move: 'withdraw', on: '2026-07-28', reason: '自行和解' });
  expect(await office.api.bulk.undo({ id: edit?.id ?? '' })).toEqual({
    undone: 1,
    kept: [{ id: ids[1], title: second.title, reason: 'changed' }],
  });
  expect(await states()).toEqual(['accepted', 'withdrawn', 'draft']);
});

it('makes no move at all when a row was changed since its preview', async () => {
  const { rows } = await office.api.bulk.previewMove({ ids, move: said('handle') });
  const last = await get(1);
  await office.api.disputes.update({ id: last.id, rev: last.rev, fields: { ...last, remark: '另一个窗口改的' } });
  expect((await refusal(office.api.bulk.runMove({ rows: rows.map(({ id, rev }) => ({ id, rev })), move: said('handle') }))).code).toBe(
    'record.changed',
  );
  expect(await states()).toEqual(['accepted', 'accepted', 'draft']);
});
