// Mending rows in the program: before the commit, and what was put aside after it; answers that the next file is read by.
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Import, ImportRow } from '#shared/contract/imports.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const headings = ['受理时间', '村（社区）', '当事人', '纠纷类型', '简要情况'] as const;

async function openRows(rows: readonly (readonly string[])[], name = '7月台账.xlsx'): Promise<Import> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('台账');
  for (const row of [headings, ...rows]) sheet.addRow([...row]);
  const { fileId } = await office.api.files.keep({ name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  return office.api.imports.open({ fileId });
}

const commit = ({ id, planHash }: Import) => office.api.imports.commit({ id, planHash: planHash ?? '', doubtful: 'park' });

async function rowAt(id: string, number: number): Promise<ImportRow> {
  const { rows } = await office.api.imports.rows({ id });
  const row = rows.find((each) => each.row === number);
  if (row === undefined) throw new Error(`no row ${String(number)}`);
  return row;
}

const at = (id: string, row: number) => ({ id, sheet: '台账', row });

describe('rows that were put aside', () => {
  const mixed = [
    ['2026-07-03', '枫桥村', '褚敏斌', '邻里纠纷', '因排水发生争执。'],
    ['2026-02-30', '枫桥村', '葛伟超', '邻里纠纷', '因采光发生争执。'],
    ['2026-07-05', '月亮村', '郎春伟', '邻里纠纷', '因道路发生争执。'],
    ['', '枫桥村', '窦伟晓', '邻里纠纷', '因宅基地发生争执。'],
  ];

  it('are mended and taken in after the commit, and taken back with the rest', async () => {
    const opened = await openRows(mixed);
    expect((await commit(opened)).counts).toMatchObject({ taken: 1, parked: 3, faulty: 2, doubtful: 1 });
    const { id } = opened;
    const fixed = await office.api.imports.fix({ ...at(id, 3), field: 'acceptedOn', value: '2026-07-04' });
    expect(fixed.import).toMatchObject({ state: 'committed', planHash: opened.planHash });
    expect(await rowAt(id, 3)).toMatchObject({ verdict: 'good', fate: 'parked' });
    await office.api.imports.fix({ ...at(id, 4), field: 'village', value: '枫桥村' });
    expect(await rowAt(id, 2)).toMatchObject({ fate: 'taken' });
    const taken = await office.api.imports.takeMended({ id });
    expect(taken.counts).toMatchObject({ taken: 3, parked: 1, faulty: 1 });
    expect((await office.api.disputes.list({})).rows.map(({ acceptedOn, partyNames }) => [acceptedOn, partyNames]).sort()).toEqual([
      ['2026-07-03', '褚敏斌'],
      ['2026-07-04', '葛伟超'],
      ['2026-07-05', '郎春伟'],
    ]);
    await office.api.imports.undo({ id, reason: '导错了' });
    expect((await office.api.disputes.count({})).count).toBe(0);
  });

  it('are taken one by one, a faulty one not before it is mended, a taken one is mended no more', async () => {
    const { id } = await openRows(mixed);
    await commit(await office.api.imports.get({ id }));
    expect((await refusal(office.api.imports.takeParked(at(id, 5)))).code).toBe('imports.row-faulty');
    await office.api.imports.fix({ ...at(id, 5), field: 'acceptedOn', value: '2026-07-06' });
    expect(await office.api.imports.takeParked(at(id, 5))).toMatchObject({ fate: 'taken' });
    expect((await refusal(office.api.imports.fix({ ...at(id, 5), field: 'acceptedOn', value: '2026-07-07' }))).code).toBe('imports.closed');
    expect((await refusal(office.api.imports.fix({ ...at(id, 2), field: 'acceptedOn', value: '2026-07-07' }))).code).toBe('imports.closed');
  });

  it('that repeat what was taken in meanwhile are shown so, and make no second record', async () => {
    const { id } = await openRows(mixed);
    await commit(await office.api.imports.get({ id }));
    await office.api.imports.fix({ ...at(id, 3), field: 'acceptedOn', value: '2026-07-04' });
    await commit(await openRows([['2026-07-04', '枫桥村', '葛伟超', '邻里纠纷', '因采光发生争执。']], '补报.xlsx'));
    expect((await refusal(office.api.imports.takeParked(at(id, 3)))).code).toBe('imports.plan-changed');
    expect(await rowAt(id, 3)).toMatchObject({ verdict: 'duplicate', fate: 'parked' });
    expect((await office.api.imports.takeMended({ id })).counts.taken).toBe(1);
  });

  it('are left out for good when a person says so: the desk asks for them no more', async () => {
    const { id } = await openRows(mixed);
    await commit(await office.api.imports.get({ id }));
    const waiting = async () => (await office.api.desk.today({})).tasks.find(({ kind }) => kind === 'parkedImport')?.detail;
    expect(await waiting()).toBe('3 行待处理');
    for (const row of [3, 4, 5]) await office.api.imports.choose({ id, rows: [{ sheet: '台账', row }], choice: 'leave' });
    expect(await waiting()).toBeUndefined();
    expect((await office.api.imports.get({ id })).counts).toMatchObject({ taken: 1, parked: 0, left: 3 });
    await office.api.imports.choose({ id, rows: [{ sheet: '台账', row: 3 }], choice: null });
    expect(await waiting()).toBe('1 行待处理');
  });
});

describe('a value that is to stand wherever the same text stands', () => {
  const july = [
    ['2026-07-03', '月亮村', '褚敏斌', '邻居吵架', '因排水发生争执。'],
    ['2026-07-04', '月亮村', '葛伟超', '邻里纠纷', '因采光发生争执。'],
  ];
  const august = [['2026-07-24', '月亮村', '郎春伟', '邻居吵架', '因道路发生争执。']];

  async function answerInJuly(): Promise<string> {
    const { id } = await openRows(july);
    expect(await office.api.imports.fix({ ...at(id, 2), field: 'village', value: '枫桥村', alike: true })).toMatchObject({
      changedRows: 2,
    });
    await office.api.imports.fix({ ...at(id, 2), field: 'mediationType', value: '邻里纠纷', alike: true });
    return id;
  }

  it('is remembered for the next file, and shown there as an earlier answer', async () => {
    await answerInJuly();
    const next = await openRows(august, '8月台账.xlsx');
    expect(next.counts).toMatchObject({ good: 1, doubtful: 0 });
    expect(next.sheets[0]?.answers).toEqual([
      { field: 'village', shown: '月亮村', value: '枫桥村', rows: 1 },
      { field: 'mediationType', shown: '邻居吵架', value: '邻里纠纷', rows: 1 },
    ]);
    const row = await rowAt(next.id, 2);
    expect(row.cells.filter(({ was }) => was !== null).map(({ field, shown, was }) => [field, shown, was])).toEqual([
      ['village', '枫桥村', '月亮村'],
      ['mediationType', '邻里纠纷', '邻居吵架'],
    ]);
  });

  it('is forgotten when a person says so, here and for later files', async () => {
    await answerInJuly();
    const next = await openRows(august, '8月台账.xlsx');
    const forgotten = await office.api.imports.forgetAnswer({ id: next.id, kind: 'disputes', field: 'village', shown: '月亮村' });
    expect(forgotten.counts).toMatchObject({ good: 0, doubtful: 1 });
    expect(forgotten.sheets[0]?.answers.map(({ field }) => field)).toEqual(['mediationType']);
    expect((await openRows(august, '9月台账.xlsx')).counts).toMatchObject({ good: 0, doubtful: 1 });
  });

  it('gives way to what a person writes into one cell', async () => {
    await answerInJuly();
    const next = await openRows(august, '8月台账.xlsx');
    await office.api.imports.fix({ ...at(next.id, 2), field: 'village', value: '石佛村' });
    expect((await rowAt(next.id, 2)).cells.find(({ field }) => field === 'village')).toMatchObject({ shown: '石佛村', was: null });
    expect((await openRows(august, '9月台账.xlsx')).counts).toMatchObject({ good: 1 });
  });

  it('is what was said last, and counts from what the sheet itself holds', async () => {
    const id = await answerInJuly();
    await office.api.imports.fix({ ...at(id, 2), field: 'village', value: '石佛村', alike: true });
    expect((await openRows(august, '8月台账.xlsx')).sheets[0]?.answers).toContainEqual({
      field: 'village',
      shown: '月亮村',
      value: '石佛村',
      rows: 1,
    });
  });

  it('is not remembered of dates and persons’ names, nor of empty cells, nor of one cell alone', async () => {
    const { id } = await openRows([
      ['2026-02-30', '月亮村', '褚敏斌 葛伟超', '', '因排水发生争执。'],
      ['2026-02-30', '枫桥村', '褚敏斌 葛伟超', '', '因采光发生争执。'],
    ]);
    await office.api.imports.fix({ ...at(id, 2), field: 'acceptedOn', value: '2026-02-28', alike: true });
    await office.api.imports.fix({ ...at(id, 2), field: 'applicant', value: '褚敏斌', alike: true });
    await office.api.imports.fix({ ...at(id, 2), field: 'mediationType', value: '邻里纠纷', alike: true });
    await office.api.imports.fix({ ...at(id, 2), field: 'village', value: '枫桥村' });
    const next = await openRows([['2026-02-30', '月亮村', '褚敏斌 葛伟超', '', '因道路发生争执。']], '8月台账.xlsx');
    expect(next.sheets[0]?.answers).toEqual([]);
    const cells = (await rowAt(next.id, 2)).cells.filter(({ level }) => level !== 'ok');
    expect(cells.map(({ code }) => code).sort()).toEqual(['date.invalid', 'names.split', 'village.unknown']);
  });
});

it('a doubt that is accepted for all cells with the same text is accepted in each of them, and asked again once the text is another', async () => {
  const { id } = await openRows([
    ['2026-07-03', '月亮村', '褚敏斌', '邻里纠纷', ''],
    ['2026-07-04', '月亮村', '葛伟超', '邻里纠纷', ''],
  ]);
  const place = at(id, 2);
  const accepted = await office.api.imports.accept({ ...place, field: 'village', code: 'village.unknown', alike: true });
  expect(accepted).toMatchObject({ changedRows: 2, import: { counts: { good: 2 } } });
  expect((await refusal(office.api.imports.accept({ ...place, field: 'village', code: 'village.unknown' }))).code).toBe(
    'imports.not-a-doubt',
  );
  const other = await office.api.imports.fix({ ...place, field: 'village', value: '太阳村' });
  expect(other.import.counts).toMatchObject({ good: 1, doubtful: 1 });
});

it('a village that a person wrote for one the sheet names goes for the rows below that leave theirs empty', async () => {
  const { id } = await openRows([
    ['2026-07-03', '月亮村', '褚敏斌', '邻里纠纷', ''],
    ['2026-07-04', '', '葛伟超', '邻里纠纷', ''],
  ]);
  await office.api.imports.fix({ ...at(id, 2), field: 'village', value: '枫桥村' });
  expect((await rowAt(id, 3)).cells.find(({ field }) => field === 'village')).toMatchObject({
    shown: '枫桥村',
    code: 'village.filled-down',
  });
});
