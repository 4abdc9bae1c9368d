// Files that come in one go: each is read for itself, and what came of each is found again.
import exceljs from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ImportStack, StackFile } from '#shared/contract/import-stacks.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const headings = ['受理时间', '村（社区）', '当事人', '纠纷类型', '简要情况'] as const;
const good = ['2026-07-03', '枫桥村', '褚敏斌', '邻里纠纷', '因排水发生争执。'] as const;

async function ledger(...rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  // The same rows give the same bytes.
  [workbook.created, workbook.modified] = [new Date(0), new Date(0)];
  const sheet = workbook.addWorksheet('台账');
  for (const row of [headings, ...rows]) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const begin = (...names: readonly string[]): Promise<ImportStack> =>
  office.api.importStacks.begin({ name: '各村7月台账', files: names.map((name) => ({ name, outcome: 'waiting' as const, told: null })) });

async function readAt(stack: ImportStack, position: number, bytes: Uint8Array): Promise<StackFile> {
  const name = stack.files[position - 1]?.name ?? '';
  const { fileId } = await office.api.files.keep({ name, bytes });
  return office.api.importStacks.read({ id: stack.id, position, fileId });
}

it('a file that cannot be read is a line with its reason, and the next one is read', async () => {
  const stack = await begin('枫桥村.xlsx', '坏了.xlsx', '双桥村.xlsx');
  expect(await readAt(stack, 1, await ledger(good))).toMatchObject({
    outcome: 'read',
    import: { state: 'ready', counts: { good: 1 }, sheets: [{ name: '台账', kind: 'disputes', missing: [] }], unanswered: 0, faults: [] },
  });
  expect(await readAt(stack, 2, new Uint8Array([1, 2, 3, 4]))).toMatchObject({
    outcome: 'refused',
    import: null,
    error: { code: 'imports.not-a-workbook', details: { fileName: '坏了.xlsx' } },
  });
  expect(await readAt(stack, 3, await ledger([...good.slice(0, 2), '葛伟超', ...good.slice(3)]))).toMatchObject({ outcome: 'read' });
  expect((await office.api.importStacks.list({})).rows).toMatchObject([{ name: '各村7月台账', tables: 3, open: 2 }]);
});

it('the same file twice is read once, and the second names the first', async () => {
  const stack = await begin('枫桥村.xlsx', '枫桥村 - 副本.xlsx');
  const bytes = await ledger(good);
  await readAt(stack, 1, bytes);
  expect(await readAt(stack, 2, bytes)).toMatchObject({ outcome: 'same', sameAs: '枫桥村.xlsx', import: null });
  expect((await office.api.imports.list({})).rows).toHaveLength(1);
});

it('what is no table is told and waits for nobody; a file out of reach too is noted', async () => {
  const stack = await office.api.importStacks.begin({
    name: '各村7月台账',
    files: [
      { name: '通知.docx', outcome: 'left', told: '文档' },
      { name: '台账.ods', outcome: 'refused', told: '这是 LibreOffice 的格式。' },
      { name: '枫桥村.xlsx', outcome: 'waiting', told: null },
    ],
  });
  expect(stack.files.map(({ position, name, outcome, told }) => [position, name, outcome, told])).toEqual([
    [1, '通知.docx', 'left', '文档'],
    [2, '台账.ods', 'refused', '这是 LibreOffice 的格式。'],
    [3, '枫桥村.xlsx', 'waiting', null],
  ]);
  expect((await office.api.importStacks.list({})).rows).toMatchObject([{ tables: 2, open: 1 }]);
  expect(await office.api.importStacks.read({ id: stack.id, position: 3, fileId: null })).toMatchObject({
    outcome: 'refused',
    error: { code: 'imports.out-of-reach', details: { fileName: '枫桥村.xlsx' } },
  });
  expect((await office.api.importStacks.list({})).rows).toMatchObject([{ tables: 2, open: 0 }]);
});

it('a file that was stopped waits on and is read when it comes again; asked twice, it is read once', async () => {
  const stack = await begin('枫桥村.xlsx');
  const bytes = await ledger(good);
  const { fileId } = await office.api.files.keep({ name: '枫桥村.xlsx', bytes });
  const jobId = '0190a0a0-0000-7000-8000-00000000000a';
  const reading = office.api.importStacks.read({ id: stack.id, position: 1, fileId, jobId });
  const [refused] = await Promise.all([refusal(reading), office.api.jobs.cancel({ jobId })]);
  expect(refused).toMatchObject({ code: 'jobs.cancelled' });
  expect((await office.api.importStacks.get({ id: stack.id })).files).toMatchObject([{ outcome: 'waiting', import: null }]);
  const first = await readAt(stack, 1, bytes);
  expect(await readAt(stack, 1, bytes)).toEqual(first);
});

it('the summary says what is wrong in faulty rows, the most frequent first', async () => {
  const stack = await begin('枫桥村.xlsx');
  const [, ...rest] = good;
  const file = await readAt(
    stack,
    1,
    await ledger(
      good,
      ['2026-02-30', ...rest],
      ['2026-06-31', '枫桥村', '葛伟超', '邻里纠纷', '因采光发生争执。'],
      ['2026-07-05', '枫桥村', '', '邻里纠纷', '因道路发生争执。'],
    ),
  );
  expect(file.import).toMatchObject({
    counts: { good: 1, faulty: 3 },
    faults: [{ label: '受理日期', rows: 2 }, { rows: 1 }],
  });
  for (const { message } of file.import?.faults ?? []) expect(message).toMatch(/[一-龥]。$/);
});

it('columns without an answer and sheets that nobody understands wait for a person', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('台账').addRows([
    [...headings, '来龙去脉'],
    [...good, '各执一词'],
  ]);
  const stack = await begin('枫桥村.xlsx', '菜单.xlsx');
  expect((await readAt(stack, 1, new Uint8Array(await workbook.xlsx.writeBuffer()))).import).toMatchObject({ unanswered: 1 });
  const other = new exceljs.Workbook();
  other.addWorksheet('菜单').addRows([
    ['周一', '周二'],
    ['青菜', '豆腐'],
  ]);
  expect((await readAt(stack, 2, new Uint8Array(await other.xlsx.writeBuffer()))).import).toMatchObject({
    sheets: [],
    counts: { rows: 0 },
  });
});

it('an import knows the stack that it came in with', async () => {
  const stack = await begin('枫桥村.xlsx');
  const { import: read } = await readAt(stack, 1, await ledger(good));
  expect(await office.api.importStacks.of({ importId: read?.id ?? '' })).toEqual({ stack: { id: stack.id, name: '各村7月台账' } });
  const { fileId } = await office.api.files.keep({ name: '单独.xlsx', bytes: await ledger(good) });
  const alone = await office.api.imports.open({ fileId });
  expect(await office.api.importStacks.of({ importId: alone.id })).toEqual({ stack: null });
  expect(await refusal(office.api.importStacks.get({ id: alone.id }))).toMatchObject({ code: 'record.not-found' });
});
