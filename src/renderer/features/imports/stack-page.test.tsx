// The summary of files that came in one go: what it says of each, and how they are written one after the other.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ImportStack, StackFile, StackImport } from '#shared/contract/import-stacks.ts';
import type { Import, SheetKind } from '#shared/contract/imports.ts';
import { userError } from '#shared/errors.ts';
import { answerWith, askedOf, type FakedEngine } from '../../api/faked-engine.test-support.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import { StackPage } from './stack-page.tsx';

const idOf = (number: number) => `0190a0a0-0000-7000-8000-00000000000${String(number)}`;
const none = { rows: 0, good: 0, doubtful: 0, faulty: 0, duplicate: 0, changed: 0, alike: 0, taken: 0, parked: 0, mended: 0, left: 0 };

function read(position: number, kind: SheetKind, counts: Partial<StackImport['counts']>, more: Partial<StackImport> = {}): StackFile {
  return {
    position,
    name: `${String(position)}村.xlsx`,
    outcome: 'read',
    told: null,
    error: null,
    sameAs: null,
    import: {
      id: idOf(position),
      state: 'ready',
      planHash: `plan ${String(position)}`,
      counts: { ...none, ...counts },
      sheets: [{ name: '7月', kind, missing: [] }],
      unanswered: 0,
      faults: [],
      ...more,
    },
  };
}

function unread(position: number, name: string, more: Partial<StackFile>): StackFile {
  return { position, name, outcome: 'waiting', told: null, error: null, sameAs: null, import: null, ...more };
}

/** The import of a file of the stack, as its own call answers it. */
function importOf({ import: of, name }: StackFile, change: Partial<Import> = {}): Import {
  if (of === null) throw new Error('not read');
  const sheets = of.sheets.map((sheet) => ({
    ...sheet,
    use: true,
    headerRows: [1],
    namedHeader: null,
    totalsRow: null,
    rowCount: 2,
    columns: [],
    answers: [],
  }));
  const { id, state, planHash, counts } = of;
  return {
    id,
    state,
    planHash,
    counts,
    sheets,
    fileName: name,
    fileId: id,
    createdAt: '2026-07-28T09:00:00.000+08:00',
    createdBy: '周文',
    ...change,
  };
}

/** Shows a stack of these files; what is written stands so when it is asked for again. */
function show(files: readonly StackFile[], refusals: Readonly<Record<string, readonly string[]>> = {}) {
  let stack: ImportStack = {
    id: idOf(9),
    name: '各村7月台账',
    createdAt: '2026-07-28T09:00:00.000+08:00',
    createdBy: '周文',
    files: [...files],
  };
  const refuse = new Map(Object.entries(refusals).map(([id, codes]) => [id, [...codes]]));
  const fileOf = (id: string) => {
    const file = stack.files.find((each) => each.import?.id === id);
    if (file === undefined) throw userError('record.not-found');
    return file;
  };
  const imports: FakedEngine['imports'] = {
    get: ({ id }) => importOf(fileOf(id)),
    map: ({ id }) => importOf(fileOf(id), { planHash: 'drawn up anew' }),
    commit: ({ id }) => {
      const code = refuse.get(id)?.shift();
      if (code !== undefined) throw userError(code);
      const file = fileOf(id);
      const counts = { ...none, ...file.import?.counts, taken: file.import?.counts.good ?? 0 };
      const written: StackFile = { ...file, import: file.import && { ...file.import, state: 'committed', counts } };
      stack = { ...stack, files: stack.files.map((each) => (each === file ? written : each)) };
      return importOf(written);
    },
  };
  answerWith({ importStacks: { get: () => stack }, imports, jobs: { get: () => ({ job: null }), cancel: () => ({}) } });
  showAtOffice(<StackPage />, '/imports/stacks/:id', `/imports/stacks/${idOf(9)}`);
  return userEvent.setup();
}

const summary = async (words: string) => waitFor(() => expect(document.querySelector('.import-stack-summary')?.textContent).toBe(words));
const lineOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

