// How many rows a selection has, what they are worth, and how they fall into groups: from narrow indexes, never from whole rows.
import { sql, type RawBuilder } from 'kysely';
import type { ListGroup, Selection } from '#shared/contract/list.ts';
import { userError } from '#shared/errors.ts';
import { columnOf, conditions, filterExpressions, isHeld, readSearch, run, tables } from './list-conditions.ts';
import type { ListSource } from './list-source.ts';
import type { ReadDb } from './register.ts';

export interface Counted {
  readonly count: number;
  /** Null where the register has no money, and where the words hit so many rows that adding up would be felt. */
  readonly amountFen: number | null;
}

export function countRows(db: ReadDb, source: ListSource, selection: Selection): Counted {
  const search = readSearch(db, source, selection.search);
  if (search?.broad === true && selection.filters.length === 0) return { count: countHits(db, source, search.expression), amountFen: null };
  const filtered = filterExpressions(source, selection);
  const amount = source.amount === undefined ? sql`NULL` : sql`coalesce(sum(${sql.raw(source.amount)}), 0)`;
  const asked = [...filtered, ...(source.amount === undefined ? [] : [source.amount])];
  const from = tables(source, filtered, search?.broad !== false && isHeld(source, asked) ? ` INDEXED BY ${source.counting?.index ?? ''}` : '');
  return run<Counted>(db, sql`SELECT count(*) AS "count", ${amount} AS "amountFen" FROM ${from} WHERE ${conditions(source, selection.filters, search)}`)[0] ?? { count: 0, amountFen: null };
}

/** Hits whose rows are not deleted; the few deleted ones are looked up, not the many others. */
function countHits(db: ReadDb, source: ListSource, expression: string): number {
  const { searchTable: table, alias, from } = source;
  const count = (query: string): number => db.get<{ count: number }>(query, expression)?.count ?? 0;
  return count(`SELECT count(*) AS count FROM ${table} WHERE ${table} MATCH ?`)
    - count(`SELECT count(*) AS count FROM ${from} WHERE ${alias}.deleted_at IS NOT NULL AND +${alias}.seq IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`);
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
  const filtered = filterExpressions(source, selection);
  // Without filters the column's own index has the groups in order already.
  const held = filtered.length > 0 && isHeld(source, [column, ...filtered]) && search?.broad !== false;
  const from = tables(source, [column, ...filtered], held ? ` INDEXED BY ${source.counting?.index ?? ''}` : '');
  const grouped = sql`SELECT ${sql.raw(column)} AS value, count(*) AS "count" FROM ${from} WHERE ${conditions(source, selection.filters, search)} GROUP BY ${sql.raw(column)}`;
  return run<ListGroup>(db, group.unit === 'month' ? byMonth(grouped) : sql`SELECT value, "count" FROM (${grouped}) ORDER BY "count" DESC, value`);
}

function byMonth(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT substr(value, 1, 7) AS value, sum("count") AS "count" FROM (${days}) GROUP BY 1 ORDER BY 1 DESC`;
}
