// What is remembered of imports goes from one office to another as a file, without a word of people.
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Import } from '#shared/contract/imports.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { isCodeWord, isPlace } from './shareable-words.ts';

let office: ExampleOffice;
let other: ExampleOffice;
beforeEach(async () => {
  [office, other] = await Promise.all([openExampleOffice(), openExampleOffice()]);
});
afterEach(() => {
  office.close();
  other.close();
});

const headings = ['受理时间', '村（社区）', '当事人', '纠纷类型', '来龙去脉'];

async function open(at: ExampleOffice, ...rows: readonly (readonly string[])[]): Promise<Import> {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('台账').addRows([headings, ...rows]);
  const { fileId } = await at.api.files.keep({ name: '7月.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  return at.api.imports.open({ fileId });
}

async function agree(at: ExampleOffice, opened: Import, meaning: string | null): Promise<Import> {
  const sheets = opened.sheets.map(({ name, use, kind, columns }) => ({
    name,
    use,
    kind,
    columns: columns.map(({ index, heading, field }) =>
      heading === '来龙去脉' ? { index, field: meaning, leftOut: meaning === null } : { index, field },
    ),
  }));
  return at.api.imports.map({ id: opened.id, sheets });
}

const village = (at: ExampleOffice, id: string, row: number, value: string) =>
  at.api.imports.fix({ id, sheet: '台账', row, field: 'village', value, alike: true });

/** An office that has answered for a column, a village and, wrongly, for a name. */
async function taughtOffice(): Promise<void> {
  const opened = await agree(
    office,
    await open(
      office,
      ['2026-07-03', '月亮村', '褚敏斌', '邻里纠纷', '因排水发生争执。'],
      ['2026-07-04', '王大明', '葛伟超', '邻里纠纷', '因采光发生争执。'],
    ),
    'story',
  );
  await village(office, opened.id, 2, '枫桥村');
  await village(office, opened.id, 3, '枫桥村');
}

async function savedText(): Promise<string> {
  const { fileId } = await office.api.importMemory.save({});
  return new TextDecoder().decode((await office.api.files.fetch({ fileId })).bytes);
}

async function keepAt(at: ExampleOffice, text: string): Promise<string> {
  return (await at.api.files.keep({ name: '导入对照.json', bytes: new TextEncoder().encode(text) })).fileId;
}

const fieldOf = ({ sheets }: Import, heading: string) =>
  sheets.flatMap(({ columns }) => columns).find((column) => column.heading === heading)?.field;

it('what is remembered is shown and can be forgotten', async () => {
  await taughtOffice();
  const { columns, answers } = await office.api.importMemory.list({});
  expect(columns.some((each) => each.columns?.some(({ heading, field }) => heading === '来龙去脉' && field === 'story'))).toBe(true);
  expect(answers.map(({ shown, value, shared }) => [shown, value, shared]).sort()).toEqual([
    ['月亮村', '枫桥村', true],
    ['王大明', '枫桥村', false],
  ]);
  for (const { key } of columns) await office.api.importMemory.forgetColumns({ key });
  for (const { kind, field, shown } of answers) await office.api.importMemory.forgetAnswer({ kind, field, shown });
  expect(await office.api.importMemory.list({})).toEqual({ columns: [], answers: [] });
  const again = await open(office, ['2026-07-05', '月亮村', '郎春伟', '邻里纠纷', '因道路发生争执。']);
  expect(fieldOf(again, '来龙去脉')).toBeNull();
});

it('the file holds headings, fields and villages, and no name, no story, no date of a row', async () => {
  await taughtOffice();
  const { columns, answers, withheld, fileName } = await office.api.importMemory.save({});
  expect([columns, answers, withheld, fileName]).toEqual([2, 1, 1, '导入对照2026-07-28.json']);
  const text = await savedText();
  for (const word of ['来龙去脉', '月亮村', '枫桥村']) expect(text).toContain(word);
  for (const word of ['褚敏斌', '葛伟超', '王大明', '王敏', '争执', '2026-07-03']) expect(text).not.toContain(word);
});

it('another office reads the next file by it, after it was told what it adds', async () => {
  await taughtOffice();
  const fileId = await keepAt(other, await savedText());
  const told = { columns: { added: 2, same: 0, replaced: 0 }, answers: { added: 1, same: 0, replaced: 0 }, replaces: [] };
  expect(await other.api.importMemory.check({ fileId })).toMatchObject(told);
  expect((await other.api.importMemory.list({})).columns).toEqual([]);
  expect(await other.api.importMemory.take({ fileId })).toMatchObject(told);
  const opened = await open(other, ['2026-07-05', '月亮村', '郎春伟', '邻里纠纷', '因道路发生争执。']);
  expect(fieldOf(opened, '来龙去脉')).toBe('story');
  expect(opened.counts).toMatchObject({ good: 1, doubtful: 0 });
  expect(await other.api.importMemory.check({ fileId })).toMatchObject({
    columns: { added: 0, same: 2, replaced: 0 },
    answers: { added: 0, same: 1, replaced: 0 },
  });
});

it('what it replaces is told one by one', async () => {
  await taughtOffice();
  await agree(other, await open(other, ['2026-07-05', '枫桥村', '郎春伟', '邻里纠纷', '因道路发生争执。']), null);
  const check = await other.api.importMemory.check({ fileId: await keepAt(other, await savedText()) });
  expect(check.columns).toEqual({ added: 0, same: 0, replaced: 2 });
  expect(check.replaces).toContainEqual({ kind: 'disputes', what: '列“来龙去脉”', now: '不导入', then: '纠纷简要情况' });
});

describe('a file that is none of ours', () => {
  it('is refused with the reason, and nothing is changed', async () => {
    await taughtOffice();
    const text = await savedText();
    const whole = JSON.parse(text) as { columns: { columns: { field: string }[] }[]; answers: { field: string }[] };
    const codeOf = async (content: string) => (await refusal(other.api.importMemory.take({ fileId: await keepAt(other, content) }))).code;
    expect(await codeOf('没有')).toBe('imports.memory-not-ours');
    expect(await codeOf('{"format":"another","version":1}')).toBe('imports.memory-not-ours');
    expect(await codeOf(text.replace('"version": 1', '"version": 2'))).toBe('imports.memory-newer');
    expect(await codeOf(text.replaceAll('"disputes"', '"weather"'))).toBe('imports.memory-faulty');
    expect(await codeOf(text.replaceAll('"story"', '"phase-of-the-moon"'))).toBe('imports.memory-faulty');
    const names = { ...whole, answers: [{ kind: 'disputes', field: 'story', shown: '褚敏斌', value: '葛伟超' }] };
    expect(await refusal(other.api.importMemory.take({ fileId: await keepAt(other, JSON.stringify(names)) }))).toMatchObject({
      code: 'imports.memory-faulty',
      part: 'answers',
      number: 1,
    });
    expect(await other.api.importMemory.list({})).toEqual({ columns: [], answers: [] });
  });

  it('is not made where there is nothing to share', async () => {
    expect(await refusal(other.api.importMemory.save({}))).toMatchObject({ code: 'imports.memory-empty' });
  });
});

test('words of villages, types and states are shared; what may be somebody stays, in doubt too', () => {
  for (const word of ['月亮村', '石佛村', '城中社区', '江边村委会', '月亮村第一网格']) expect(isPlace(word), word).toBe(true);
  for (const word of ['王大明', '石桥头', '枫桥村王大明', '13912340001', '村里的老李家']) expect(isPlace(word), word).toBe(false);
  for (const word of ['邻里', '土地类', '已办结', '家庭矛盾', '医疗', '劳动争议']) expect(isCodeWord(word), word).toBe(true);
  const told = [
    '王大明',
    '欧阳明',
    '老王',
    '张和平',
    '王大明借贷纠纷',
    '邻居褚敏斌打人',
    '13912340001',
    '320599199606095943',
    '因排水沟改道',
  ];
  for (const word of told) expect(isCodeWord(word), word).toBe(false);
});
