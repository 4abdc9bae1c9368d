// A ledger that comes once more with corrections: what it says otherwise is shown field by field, and a person says what becomes of it.
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Import, ImportRow, RowChoice } from '#shared/contract/imports.ts';
import { exampleDispute, exampleParty, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const headings = ['序号', '受理时间', '村（社区）', '当事人', '被申请人', '纠纷类型', '简要情况', '化解状态', '化解时间'];
const line = ['1', '2026-07-03', '枫桥村', '褚敏斌', '葛伟超', '邻里纠纷', '因排水发生争执。', '调解中', ''];

/** The line with other texts under some headings. */
const changed = (changes: Readonly<Record<string, string>>): string[] => line.map((text, index) => changes[headings[index] ?? ''] ?? text);

async function openRows(rows: readonly (readonly string[])[], head: readonly string[] = headings, name = '7月台账.xlsx'): Promise<Import> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('台账');
  for (const row of [head, ...rows]) sheet.addRow([...row]);
  const { fileId } = await office.api.files.keep({ name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  return office.api.imports.open({ fileId });
}

const commit = ({ id, planHash }: Import, doubtful: 'take' | 'park' = 'take') =>
  office.api.imports.commit({ id, planHash: planHash ?? '', doubtful });

const place = ({ sheet, row }: ImportRow) => ({ sheet, row });

async function onlyRow(id: string): Promise<ImportRow> {
  const { rows } = await office.api.imports.rows({ id });
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${String(rows.length)} rows`);
  return row;
}

const choose = async ({ id }: Import, choice: RowChoice | null): Promise<Import> =>
  (await office.api.imports.choose({ id, rows: [place(await onlyRow(id))], choice })).import;

const told = (row: ImportRow) =>
  row.cells
    .filter(({ level }) => level !== 'ok')
    .map(({ field, code, message }) => [field, code, /台账里(?:是 ([^。]*)|有)/.exec(message ?? '')?.[1]]);

const allDisputes = async () => (await office.api.disputes.list({})).rows;

describe('a row whose dispute the register holds', () => {
  beforeEach(async () => {
    expect((await commit(await openRows([line]))).counts.taken).toBe(1);
  });

  it('is the same when nothing is said otherwise, and waits for nobody', async () => {
    const again = await openRows([line]);
    expect(again.counts).toMatchObject({ duplicate: 1, changed: 0, doubtful: 0 });
    expect((await office.api.desk.today({})).tasks.filter(({ kind }) => kind === 'parkedImport')).toEqual([]);
    expect((await commit(again)).counts).toMatchObject({ taken: 0 });
    expect((await office.api.desk.today({})).tasks.filter(({ kind }) => kind === 'parkedImport')).toEqual([]);
  });

  const corrections: readonly (readonly [
    what: string,
    changes: Readonly<Record<string, string>>,
    cells: readonly (readonly string[])[],
  ])[] = [
    [
      'outcome',
      { 化解状态: '化解成功', 化解时间: '2026-07-06' },
      [
        ['state', '化解中'],
        ['resolvedOn', '（空）'],
      ],
    ],
    ['type', { 纠纷类型: '合同纠纷' }, [['mediationType', '邻里纠纷']]],
    ['date', { 受理时间: '2026-07-04' }, [['acceptedOn', '2026-07-03']]],
    ['opponent’s name', { 被申请人: '葛伟强' }, [['respondent', '葛伟超']]],
    ['name', { 当事人: '褚敏兵' }, [['applicant', '褚敏斌']]],
  ];
  it.each(corrections)('is shown as changed, field by field, when the %s was corrected', async (_what, changes, cells) => {
    const again = await openRows([changed(changes)]);
    expect(again.counts).toMatchObject({ changed: 1, good: 0, doubtful: 0 });
    const row = await onlyRow(again.id);
    expect(row.verdict).toBe('changed');
    expect(row.choices).toEqual(['update', 'another', 'leave']);
    expect(told(row).filter(([, code]) => code === 'row.differs')).toEqual(cells.map(([field, known]) => [field, 'row.differs', known]));
    // Nothing becomes a second record in silence, however much is taken at once.
    expect((await commit(again)).counts).toMatchObject({ taken: 0, parked: 1 });
    expect(await allDisputes()).toHaveLength(1);
  });

  it('is updated when a person says so, with what follows from it; the import is taken back whole', async () => {
    const before = (await allDisputes())[0];
    const again = await openRows([changed({ 纠纷类型: '合同纠纷', 化解状态: '化解成功', 化解时间: '2026-07-06', 被申请人: '葛伟强' })]);
    const chosen = await choose(again, 'update');
    expect(chosen.counts).toMatchObject({ good: 1, changed: 0 });
    expect((await commit(chosen)).counts.taken).toBe(1);
    const [after, second] = await allDisputes();
    expect(second).toBeUndefined();
    expect(after).toMatchObject({
      id: before?.id,
      title: '褚敏斌与葛伟强合同纠纷',
      partyNames: '褚敏斌、葛伟强',
      state: 'settled',
      resolvedOn: '2026-07-06',
      mediationType: '4',
    });
    const { rows } = await office.api.audit.history({ entity: 'dispute', recordId: after?.id ?? '' });
    expect(rows.map(({ reason }) => reason)).toContain('导入《7月台账.xlsx》第 2 行更新');
    await office.api.imports.undo({ id: again.id, reason: '选错了' });
    expect((await allDisputes())[0]).toMatchObject({
      title: before?.title,
      partyNames: '褚敏斌、葛伟超',
      state: before?.state,
      resolvedOn: null,
    });
  });

  it('keeps what the sheet does not say: ids, phones, the place, a third person', async () => {
    const { id } = (await allDisputes())[0] ?? { id: '' };
    const known = await office.api.disputes.get({ id });
    const parties = [
      ...known.parties.map((party) => ({ ...party, phone: '13800000000', address: '枫桥路1号' })),
      exampleParty({ side: 'third', name: '郎春伟', idNumber: '' }),
    ];
    await office.api.disputes.update({ id, rev: known.rev, fields: { ...known, parties, place: '枫桥路3号', remark: '已看现场' } });
    const again = await openRows([changed({ 被申请人: '葛伟强' })]);
    await commit(await choose(again, 'update'));
    const after = await office.api.disputes.get({ id });
    expect(after).toMatchObject({ place: '枫桥路3号', remark: '已看现场' });
    expect(after.parties.map(({ name, phone }) => [name, phone])).toEqual([
      ['褚敏斌', '13800000000'],
      ['葛伟强', '13800000000'],
      ['郎春伟', '17738195158'],
    ]);
  });

  it('is registered as another one when a person says so, and left out when a person says that', async () => {
    const other = await openRows([changed({ 简要情况: '因采光发生争执。' })]);
    expect((await commit(await choose(other, 'another'))).counts.taken).toBe(1);
    expect(await allDisputes()).toHaveLength(2);
    const left = await choose(await openRows([changed({ 化解状态: '化解成功', 化解时间: '2026-07-06', 简要情况: '' })]), 'leave');
    expect(left.counts).toMatchObject({ left: 1, changed: 0 });
    expect(await onlyRow(left.id)).toMatchObject({ fate: 'left', choice: 'leave' });
    expect((await commit(left)).counts).toMatchObject({ taken: 0, parked: 0, left: 1 });
    expect((await office.api.desk.today({})).tasks.filter(({ kind }) => kind === 'parkedImport')).toEqual([]);
    expect(await allDisputes()).toHaveLength(2);
  });

  it('can be chosen for after the commit too, and a choice be taken back before', async () => {
    const again = await openRows([changed({ 纠纷类型: '合同纠纷' })]);
    await choose(again, 'update');
    const reset = await choose(again, null);
    expect(reset.counts).toMatchObject({ changed: 1, good: 0 });
    await commit(reset);
    expect((await office.api.desk.today({})).tasks.find(({ kind }) => kind === 'parkedImport')?.detail).toBe('1 行待处理');
    expect((await refusal(office.api.imports.takeParked({ id: again.id, ...place(await onlyRow(again.id)) }))).code).toBe(
      'imports.row-undecided',
    );
    const chosen = await choose(again, 'update');
    expect(chosen.state).toBe('committed');
    expect((await office.api.imports.takeMended({ id: again.id })).counts).toMatchObject({ taken: 1, parked: 0 });
    expect((await allDisputes())[0]?.mediationType).toBe('4');
  });

  it('is not updated over what somebody has changed since the person looked', async () => {
    const chosen = await choose(await openRows([changed({ 纠纷类型: '合同纠纷' })]), 'update');
    const { id } = (await allDisputes())[0] ?? { id: '' };
    const known = await office.api.disputes.get({ id });
    await office.api.disputes.update({ id, rev: known.rev, fields: { ...known, remark: '正在核实' } });
    expect((await refusal(commit(chosen))).code).toBe('imports.plan-changed');
    expect((await commit(await office.api.imports.get({ id: chosen.id }))).counts.taken).toBe(1);
    expect(await office.api.disputes.get({ id })).toMatchObject({ remark: '正在核实', mediationType: '4' });
  });

  it('is not taken back over what somebody has changed since it was updated', async () => {
    const again = await openRows([changed({ 纠纷类型: '合同纠纷' })]);
    await commit(await choose(again, 'update'));
    const { id } = (await allDisputes())[0] ?? { id: '' };
    const known = await office.api.disputes.get({ id });
    await office.api.disputes.update({ id, rev: known.rev, fields: { ...known, remark: '正在核实' } });
    expect(await refusal(office.api.imports.undo({ id: again.id, reason: '选错了' }))).toMatchObject({
      code: 'imports.records-used',
      count: 1,
    });
  });

  it('is updated by one row of a file only: the second says so and is answered by another choice', async () => {
    const again = await openRows([changed({ 纠纷类型: '合同纠纷' }), changed({ 受理时间: '2026-07-04' })]);
    const both = await office.api.imports.choose({ id: again.id, rows: null, choice: 'update' });
    expect(both).toMatchObject({ changedRows: 2, import: { counts: { good: 1, faulty: 1 } } });
    const { rows } = await office.api.imports.rows({ id: again.id, verdicts: ['faulty'] });
    expect(rows[0]?.cells.map(({ code }) => code)).toContain('row.updated-twice');
    const left = await office.api.imports.choose({ id: again.id, rows: rows.map(place), choice: 'leave' });
    expect((await commit(left.import)).counts).toMatchObject({ taken: 1, left: 1, parked: 0 });
  });

  it('cannot be updated once a case was opened on it', async () => {
    const { id } = (await allDisputes())[0] ?? { id: '' };
    const summary = { summary: '', mediators: [{ staffId: null, name: '张涛' }], recorder: '' };
    const fields = { acceptedOn: '2026-07-20', source: '1', difficulty: '1', mediationType: '2', ...summary };
    await office.api.mediation.openCase({ disputeId: id, fields });
    const again = await openRows([changed({ 纠纷类型: '合同纠纷' })]);
    expect((await onlyRow(again.id)).choices).toEqual(['another', 'leave']);
    expect((await refusal(choose(again, 'update'))).code).toBe('imports.choice-impossible');
  });
});

it('the office’s own exported ledger, brought in again, is the same row by row', async () => {
  const parties = () => [exampleParty(), exampleParty({ side: 'respondent', name: '葛伟超', idNumber: '', phone: '15234174008' })];
  const days = ['2026-07-19', '2026-07-20', '2026-07-21'];
  for (const acceptedOn of days)
    await office.api.disputes.create({
      fields: exampleDispute({ acceptedOn, parties: parties(), disputeType: '0699', state: 'accepted', dueOn: '2026-08-19' }),
    });
  const { fileId, rowCount } = await office.api.reports.disputeLedger({ month: '2026-07' });
  expect(rowCount).toBe(3);
  const opened = await office.api.imports.open({ fileId });
  const { rows } = await office.api.imports.rows({ id: opened.id });
  expect(rows.map((row) => [row.row, row.verdict, told(row)])).toEqual(rows.map((row) => [row.row, 'duplicate', []]));
  expect(opened.counts).toMatchObject({ rows: 3, duplicate: 3, good: 0, changed: 0 });
});

it('a roster that says another phone of a person updates that person', async () => {
  const head = ['姓名', '身份证号码', '联系电话', '村（社区）', '人员类型'];
  const person = ['葛伟超', '320599199606095943', '13800000000', '枫桥村', '专职网格员'];
  await commit(await openRows([person], head, '网格员花名册.xlsx'));
  const again = await openRows([person.with(2, '13900000000').with(4, '兼职网格员')], head, '网格员花名册.xlsx');
  const row = await onlyRow(again.id);
  expect([row.verdict, row.choices]).toEqual(['changed', ['update', 'leave']]);
  await commit(await choose(again, 'update'));
  const { rows } = await office.api.staff.list({});
  expect(rows.map(({ name, mobile, kind }) => [name, mobile, kind])).toEqual([['葛伟超', '13900000000', '03']]);
});
