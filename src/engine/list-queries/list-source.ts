// What a module says once about its list.
import type { Sort } from '#shared/contract/list.ts';
import type { NamedCount } from '#shared/rules/named-counts/named-count.ts';

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
  /** Counts of this list that can be asked for by name, by id. */
  readonly counts?: Readonly<Record<string, NamedCount>>;
  /** FTS5 table whose rowid is the row's seq. */
  readonly searchTable: string;
  /** Columns whose whole text stands in the search index, names as the contract has them: what they contain is asked there first. */
  readonly searchedColumns?: readonly string[];
  /** The money column, for the sum at the foot. */
  readonly amount?: string;
  /** What rows can be counted by: a column of `columns`, or a day of it by months. */
  readonly groups?: Readonly<Record<string, { readonly column: string; readonly unit?: 'month' }>>;
  /** Indexes by the column (SQL expression) that they begin with, each with the rows of a value in the list's own order, and what else they hold. */
  readonly indexes?: Readonly<Record<string, ListIndex>>;
  /** An index that answers counts alone: first its column of order, then what it also holds (SQL expressions). */
  readonly counting?: { readonly index: string; readonly order: string; readonly holds: readonly string[] };
  /** By the row's number, with the list's own order: hits of a search are put in order without reading their rows. */
  readonly numbered?: string;
  /** A table with how many rows there are of each value, and what they are worth (columns measure, value, count, amount_fen): its measures by SQL expression. */
  readonly tallies?: { readonly table: string; readonly measures: Readonly<Record<string, string>> };
}

export interface ListIndex {
  readonly name: string;
  /** SQL expressions. */
  readonly holds?: readonly string[];
}
