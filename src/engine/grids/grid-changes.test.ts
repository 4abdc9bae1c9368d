import { afterEach, beforeEach, expect, it } from 'vitest';
import { countByGrid } from '#shared/rules/grid-lineage.ts';
import {
  exampleDispute,
  exampleGrid,
  exampleVillage,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '../example-office.test-support.ts';
import { gridOn } from './grid-changes.store.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const basis = { changedOn: '2026-06-01', document: '枫综治〔2026〕3号', note: '' };
const register = async (serial: string, name: string) =>
  (await office.api.grids.create({ fields: exampleGrid({ code: `${exampleVillage}${serial}`, name, households: 300, population: 900 }) }))
    .id;
const dispute = (gridId: string | null, acceptedOn: string) =>
  office.api.disputes.create({ fields: exampleDispute({ gridId, acceptedOn }) });
const counted = async (kind: 'then' | 'now') =>
  Object.fromEntries(
    (await office.api.grids.countCases({ from: '2020-01-01', to: '2030-01-01', basis: kind })).rows.map(({ gridId, disputes }) => [
      gridId ?? '',
      disputes,
    ]),
  );

it('a split moves households and counts old disputes with the heir, as then with the grid of the day', async () => {
  const old = await register('001', '第一网格');
  await dispute(old, '2026-05-31');
  await dispute(null, '2026-05-31');
  const input = {
    ...basis,
    kind: 'split' as const,
    gridId: old,
    stays: false,
    heir: 1,
    parts: [
      { name: '东网格', code: `${exampleVillage}002`, households: 100, population: 300 },
      { name: '西网格', code: `${exampleVillage}003`, households: 200, population: 600 },
    ],
  };
  const preview = await office.api.grids.previewChange(input);
  expect(preview.problems).toEqual([]);
  expect(preview.effects.map(({ after, closes, heirName, disputes }) => [after.name, closes, heirName, disputes])).toEqual([
    ['第一网格', true, '西网格', 1],
    ['东网格', false, null, 0],
    ['西网格', false, null, 0],
  ]);
  const {
    gridIds: [, east = '', west = ''],
  } = await office.api.grids.change(input);
  expect(await office.api.grids.get({ id: old })).toMatchObject({ closedOn: '2026-06-01', heirGridId: west, heirGridName: '西网格' });
  expect(await office.api.grids.get({ id: east })).toMatchObject({ foundedOn: '2026-06-01', households: 100, villageCode: exampleVillage });
  expect(await counted('then')).toEqual({ '': 1, [old]: 1 });
  expect(await counted('now')).toEqual({ '': 1, [west]: 1 });
  // A closed grid is chosen for nothing that came later.
  expect((await refusal(dispute(old, '2026-06-01'))).code).toBe('record.invalid');
  await dispute(old, '2026-05-30');
  expect(await counted('now')).toEqual({ '': 1, [west]: 2 });
});

it('old papers have the name and code of their day, and a code is never given again', async () => {
  const id = await register('001', '第一网格');
  await office.api.grids.change({ ...basis, kind: 'rename', gridId: id, name: '渡口网格' });
  await office.api.grids.change({ ...basis, changedOn: '2026-07-01', kind: 'renumber', gridId: id, code: `${exampleVillage}009` });
  const on = (date: string) => gridOn(office.engine.context.register.read, id, date);
  expect([on('2026-05-31'), on('2026-06-01'), on('2026-07-01')]).toEqual([
    { code: `${exampleVillage}001`, name: '第一网格' },
    { code: `${exampleVillage}001`, name: '渡口网格' },
    { code: `${exampleVillage}009`, name: '渡口网格' },
  ]);
  await expect(register('001', '新网格')).rejects.toMatchObject({ code: 'grids.code-taken' });
  expect((await office.api.grids.nextCode({ villageCode: exampleVillage })).code).toBe(`${exampleVillage}010`);
  const fields = exampleGrid({ code: `${exampleVillage}002`, name: '渡口网格' });
  expect((await refusal(office.api.grids.update({ id, rev: 3, fields }))).code).toBe('grids.change-unrecorded');
});

it('a merge into one of them adds up what both had, and can be undone while it is the last change', async () => {
  const [one, two] = [await register('001', '第一网格'), await register('002', '第二网格')];
  await dispute(one, '2026-05-01');
  const { id } = await office.api.grids.change({ ...basis, kind: 'merge', gridIds: [one, two], intoGridId: two, grid: null });
  expect(await office.api.grids.get({ id: two })).toMatchObject({ households: 600, population: 1800, closedOn: null });
  expect(await counted('now')).toEqual({ [two]: 1 });
  const later = await office.api.grids.change({ ...basis, changedOn: '2026-06-02', kind: 'rename', gridId: two, name: '联合网格' });
  expect((await refusal(office.api.grids.undoChange({ id, reason: '办错' }))).code).toBe('grids.change-not-last');
  await office.api.grids.undoChange({ id: later.id, reason: '办错' });
  await office.api.grids.undoChange({ id, reason: '办错' });
  expect(await office.api.grids.get({ id: one })).toMatchObject({ closedOn: null, heirGridId: null });
  expect(await office.api.grids.get({ id: two })).toMatchObject({ households: 300, name: '第二网格' });
  expect(await counted('now')).toEqual({ [one]: 1 });
  const { rows } = await office.api.grids.changes({ gridId: one });
  expect(rows).toMatchObject([{ kind: 'merge', isLast: false, undoReason: '办错' }]);
  expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
});

it('an undone split deletes the grids that it founded, unless something was entered under them', async () => {
  const old = await register('001', '第一网格');
  const parts = [{ name: '新网格', code: `${exampleVillage}002`, households: 100, population: 300 }];
  const { id, gridIds } = await office.api.grids.change({ ...basis, kind: 'split', gridId: old, stays: true, heir: 0, parts });
  expect(await office.api.grids.get({ id: old })).toMatchObject({ households: 200, population: 600, closedOn: null });
  const held = await dispute(gridIds[1] ?? '', '2026-07-01');
  expect((await refusal(office.api.grids.undoChange({ id, reason: '办错' }))).code).toBe('grids.change-in-use');
  await office.api.disputes.remove({ id: held.id, rev: held.rev, reason: '测试' });
  await office.api.grids.undoChange({ id, reason: '办错' });
  expect(await office.api.grids.get({ id: old })).toMatchObject({ households: 300 });
  expect((await office.api.grids.get({ id: gridIds[1] ?? '' })).deletedAt).not.toBeNull();
});

it('what cannot be is told before anything is changed', async () => {
  const [one, two] = [await register('001', '第一网格'), await register('002', '第二网格')];
  const micro = exampleGrid({ code: `${exampleVillage}003`, name: '微网格', kind: '3', parentGridId: one });
  await office.api.grids.create({ fields: micro });
  const codes = async (input: Parameters<typeof office.api.grids.previewChange>[0]) =>
    (await office.api.grids.previewChange(input)).problems.map(({ code }) => code);
  expect(await codes({ ...basis, kind: 'close', gridId: one, heirGridId: two })).toEqual(['gridChange.has-micro']);
  expect(await codes({ ...basis, document: '', changedOn: '2027-01-01', kind: 'rename', gridId: two, name: '第二网格' })).toEqual([
    'field.required',
    'date.future',
    'gridChange.same',
  ]);
  expect(await codes({ ...basis, kind: 'renumber', gridId: two, code: `${exampleVillage}001` })).toEqual(['gridChange.code-taken']);
  await office.api.grids.change({ ...basis, kind: 'close', gridId: two, heirGridId: null });
  expect(await codes({ ...basis, kind: 'rename', gridId: two, name: '再来' })).toEqual(['gridChange.closed']);
  expect((await refusal(office.api.grids.change({ ...basis, kind: 'rename', gridId: two, name: '再来' }))).code).toBe('record.invalid');
});

it('the counts of SQL are those of the rule, for a line of heirs and a heir that is not here', async () => {
  const ids = [];
  for (const serial of ['001', '002', '003', '004']) ids.push(await register(serial, `网格${serial}`));
  const [a = '', b = '', c = '', d = ''] = ids;
  const cases = [
    [a, '2026-01-15'],
    [a, '2026-03-15'],
    [b, '2026-03-20'],
    [b, '2026-05-20'],
    [c, '2026-05-20'],
    [d, '2026-05-20'],
  ] as const;
  for (const [grid, day] of cases) await dispute(grid, day);
  office.engine.context.register.write((db) => {
    for (const [id, closedOn, heir] of [
      [a, '2026-02-01', b],
      [b, '2026-04-01', c],
      [d, '2026-02-01', '01900000-0000-7000-8000-00000000ffff'],
    ])
      db.run('UPDATE grids SET closed_on = ?, heir_grid_id = ? WHERE id = ?', closedOn ?? '', heir ?? '', id ?? '');
  });
  const lineage = [
    { id: a, closedOn: '2026-02-01', heirGridId: b },
    { id: b, closedOn: '2026-04-01', heirGridId: c },
    { id: c, closedOn: null, heirGridId: null },
    { id: d, closedOn: '2026-02-01', heirGridId: 'elsewhere' },
  ];
  for (const kind of ['then', 'now'] as const) {
    expect(await counted(kind)).toEqual(
      Object.fromEntries(
        countByGrid(
          lineage,
          cases.map(([gridId, acceptedOn]) => ({ gridId, acceptedOn })),
          kind,
        ),
      ),
    );
  }
});

it('a grid is founded by its paper: in the ledger, with its chief and its day', async () => {
  const { code } = await office.api.grids.nextCode({ villageCode: exampleVillage, kind: '1' });
  const input = {
    ...basis,
    kind: 'found' as const,
    villageCode: exampleVillage,
    gridKind: '1',
    parentGridId: null,
    grid: { name: '枫桥村第六网格', code },
    households: 120,
    population: 300,
    chiefName: '沈示范',
    chiefMobile: '13800000011',
  };
  const wrong = await office.api.grids.previewChange({ ...input, document: '', chiefMobile: '1380' });
  expect(wrong.problems.map(({ field }) => field)).toEqual(['document', 'chiefMobile']);
  const {
    gridIds: [id = ''],
  } = await office.api.grids.change(input);
  expect(await office.api.grids.get({ id })).toMatchObject({
    code,
    name: '枫桥村第六网格',
    chiefName: '沈示范',
    chiefMobile: '13800000011',
    foundedOn: '2026-06-01',
    households: 120,
  });
  expect((await office.api.grids.changes({ gridId: id })).rows).toMatchObject([
    { kind: 'found', changedOn: '2026-06-01', document: basis.document },
  ]);
});

it('a dispute is late here as it is on the desk: by its clock, also where no limit was written into it', async () => {
  const grid = await register('001', '第一网格');
  await dispute(grid, '2026-05-06');
  await office.api.disputes.create({ fields: exampleDispute({ gridId: grid, acceptedOn: '2026-07-01', dueOn: '2026-07-20' }) });
  await office.api.disputes.create({ fields: exampleDispute({ gridId: grid, acceptedOn: '2026-07-01', dueOn: '2026-07-28' }) });
  const {
    rows: [row],
  } = await office.api.grids.countCases({ from: '2026-01-01', to: '2026-12-31', basis: 'now' });
  const { counts } = await office.api.desk.today({});
  expect([row?.overdue, row?.open, counts.overdue]).toEqual([2, 3, 2]);
});
