// What a list can be told from tallies: how many rows a filter leaves, how many come before a day.
import { sql, type RawBuilder } from 'kysely';
import type { Filter } from '#shared/contract/list.ts';
import { columnOf, condition, run } from './list-conditions.ts';
import type { ListSource } from './list-source.ts';
import type { ReadDb } from '../database/register.ts';

export interface Tallied {
  readonly count: number;
  readonly amountFen: number;
}

/** Undefined where the list has no tallies. */
export function tallyAll(db: ReadDb, source: ListSource): Tallied | undefined {
  const { tallies } = source;
  if (tallies === undefined) return undefined;
  const [measure] = Object.values(tallies.measures);
  return db.get<Tallied>(
    `SELECT coalesce(sum(count), 0) AS count, coalesce(sum(amount_fen), 0) AS amountFen FROM ${tallies.table} WHERE measure = ?`,
    measure ?? '',
  );
}

/** Undefined where the filter's column is not tallied. */
export function tallyFilter(db: ReadDb, source: ListSource, filter: Filter): Tallied | undefined {
  const { tallies } = source;
  if (tallies === undefined || filter.column === 'deleted' || filter.column === 'id') return undefined;
  const measure = tallies.measures[columnOf(source, filter.column)];
  if (measure === undefined || filter.operator === 'contains') return undefined;
  const [found] = run<Tallied>(
    db,
    sql`SELECT coalesce(sum(t.count), 0) AS "count", coalesce(sum(t.amount_fen), 0) AS "amountFen" FROM ${sql.raw(tallies.table)} AS t
    WHERE t.measure = ${measure} AND ${condition({ ...source, columns: { [filter.column]: 't.value' } }, filter)}`,
  );
  return found;
}

/** Answers value and count of each value of a column; undefined where it is not tallied. */
export function tallyValues({ tallies }: ListSource, column: string): RawBuilder<unknown> | undefined {
  const measure = tallies?.measures[column];
  return tallies === undefined || measure === undefined
    ? undefined
    : sql`SELECT value, count AS "count" FROM ${sql.raw(tallies.table)} WHERE measure = ${measure} AND count > 0`;
}

/** The value (a day) of the row at an offset in the order of an expression, and how many rows come before that value's first. */
export function valueAt(
  db: ReadDb,
  source: ListSource,
  order: { readonly expression: string; readonly descending: boolean },
  offset: number,
): { value: string; before: number } | undefined {
  const measure = source.tallies?.measures[order.expression];
  if (measure === undefined) return undefined;
  const direction = order.descending ? 'DESC' : 'ASC';
  return db.get(
    `SELECT value, before FROM (SELECT value, count, sum(count) OVER (ORDER BY value ${direction}) - count AS before FROM ${source.tallies?.table ?? ''} WHERE measure = ? AND count > 0)
     WHERE before <= ? AND before + count > ?`,
    measure,
    offset,
    offset,
  );
}
