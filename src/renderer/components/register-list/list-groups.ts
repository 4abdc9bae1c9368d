// 分组: by what a list's rows are counted, and the filter behind each count.
import { shortCodeName, type CodeTable } from '#shared/codes/index.ts';
import type { Filter, ListGroup } from '#shared/contract/list.ts';
import { monthDays } from '#shared/rules/calendar-date.ts';

export interface Grouping {
  /** The contract's name of the grouping. */
  readonly by: string;
  readonly label: string;
  /** The column that a click filters. */
  readonly column: string;
  readonly kind: { readonly codes: CodeTable } | 'villages' | 'grids' | 'months';
}

/** Names of places by code or id. */
export interface PlaceNames {
  readonly village: (code: string) => string;
  readonly grid: (id: string) => string;
}

export function groupWord(grouping: Grouping, { value }: ListGroup, names: PlaceNames): string {
  if (value === null || value === '') return '未填';
  if (grouping.kind === 'villages') return names.village(value);
  if (grouping.kind === 'grids') return names.grid(value);
  if (grouping.kind === 'months') return `${value.slice(0, 4)}年${String(Number(value.slice(5)))}月`;
  return shortCodeName(grouping.kind.codes, value);
}

/** The filter that shows a group's rows. */
export function groupFilter({ column, kind }: Grouping, { value }: ListGroup): Filter {
  if (value === null || value === '') return { column, operator: 'empty', value: true };
  return kind === 'months' ? { column, operator: 'between', value: monthDays(value) } : { column, operator: 'in', value: [value] };
}
