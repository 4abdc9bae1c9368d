// What a module says once about its list.
import type { Sort } from '#shared/contract/list.ts';

export interface ListSource {
  /** The table, e.g. `disputes AS r`. */
  readonly from: string;
  /** Joins by alias, each to one row at most, e.g. `g: 'LEFT JOIN grids AS g ON g.id = r.grid_id'`; a count makes only those that its filters name. */
  readonly joins: Readonly<Record<string, string>>;
  /** The row's alias, e.g. `d`: it has seq, id and deleted_at. */
  readonly alias: string;
  readonly select: string;
  /** Column name in the contract -> SQL expression. Only these can be sorted or filtered. */
  readonly columns: Readonly<Record<string, string>>;
  readonly defaultSort: readonly Sort[];
  /** FTS5 table whose rowid is the row's seq. */
  readonly searchTable: string;
  /** Columns whose whole text stands in the search index, names as the contract has them: what they contain is asked there first. */
  readonly searchedColumns?: readonly string[];
  /** The money column, for the sum at the foot. */
  readonly amount?: string;
  /** What rows can be counted by: a column of `columns`, or a day of it by months. */
  readonly groups?: Readonly<Record<string, { readonly column: string; readonly unit?: 'month' }>>;
  /** The index that has the rows in the order of a column (SQL expression): for many filtered rows in another order than the filter's. */
  readonly orderIndexes?: Readonly<Record<string, string>>;
  /** An index that answers counts alone: first its column of order, then what it also holds (SQL expressions). */
  readonly counting?: { readonly index: string; readonly order: string; readonly holds: readonly string[] };
}
