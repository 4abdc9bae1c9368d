// How many rows a selection has, what they are worth, and how they fall into groups: from narrow indexes, never from whole rows.
import { sql, type RawBuilder } from 'kysely';
import type { Filter, ListGroup, Selection } from '#shared/contract/list.ts';
import { userError } from '#shared/errors.ts';
import { columnOf, conditions, filterExpressions, hasOwnIndex, isHeldBy, readSearch, run, tables, type Search } from './list-conditions.ts';
import { findNarrowest } from './list-plan.ts';
import type { ListSource } from './list-source.ts';
import { tallyAll, tallyFilter, tallyValues } from './list-tallies.ts';
import type { ReadDb } from '../database/register.ts';

export interface Counted {
  readonly count: number;
  /** Null where the register has no money, and where the words hit so many rows that adding up would be felt. */
  readonly amountFen: number | null;
}

export function countRows(db: ReadDb, source: ListSource, selection: Selection): Counted {
  const search = readSearch(db, source, selection.search);
  const tallied = search === null ? tallyOf(db, source, selection.filters) : undefined;
  if (tallied !== undefined) return tallied;
  if (search?.broad === true && selection.filters.length === 0) return { count: countHits(db, source, search.expression), amountFen: null };
  const filtered = filterExpressions(source, selection.filters);
  const amount = source.amount === undefined ? sql`NULL` : sql`coalesce(sum(${sql.raw(source.amount)}), 0)`;
  const asked = [...filtered, ...(source.amount === undefined ? [] : [source.amount])];
  const from = tables(source, filtered, narrowIndex(db, source, selection.filters, search, asked));
  return (
    run<Counted>(
      db,
      sql`SELECT count(*) AS "count", ${amount} AS "amountFen" FROM ${from} WHERE ${conditions(source, selection.filters, search)}`,
    )[0] ?? { count: 0, amountFen: null }
  );
}

/** What triggers have counted already: all rows, or those of one filter. */
function tallyOf(db: ReadDb, source: ListSource, filters: readonly Filter[]): Counted | undefined {
  const [first, ...others] = filters;
  return first === undefined ? tallyAll(db, source) : others.length === 0 ? tallyFilter(db, source, first) : undefined;
}

/** INDEXED BY the index of the filter that leaves few rows, or by the one that holds everything. */
function narrowIndex(db: ReadDb, source: ListSource, filters: readonly Filter[], search: Search | null, asked: readonly string[]): string {
  if (search?.broad === false || filters.some(hasOwnIndex)) return '';
  const narrowest = findNarrowest(db, source, filters, asked);
  if (narrowest?.isFew === true) return ` INDEXED BY ${narrowest.index.name}`;
  return source.counting !== undefined && isHeldBy([source.counting.order, ...source.counting.holds], asked)
    ? ` INDEXED BY ${source.counting.index}`
    : '';
}

/** Hits whose rows are not deleted; the few deleted ones are looked up, not the many others. */
function countHits(db: ReadDb, source: ListSource, expression: string): number {
  const { searchTable: table, alias, from } = source;
  const count = (query: string): number => db.get<{ count: number }>(query, expression)?.count ?? 0;
  return (
    count(`SELECT count(*) AS count FROM ${table} WHERE ${table} MATCH ?`) -
    count(
      `SELECT count(*) AS count FROM ${from} WHERE ${alias}.deleted_at IS NOT NULL AND +${alias}.seq IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`,
    )
  );
}

/**
 * How many rows of a selection there are of each value, most first; of months the newest first.
 * @throws request.invalid where the list is not counted by that
 */
export function groupRows(db: ReadDb, source: ListSource, selection: Selection, by: string): ListGroup[] {
  const group = source.groups !== undefined && Object.hasOwn(source.groups, by) ? source.groups[by] : undefined;
  if (group === undefined) throw userError('request.invalid', { path: 'by' });
  const search = readSearch(db, source, selection.search);
  const column = columnOf(source, group.column);
  const filtered = filterExpressions(source, selection.filters);
  const talliedGroups = filtered.length === 0 && search === null ? tallyValues(source, column) : undefined;
  if (talliedGroups !== undefined) return run<ListGroup>(db, group.unit === 'month' ? byMonth(talliedGroups) : mostFirst(talliedGroups));
  const asked = [column, ...filtered];
  // Without filters and without tallies the column's own index has the groups in order.
  const from = tables(source, asked, filtered.length === 0 ? '' : narrowIndex(db, source, selection.filters, search, asked));
  const grouped = sql`SELECT ${sql.raw(column)} AS value, count(*) AS "count" FROM ${from} WHERE ${conditions(source, selection.filters, search)} GROUP BY ${sql.raw(column)}`;
  return run<ListGroup>(db, group.unit === 'month' ? byMonth(grouped) : mostFirst(grouped));
}

function mostFirst(groups: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT value, "count" FROM (${groups}) ORDER BY "count" DESC, value`;
}

function byMonth(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT substr(value, 1, 7) AS value, sum("count") AS "count" FROM (${days}) GROUP BY 1 ORDER BY 1 DESC`;
}
