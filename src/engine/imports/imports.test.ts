import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Import } from '#shared/contract/imports.ts';
import exceljs from 'exceljs';
import { getRecord } from '../records/record-book.ts';
import { gridKind } from '../grids/grids.store.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { forgetPlan } from './imports.store.ts';

const samples = `${import.meta.dirname}/../../../tests/fixtures/samples`;
let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

async function open(name: string): Promise<Import> {
  const { fileId } = await office.api.files.keep({ name, bytes: new Uint8Array(readFileSync(`${samples}/${name}`)) });
  return office.api.imports.open({ fileId });
}

async function take(name: string): Promise<Import> {
  const opened = await open(name);
  return office.api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'take' });
}

describe('an import', () => {
  it('takes the good rows of the villages’ files and parks the rest: grids, staff, then the July ledger', async () => {
    expect((await take('网格基本情况表.xlsx')).counts).toMatchObject({ rows: 21, good: 21, taken: 21, parked: 0 });
    expect((await take('网格员花名册.xlsx')).counts).toMatchObject({ rows: 21, faulty: 1, taken: 20, parked: 1 });
    const ledger = await take('7月矛盾纠纷台账.xlsx');
    expect(ledger.counts).toMatchObject({ rows: 120, faulty: 13, doubtful: 14, taken: 107, parked: 13 });
    expect((await office.api.disputes.count({})).count).toBe(107);
    const [row] = (await office.api.disputes.list({ search: '窦伟晓' })).rows;
    expect(row).toMatchObject({
      acceptedOn: '2026-07-11',
      gridName: '枫桥村第一网格',
      mediationType: '4',
      disputeType: '0699',
      amountFen: 2_300_000,
      state: 'settled',
      resolvedOn: '2026-07-14',
      resolverName: '张涛',
    });
  });

  it('opens no second record when the same file comes again', async () => {
    await take('网格基本情况表.xlsx');
    await take('7月矛盾纠纷台账.xlsx');
    const before = (await office.api.disputes.count({})).count;
    const again = await take('7月矛盾纠纷台账.xlsx');
    expect(again.counts).toMatchObject({ duplicate: before, taken: 0 });
    expect((await office.api.disputes.count({})).count).toBe(before);
  });

  it('shows each faulty cell with its address, words and proposal, and takes it after it was mended', async () => {
    const opened = await open('网格员花名册.xlsx');
    const { rows } = await office.api.imports.rows({ id: opened.id, verdicts: ['faulty'] });
    expect(
      rows.map(({ row, cells }) => [row, cells.filter((cell) => cell.level === 'fault').map((cell) => [cell.address, cell.proposal])]),
    ).toEqual([
      [
        9,
        [
          ['C9', null],
          ['D9', '女'],
        ],
      ],
    ]);
    expect(rows[0]?.cells.find((cell) => cell.address === 'D9')?.message).toMatch(/。.+。.+。/);
    await office.api.imports.fix({ id: opened.id, sheet: '花名册', row: 9, field: 'idNumber', value: '320599199606095943' });
    const fixed = await office.api.imports.fix({ id: opened.id, sheet: '花名册', row: 9, field: 'sex', value: '女' });
    expect(fixed.import.counts).toMatchObject({ faulty: 0 });
    expect((await office.api.imports.commit({ id: opened.id, planHash: fixed.import.planHash ?? '', doubtful: 'park' })).counts.taken).toBe(
      fixed.import.counts.good,
    );
  });

  it('can be worked on from two windows at once: one waits for the other', async () => {
    const opened = await open('7月矛盾纠纷台账.xlsx');
    const { rows } = await office.api.imports.rows({ id: opened.id, verdicts: ['good'] });
    const fix = (value: string) =>
      office.api.imports.fix({ id: opened.id, sheet: rows[0]?.sheet ?? '', row: rows[0]?.row ?? 0, field: 'remark', value });
    const commit = office.api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'park' });
    const codes = await Promise.all(
      [commit, fix('一'), fix('二')].map((work) =>
        work.then(
          () => 'done',
          (error: unknown) => (error as { code: string }).code,
        ),
      ),
    );
    expect(codes).toEqual(['done', 'imports.closed', 'imports.closed']);
    const again = await open('网格员花名册.xlsx');
    const mend = (value: string) => office.api.imports.fix({ id: again.id, sheet: '花名册', row: 9, field: 'remark', value });
    const [, , , last] = await Promise.all([mend('一'), mend('二'), mend('三'), mend('四')]);
    const stored = await office.api.imports.get({ id: again.id });
    expect(stored.counts.rows).toBe(again.counts.rows);
    expect(stored.planHash).toBe(last.import.planHash);
  });

  it('cannot be committed by half when the program was killed while a plan was drawn up again', async () => {
    const opened = await open('网格基本情况表.xlsx');
    office.engine.context.register.write((db) => forgetPlan(db, opened.id));
    const refused = await refusal(office.api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'take' }));
    expect(refused.code).toBe('imports.plan-changed');
  });

  it('is not taken back over what a person has changed since, and passes over what is deleted already', async () => {
    const taken = await take('网格基本情况表.xlsx');
    office.clock.set('2026-07-28T10:00:00+08:00');
    const [first, second] = (await office.api.grids.list({})).rows;
    if (first === undefined || second === undefined) throw new Error('no grids');
    await office.api.grids.remove({ id: first.id, rev: first.rev, reason: '重复' });
    const { fields } = getRecord(office.engine.context.register.read, gridKind, second.id);
    const changed = await office.api.grids.update({ id: second.id, rev: second.rev, fields: { ...fields, households: 999 } });
    expect(await refusal(office.api.imports.undo({ id: taken.id, reason: '导错了' }))).toMatchObject({
      code: 'imports.records-used',
      count: 1,
    });
    await office.api.grids.remove({ id: changed.id, rev: changed.rev, reason: '重复' });
    expect((await office.api.imports.undo({ id: taken.id, reason: '导错了' })).state).toBe('undone');
    expect((await office.api.grids.count({})).count).toBe(0);
  });

  it('refuses to commit another plan than the one that was seen', async () => {
    const opened = await open('网格基本情况表.xlsx');
    expect((await refusal(office.api.imports.commit({ id: opened.id, planHash: '0'.repeat(64), doubtful: 'take' }))).code).toBe(
      'imports.plan-changed',
    );
    await take('网格基本情况表.xlsx');
    const refused = await refusal(office.api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'take' }));
    expect(refused.code).toBe('imports.plan-changed');
    // Drawn up again: all rows are now twins of what the other import took.
    expect((await office.api.imports.get({ id: opened.id })).counts).toMatchObject({ duplicate: 21, taken: 0 });
    expect((await office.api.grids.count({})).count).toBe(21);
  });

  it('hands the bad rows back in the same workbook, marked and noted', async () => {
    const taken = await take('网格员花名册.xlsx');
    const back = await office.api.imports.handBack({ id: taken.id });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await office.api.files.fetch({ fileId: back.fileId })).bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('花名册');
    expect(sheet?.getCell('A1').text).toBe('枫桥示范镇网格员花名册');
    expect(JSON.stringify(sheet?.getCell('D9').note)).toContain('性别');
    expect((await office.api.imports.get({ id: taken.id })).counts.parked).toBe(1);
  });

  it('is taken back whole, and can be brought in again', async () => {
    const taken = await take('网格基本情况表.xlsx');
    await office.api.imports.undo({ id: taken.id, reason: '导错了' });
    expect((await office.api.grids.count({})).count).toBe(0);
    expect((await take('网格基本情况表.xlsx')).counts.taken).toBe(21);
    expect((await office.api.grids.count({})).count).toBe(21);
  });

  it('is not taken back once somebody built on its records', async () => {
    const grids = await take('网格基本情况表.xlsx');
    await take('7月矛盾纠纷台账.xlsx');
    expect((await refusal(office.api.imports.undo({ id: grids.id, reason: '导错了' }))).code).toBe('imports.records-used');
    expect((await office.api.grids.count({})).count).toBe(21);
  });

  it('doubts two rows with the same day, parties and type, and takes the second only when a person says so of that row', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('台账');
    sheet.addRow(['受理时间', '村（社区）', '当事人', '被申请人', '纠纷类型', '纠纷简要情况']);
    sheet.addRow(['2026-07-03', '枫桥村', '褚敏斌', '葛伟超', '邻里纠纷', '因排水发生争执。']);
    sheet.addRow(['2026-07-03', '枫桥村', '褚敏斌', '葛伟超', '邻里纠纷', '因采光发生争执。']);
    const { fileId } = await office.api.files.keep({ name: '台账.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
    const opened = await office.api.imports.open({ fileId });
    expect(opened.counts).toMatchObject({ rows: 2, good: 1, doubtful: 1, alike: 1 });
    const { rows } = await office.api.imports.rows({ id: opened.id, verdicts: ['doubtful'] });
    expect(rows[0]?.cells.find((cell) => cell.code === 'row.alike')?.message).toContain('第 2 行');
    const takeAll = ({ id, planHash }: Import) => office.api.imports.commit({ id, planHash: planHash ?? '', doubtful: 'take' });
    // All doubtful rows at once: those that may be told twice are not among them.
    const again = await office.api.imports.open({ fileId: opened.fileId });
    const accepted = await office.api.imports.accept({ id: opened.id, sheet: '台账', row: 3, field: 'applicant', code: 'row.alike' });
    expect(accepted.import.counts).toMatchObject({ good: 2, doubtful: 0, alike: 0 });
    expect((await takeAll(accepted.import)).counts.taken).toBe(2);
    await office.api.imports.undo({ id: opened.id, reason: '再试一次' });
    const replanned = await office.api.imports.choose({ id: again.id, rows: null, choice: 'leave' });
    expect((await takeAll(replanned.import)).counts).toMatchObject({ taken: 1, parked: 1 });
  });

  it('sent once more with corrections makes no second record in silence, and shows what was changed', async () => {
    const cases = `${import.meta.dirname}/../../../tests/fixtures/cases/excel`;
    const openCase = async (name: string) => {
      const { fileId } = await office.api.files.keep({ name, bytes: new Uint8Array(readFileSync(`${cases}/${name}`)) });
      return office.api.imports.open({ fileId });
    };
    const first = await openCase('resent-with-corrections-80-first-of-month.xlsx');
    await office.api.imports.commit({ id: first.id, planHash: first.planHash ?? '', doubtful: 'park' });
    const second = await openCase('resent-with-corrections-81-resent-with-4-corrections.xlsx');
    const { rows } = await office.api.imports.rows({ id: second.id });
    const found = rows.map(({ row, verdict, cells }) => [
      row,
      verdict,
      cells.filter(({ code }) => code !== null).map(({ address, code }) => `${address} ${code ?? ''}`),
    ]);
    expect(found.sort(([one], [other]) => Number(one) - Number(other))).toEqual([
      [3, 'changed', ['L3 row.differs', 'M3 row.differs']],
      [4, 'changed', ['D4 row.near-record', 'H4 row.differs']],
      [5, 'changed', ['B5 row.differs', 'D5 row.near-record']],
      [6, 'changed', ['D6 row.differs']],
    ]);
    const again = await openCase('resent-with-corrections-80-first-of-month.xlsx');
    expect(again.counts).toMatchObject({ duplicate: 4, good: 0, doubtful: 0 });
  });

  it('is walked in the order of its rows, without sorting what is left at every page', () => {
    const plan = office.engine.context.register.read.all<{ detail: string }>(
      "EXPLAIN QUERY PLAN SELECT cells FROM import_rows WHERE import_id = ? AND +verdict IN ('good') AND +fate IN ('open') AND (sheet_position, row) > (?, ?) ORDER BY sheet_position, row LIMIT 500",
      '',
      1,
      1,
    );
    expect(plan.map((step) => step.detail)).toEqual([
      expect.stringMatching(/^SEARCH import_rows USING INDEX sqlite_autoindex_import_rows_1/),
    ]);
  });

  it('looks a twin up by its parties, not through all disputes of the day', () => {
    const plan = office.engine.context.register.read.all<{ detail: string }>(
      'EXPLAIN QUERY PLAN SELECT id, title FROM disputes INDEXED BY ix_disputes_party_names WHERE accepted_on = ? AND party_names = ? AND mediation_type IS ? AND owner_code = ? AND deleted_at IS NULL',
      '',
      '',
      '',
      '',
    );
    expect(plan.map((step) => step.detail).join()).toContain('ix_disputes_party_names');
  });

  it('remembers a mapping by the headings', async () => {
    const opened = await open('网格基本情况表.xlsx');
    const [sheet] = opened.sheets;
    const columns = sheet?.columns.map(({ index, field }) => ({ index, field: field === 'workerPhones' ? null : field })) ?? [];
    await office.api.imports.map({ id: opened.id, sheets: [{ name: '网格', use: true, kind: 'grids', columns }] });
    const again = await open('网格基本情况表.xlsx');
    expect(again.sheets[0]?.columns.map((column) => column.field)).not.toContain('workerPhones');
  });

  it('refuses one field from two columns', async () => {
    const opened = await open('网格基本情况表.xlsx');
    const columns =
      opened.sheets[0]?.columns.map(({ index, field }) => ({ index, field: field === 'households' ? 'population' : field })) ?? [];
    expect(
      (await refusal(office.api.imports.map({ id: opened.id, sheets: [{ name: '网格', use: true, kind: 'grids', columns }] }))).code,
    ).toBe('imports.field-twice');
  });

  it('answers a file that is no table with a clear refusal and keeps nothing of it', async () => {
    const { fileId } = await office.api.files.keep({ name: '照片.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) });
    expect((await refusal(office.api.imports.open({ fileId }))).code).toBe('imports.not-a-workbook');
    expect((await office.api.imports.list({})).rows).toEqual([]);
  });
});