test('each file has its line: what it holds, or why it was not read; what is no table is told apart', async () => {
  show([
    read(1, 'disputes', { rows: 5, good: 3, doubtful: 1, changed: 1 }),
    read(2, 'disputes', { rows: 2, good: 1, faulty: 1 }, { faults: [{ label: '受理日期', message: '日期 2026-02-30 不存在。', rows: 1 }] }),
    read(3, 'grids', { rows: 2, duplicate: 2 }),
    read(4, 'disputes', { rows: 2, good: 2 }, { unanswered: 2 }),
    unread(5, '坏了.xlsx', { outcome: 'refused', error: { code: 'imports.damaged', details: { fileName: '坏了.xlsx' } } }),
    unread(6, '副本.xlsx', { outcome: 'same', sameAs: '1村.xlsx' }),
    unread(7, '后来.xlsx', {}),
    unread(8, '通知.docx', { outcome: 'left', told: '文档' }),
  ]);
  await summary(
    '7 个表格：1 个还没有读，1 个重复的文件，1 个读不了，1 个要对应列，2 个要核对，1 个没有新的行。另有 1 个不是表格，没有读。',
  );
  expect(lineOf('1村').getByText('1 行拿不准，要人确认。')).toBeTruthy();
  expect(lineOf('2村').getByText('受理日期（1 行）：日期 2026-02-30 不存在。')).toBeTruthy();
  expect(lineOf('3村').getByText('网格')).toBeTruthy();
  expect(lineOf('4村').getByText('有 2 列没有看懂。请点“核对”，逐列答复。')).toBeTruthy();
  expect(lineOf('坏了').getByText(/^文件“坏了.xlsx”已损坏：.+。.+。$/)).toBeTruthy();
  expect(lineOf('副本').getByText('和“1村.xlsx”内容完全一样，只读一次。')).toBeTruthy();
  expect(lineOf('后来').getByText(/请再选一次这个文件/)).toBeTruthy();
  expect(screen.getByText('通知.docx：文档')).toBeTruthy();
  expect(screen.getByRole('button', { name: '写入 0 个文件，共 0 行' })).toHaveProperty('disabled', true);
});

test('one button writes what is ready, grids before those who name them, and reads anew what they might be named in', async () => {
  const user = show([read(1, 'disputes', { good: 2 }), read(2, 'grids', { good: 3 }), read(3, 'disputes', { good: 1, faulty: 1 })]);
  await user.click(await screen.findByRole('button', { name: '写入 2 个文件，共 5 行' }));
  await summary('3 个表格：1 个要核对，2 个已写入。');
  expect(askedOf('imports.commit')).toEqual([
    expect.objectContaining({ id: idOf(2), planHash: 'plan 2', doubtful: 'park' }),
    expect.objectContaining({ id: idOf(1), planHash: 'drawn up anew', doubtful: 'park' }),
  ]);
});

test('files with rows to look at are written too where a person says so', async () => {
  const user = show([read(1, 'disputes', { good: 2 }), read(2, 'disputes', { good: 1, faulty: 1 })]);
  await user.click(await screen.findByRole('checkbox', { name: '要核对的 1 个文件也先写入好的行，其余搁置' }));
  await user.click(screen.getByRole('button', { name: '写入 2 个文件，共 3 行' }));
  await summary('2 个表格：2 个已写入。');
});

test('a file that the register has overtaken is judged anew and written; one that stays refused says why, and the next goes in', async () => {
  const user = show([read(1, 'disputes', { good: 2 }), read(2, 'disputes', { good: 1 }), read(3, 'disputes', { good: 1 })], {
    [idOf(1)]: ['imports.plan-changed'],
    [idOf(2)]: ['imports.plan-changed', 'imports.plan-changed'],
  });
  await user.click(await screen.findByRole('button', { name: '写入 3 个文件，共 4 行' }));
  await summary('3 个表格：1 个可以写入，2 个已写入。');
  expect(askedOf('imports.commit').map((asked) => (asked as { id: string }).id)).toEqual([idOf(1), idOf(1), idOf(2), idOf(2), idOf(3)]);
  expect(lineOf('2村').getByText(/。.+。$/)).toBeTruthy();
});
