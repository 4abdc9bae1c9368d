import { expect, it } from 'vitest';
import { disputeStates } from '#shared/codes/index.ts';
import { monthDays } from '#shared/rules/calendar-date.ts';
import { exportColumns } from './export-columns.ts';
import type { RegisterColumn } from './list-columns.ts';
import { groupFilter, groupWord, type Grouping } from './list-groups.ts';

interface Row {
  readonly title: string;
  readonly state: string;
  readonly mobile: string;
  readonly direction: string;
  readonly amountFen: number;
}

const columns: readonly RegisterColumn<Row>[] = [
  { field: 'title', label: '事件名称', width: 180, fills: true },
  { field: 'state', label: '状态', width: 92, show: { codes: disputeStates } },
  { field: 'mobile', label: '手机', width: 124, show: 'date', text: () => '' },
  { field: 'direction', label: '方向', width: 68, text: () => '', filter: { kind: 'codes', table: disputeStates } },
  { field: 'amountFen', label: '金额', width: 102, show: 'amount' },
];

it('a workbook gets the columns that show, in the order and width of the screen', () => {
  const made = exportColumns(columns, [
    { id: 'amountFen', width: 0, hide: false },
    { id: 'state', width: 101.4, hide: false },
    { id: 'title', width: 900, hide: false },
    { id: 'mobile', width: 10, hide: false },
    { id: 'direction', width: 68, hide: true },
    { id: 'gone', width: 80, hide: false },
  ]);
  expect(made.map(({ field, width }) => [field, width])).toEqual([
    ['amountFen', 102],
    ['state', 101],
    ['title', 600],
    ['mobile', 40],
  ]);
  expect(made.map(({ show }) => (typeof show === 'object' ? show.words['handling'] : show))).toEqual(['amount', '化解中', 'text', 'text']);
  const [direction] = exportColumns(columns, [{ id: 'direction', width: 68, hide: false }]);
  expect(direction?.show).toEqual({ words: expect.objectContaining({ settled: '化解成功' }) as unknown });
});

it('a group says its name and filters its rows', () => {
  const names = { village: (code: string) => `村${code}`, grid: (id: string) => `网格${id}` };
  const by = (kind: Grouping['kind']): Grouping => ({ by: 'x', label: '组', column: 'c', kind });
  expect(groupWord(by('months'), { value: '2026-02', count: 1 }, names)).toBe('2026年2月');
  expect(groupFilter(by('months'), { value: '2026-02', count: 1 })).toEqual({
    column: 'c',
    operator: 'between',
    value: monthDays('2026-02'),
  });
  expect(groupWord(by({ codes: disputeStates }), { value: 'handling', count: 1 }, names)).toBe('化解中');
  expect(groupFilter(by('villages'), { value: '1', count: 1 })).toEqual({ column: 'c', operator: 'in', value: ['1'] });
  expect([
    groupWord(by('villages'), { value: '1', count: 1 }, names),
    groupWord(by('grids'), { value: '2', count: 1 }, names),
    groupWord(by('grids'), { value: null, count: 1 }, names),
  ]).toEqual(['村1', '网格2', '未填']);
  expect(groupFilter(by('grids'), { value: null, count: 1 })).toEqual({ column: 'c', operator: 'empty', value: true });
});
