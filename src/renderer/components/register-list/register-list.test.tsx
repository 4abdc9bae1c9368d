import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Filter, Selection } from '#shared/contract/list.ts';
import type { PrintRow } from '#shared/contract/prints.ts';
import { api } from '../../api/api.ts';
import { answerWith, askedOf } from '../../api/faked-engine.test-support.ts';
import { showAtOffice } from '../../session/at-the-office.test-support.tsx';
import type { RegisterColumn } from './list-columns.ts';
import { presetList } from './list-memory.ts';
import { RegisterList } from './register-list.tsx';

const columns: readonly RegisterColumn<PrintRow>[] = [
  { field: 'caseTitle', label: '案件', width: 150, filter: { kind: 'text' } },
  { field: 'by', label: '打印人', width: 84, filter: { kind: 'text' } },
];

const titles = ['排水沟改道', '院墙越界', '欠付货款'];

function print(caseTitle: string, at: number): PrintRow {
  return {
    id: `0190a0a0-0000-7000-8000-00000000010${String(at)}`,
    ownerName: null,
    at: '2026-07-03T09:15:00.000+08:00',
    by: '周文',
    paper: 'mediationAgreement',
    caseId: '0190a0a0-0000-7000-8000-000000000200',
    partId: null,
    caseTitle,
    caseNumber: '',
    copies: '1',
    copyCount: 1,
    standing: 'draft',
    reason: '',
    voidReason: '',
    code: '',
    sha256: '',
  };
}

/** Shows the list to a register that holds these rows; a filter of the title finds what contains its words. */
function openList(rows: readonly PrintRow[], filters: readonly Filter[] = [], addAt = '/mediation/prints/new', remembered: unknown = null) {
  const found = (selection: Selection) =>
    selection.filters.reduce(
      (left, { column, operator, value }) =>
        column === 'caseTitle' && operator === 'contains' ? left.filter((row) => row.caseTitle.includes(value)) : left,
      rows,
    );
  answerWith({
    prints: { list: (input) => ({ rows: [...found(input)] }), count: (input) => ({ count: found(input).length, amountFen: null }) },
    settings: { remembered: () => ({ value: remembered }), remember: () => ({}) },
    lists: { views: () => ({ views: [] }) },
    offices: { villages: () => ({ rows: [] }) },
  });
  presetList('prints', filters);
  showAtOffice(
    <RegisterList<PrintRow>
      name="prints"
      title="打印登记"
      unit="次"
      path="/mediation/prints"
      searchHint="案件"
      columns={columns}
      addWord="登记"
      addAt={addAt}
      list={api.prints.list}
      count={api.prints.count}
      beside={(id) => <p>beside: {rows.find((row) => row.id === id)?.caseTitle}</p>}
      whenEmpty="还没有打印过文书。"
    />,
  );
  return userEvent.setup();
}

const rowNames = () => [...document.querySelectorAll('.ag-row [col-id="caseTitle"]')].map((cell) => cell.textContent);
const isFoot = (text: string) => waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain(text));

test('a register that holds nothing says what to do, and counts none', async () => {
  openList([]);
  await screen.findByText('还没有打印过文书。');
  await isFoot('0 次');
});

test('the rows and their count stand there; the arrows show one after the other, Enter opens', async () => {
  const user = openList(titles.map(print));
  await isFoot('3 次');
  await waitFor(() => expect(rowNames()).toEqual(titles));
  await user.keyboard('{ArrowDown}');
  await screen.findByText('beside: 排水沟改道');
  await user.keyboard('{ArrowDown}');
  await screen.findByText('beside: 院墙越界');
  await user.keyboard('{Enter}');
  await screen.findByText('another screen');
});

test.each([
  ['{ArrowDown}', ['ArrowDown'], '排水沟改道'],
  ['{ArrowDown} twice', ['ArrowDown', 'ArrowDown'], '院墙越界'],
  ['more than there are rows', ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'], '欠付货款'],
  ['down and up again', ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'], '院墙越界'],
])('arrows pressed before the rows are in count each: %s', async (_words, keys, title) => {
  openList(titles.map(print));
  const list = document.querySelector('.register-grid');
  expect(document.activeElement).toBe(list);
  expect(rowNames()).toEqual([]);
  for (const key of keys) if (list !== null) fireEvent.keyDown(list, { key });
  await screen.findByText(`beside: ${title}`);
});

test('Ctrl+N and its button lead to where a record of the register begins', async () => {
  const user = openList(titles.map(print), [], '/disputes');
  await screen.findByRole('button', { name: '登记 Ctrl+N' });
  await user.keyboard('{Control>}n{/Control}');
  expect((await screen.findByText('another screen')).title).toBe('/disputes');
});

test('what narrows a list stands as chips; one taken away widens it', async () => {
  const user = openList(titles.map(print), [
    { column: 'caseTitle', operator: 'contains', value: '院墙' },
    { column: 'by', operator: 'contains', value: '周' },
  ]);
  const chips = await screen.findByLabelText('筛选条件');
  expect(within(chips).getByText('案件 含“院墙”')).toBeDefined();
  await isFoot('1 次');
  await user.click(within(chips).getByRole('button', { name: '去掉筛选：案件 含“院墙”' }));
  await isFoot('3 次');
  expect(within(chips).queryByText('案件 含“院墙”')).toBeNull();
  expect(askedOf('prints.count').at(-1)).toEqual({ filters: [{ column: 'by', operator: 'contains', value: '周' }], search: '' });
});

test('where nothing fits, the list says that it is narrowed', async () => {
  openList(titles.map(print), [{ column: 'caseTitle', operator: 'contains', value: '借款' }]);
  await screen.findByText('没有符合条件的记录，可以去掉几个筛选条件再看。');
  expect(screen.queryByText('还没有打印过文书。')).toBeNull();
});

const column = (id: string, rest: object = {}) => ({ id, width: 120, hide: false, sort: null, ...rest });

test.each([
  ['words', '垃圾'],
  ['of an older version', { columns: ['title'] }],
  ['names alone', ['caseTitle', 'by']],
  ['empty rows', [null, 7, {}]],
  ['columns that the list has no more', [column('gone')]],
  ['nothing that shows', [column('caseTitle', { hide: true }), column('by', { hide: true })]],
])('a remembered layout of another shape leaves the list as it was made: %s', async (_words, remembered) => {
  openList(titles.map(print), [], '/disputes', remembered);
  await waitFor(() => expect(rowNames()).toEqual(titles));
  expect(headings()).toEqual(['案件', '打印人']);
});

test('of a remembered layout what can be read counts', async () => {
  openList(titles.map(print), [], '/disputes', [column('by', { width: 'wide', sort: 3 }), null, column('caseTitle')]);
  await waitFor(() => expect(rowNames()).toEqual(titles));
  expect(headings()).toEqual(['打印人', '案件']);
});

const headings = () =>
  [...document.querySelectorAll<HTMLElement>('.ag-header-cell[col-id]')]
    .sort((one, other) => Number(one.ariaColIndex) - Number(other.ariaColIndex))
    .flatMap((cell) => cell.querySelector('.column-name')?.firstChild?.textContent ?? []);
