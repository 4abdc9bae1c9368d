// A column that is not understood and holds data: it is told, and nothing is taken before a person has said what it is.
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Import, ImportColumn } from '#shared/contract/imports.ts';
import { isUnanswered } from '#shared/rules/import-columns.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

type Line = readonly string[];
const heading: Line = ['受理时间', '当事人', '纠纷类型', '来龙去脉', '涉军情况', '空着的列', '经办科室', '村（社区）'];
const rows: readonly Line[] = [
  heading,
  ['2026-07-03', '褚敏斌', '邻里纠纷', '排水争执', '否', '', '无', '枫桥村'],
  ['2026-07-04', '葛伟超', '邻里纠纷', '采光争执', '', '/', '', '枫桥村'],
];

async function open(lines: readonly Line[], name = '台账.xlsx'): Promise<Import> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('7月');
  for (const line of lines) sheet.addRow([...line]);
  const { fileId } = await office.api.files.keep({ name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  return office.api.imports.open({ fileId });
}

const columnsOf = ({ sheets }: Import): ImportColumn[] => sheets[0]?.columns ?? [];
const waiting = (value: Import) =>
  columnsOf(value)
    .filter(isUnanswered)
    .map(({ letter }) => letter);
const commit = ({ id, planHash }: Import) => office.api.imports.commit({ id, planHash: planHash ?? '', doubtful: 'take' });

/** Answers columns by their letters: a field, or null for 不导入这一列. */
function answer(value: Import, answers: Readonly<Record<string, string | null>>): Promise<Import> {
  const columns = columnsOf(value).map(({ index, letter, field, leftOut }) =>
    letter in answers ? { index, field: answers[letter] ?? null, leftOut: answers[letter] === null } : { index, field, leftOut },
  );
  return office.api.imports.map({ id: value.id, sheets: [{ name: '7月', use: true, kind: 'disputes', columns }] });
}

describe('a column that is not understood', () => {
  it('waits for an answer where rows hold something in it: heading, letter, samples and how many rows', async () => {
    const opened = await open(rows);
    expect(waiting(opened)).toEqual(['D', 'E']);
    expect(columnsOf(opened).find(({ letter }) => letter === 'D')).toMatchObject({
      heading: '来龙去脉',
      field: null,
      samples: ['排水争执', '采光争执'],
      filled: 2,
      leftOut: false,
    });
    expect(columnsOf(opened).find(({ letter }) => letter === 'E')).toMatchObject({ filled: 1 });
    // 无 and / say nothing.
    expect(columnsOf(opened).find(({ letter }) => letter === 'G')).toMatchObject({ filled: 0 });
  });

  it('keeps the import from being taken, by name, until every one is answered', async () => {
    const opened = await open(rows);
    expect(await refusal(commit(opened))).toMatchObject({
      code: 'imports.columns-unanswered',
      count: 2,
      sheet: '7月',
      letter: 'D',
      heading: '来龙去脉',
    });
    const half = await answer(opened, { D: 'story' });
    expect(await refusal(commit(half))).toMatchObject({ code: 'imports.columns-unanswered', count: 1, letter: 'E' });
    expect((await office.api.disputes.count({})).count).toBe(0);
    const whole = await answer(half, { E: null });
    expect((await commit(whole)).counts).toMatchObject({ taken: 2 });
    const [first] = (await office.api.disputes.list({ search: '褚敏斌' })).rows;
    expect((await office.api.disputes.get({ id: first?.id ?? '' })).story).toBe('排水争执');
  });

  it('waits again when the field that it gave is taken from it', async () => {
    const opened = await open(rows);
    const answered = await answer(opened, { D: 'story', E: null });
    expect(waiting(answered)).toEqual([]);
    const columns = columnsOf(answered).map(({ index, letter, field, leftOut }) => ({
      index,
      field: letter === 'D' ? null : field,
      leftOut,
    }));
    const again = await office.api.imports.map({ id: answered.id, sheets: [{ name: '7月', use: true, kind: 'disputes', columns }] });
    expect(waiting(again)).toEqual(['D']);
  });

  it('without a heading is told by its letter', async () => {
    const opened = await open([
      ['受理时间', '当事人', '纠纷类型', ''],
      ['2026-07-03', '褚敏斌', '邻里纠纷', '夹注'],
    ]);
    expect(columnsOf(opened).at(-1)).toMatchObject({ letter: 'D', heading: '', filled: 1 });
    expect(await refusal(commit(opened))).toMatchObject({ code: 'imports.columns-unanswered', letter: 'D', heading: '' });
  });

  it('asks nothing in a sheet that is not imported', async () => {
    const opened = await open(rows);
    const columns = columnsOf(opened).map(({ index, field, leftOut }) => ({ index, field, leftOut }));
    const unused = await office.api.imports.map({ id: opened.id, sheets: [{ name: '7月', use: false, kind: 'disputes', columns }] });
    expect((await commit(unused)).counts.taken).toBe(0);
  });
});

describe('an answer is remembered', () => {
  it('for the same header', async () => {
    await answer(await open(rows), { D: 'story', E: null });
    const again = await open(rows, '8月.xlsx');
    expect(waiting(again)).toEqual([]);
    expect(columnsOf(again).find(({ letter }) => letter === 'D')?.field).toBe('story');
    expect(columnsOf(again).find(({ letter }) => letter === 'E')).toMatchObject({ field: null, leftOut: true });
  });

  it('for the heading, wherever another sheet has it', async () => {
    await answer(await open(rows), { D: 'story', E: null });
    const other = await open([
      ['当事人', '涉军情况', '受理时间', '来龙去脉', '纠纷类型', '新的一列'],
      ['褚敏斌', '是', '2026-07-03', '排水争执', '邻里纠纷', '有'],
    ]);
    expect(waiting(other)).toEqual(['F']);
    expect(columnsOf(other).find(({ letter }) => letter === 'D')?.field).toBe('story');
  });

  it('but never gives a field twice: where the sheet has the field already, it asks', async () => {
    await answer(await open(rows), { D: 'story', E: null });
    const other = await open([
      ['受理时间', '当事人', '纠纷类型', '纠纷简要情况', '来龙去脉'],
      ['2026-07-03', '褚敏斌', '邻里纠纷', '采光争执', '排水争执'],
    ]);
    expect(waiting(other)).toEqual(['E']);
  });
});
