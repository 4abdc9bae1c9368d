// Composes what a list asks for: only columns that the module names, every value bound. Kysely writes the SQL; we run it.
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql, type RawBuilder } from 'kysely';
import type { Filter, ListInput, Selection, Sort } from '#shared/contract/list.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, SqlValue } from './register.ts';
import { searchExpression } from './search-text.ts';

const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A day as an upper bound holds the instants of that day too; `T~` sorts after all of them. */
const isDay = /^\d{4}-\d{2}-\d{2}$/;

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
  /** The money column, for the sum at the foot. */
  readonly amount?: string;
}

export function listRows<Row>(db: ReadDb, source: ListSource, input: ListInput): Row[] {
  const query = sql`SELECT ${sql.raw(source.select)} FROM ${allTables(source)} WHERE ${conditions(source, input)}
    ORDER BY ${orderBy(source, input.sort)} LIMIT ${input.limit} OFFSET ${input.offset}`;
  return run<Row>(db, query);
}

/** Every row of a selection, one at a time: for exports. */
export function iterateRows<Row>(db: ReadDb, source: ListSource, selection: Selection, sort: readonly Sort[]): IterableIterator<Row> {
  const query = sql`SELECT ${sql.raw(source.select)} FROM ${allTables(source)} WHERE ${conditions(source, selection)} ORDER BY ${orderBy(source, sort)}`;
  const compiled = query.compile(compiler);
  return db.iterate<Row>(compiled.sql, ...(compiled.parameters as SqlValue[]));
}

export function countRows(db: ReadDb, source: ListSource, selection: Selection): { count: number; amountFen: number | null } {
  const sum = source.amount === undefined ? sql`NULL` : sql`coalesce(sum(${sql.raw(source.amount)}), 0)`;
  const query = sql`SELECT count(*) AS "count", ${sum} AS "amountFen" FROM ${countedTables(source, selection)} WHERE ${conditions(source, selection)}`;
  return run<{ count: number; amountFen: number | null }>(db, query)[0] ?? { count: 0, amountFen: null };
}

function run<Row>(db: ReadDb, query: RawBuilder<unknown>): Row[] {
  const compiled = query.compile(compiler);
  return db.all<Row>(compiled.sql, ...(compiled.parameters as SqlValue[]));
}

function allTables(source: ListSource): RawBuilder<unknown> {
  return sql.raw([source.from, ...Object.values(source.joins)].join(' '));
}

/** SQLite makes every join of a count, one look-up a row: those that decide nothing are left out. */
function countedTables(source: ListSource, selection: Selection): RawBuilder<unknown> {
  const expressions = selection.filters.flatMap((filter) => (filter.column === 'deleted' ? [] : [columnOf(source, filter.column)]));
  const joins = Object.entries(source.joins).filter(([alias]) => expressions.some((expression) => expression.includes(`${alias}.`)));
  return sql.raw([source.from, ...joins.map(([, join]) => join)].join(' '));
}

function conditions(source: ListSource, selection: Selection): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  if (!selection.filters.some((filter) => filter.column === 'deleted')) parts.push(sql`${sql.raw(source.alias)}.deleted_at IS NULL`);
  for (const filter of selection.filters) parts.push(condition(source, filter));
  const expression = searchExpression(selection.search);
  if (expression !== null) {
    parts.push(sql`${sql.raw(source.alias)}.seq IN (SELECT rowid FROM ${sql.raw(source.searchTable)} WHERE ${sql.raw(source.searchTable)} MATCH ${expression})`);
  }
  return parts.length === 0 ? sql`1` : sql.join(parts, sql` AND `);
}

function condition(source: ListSource, filter: Filter): RawBuilder<unknown> {
  if (filter.column === 'deleted') return sql`${sql.raw(source.alias)}.deleted_at IS NOT NULL`;
  const column = sql.raw(columnOf(source, filter.column));
  switch (filter.operator) {
    case 'equals':
      return sql`${column} = ${filter.value}`;
    case 'contains':
      return sql`instr(${column}, ${filter.value}) > 0`;
    case 'in':
      return filter.value.length === 0 ? sql`0` : sql`${column} IN (${sql.join(filter.value)})`;
    case 'between': {
      const [from, to] = filter.value;
      const bounds = [...(from === null ? [] : [sql`${column} >= ${from}`]), ...(to === null ? [] : [sql`${column} <= ${typeof to === 'string' && isDay.test(to) ? `${to}T~` : to}`])];
      return bounds.length === 0 ? sql`1` : sql.join(bounds, sql` AND `);
    }
    case 'empty':
      return filter.value ? sql`(${column} IS NULL OR ${column} = '')` : sql`(${column} IS NOT NULL AND ${column} <> '')`;
  }
}

function orderBy(source: ListSource, sort: readonly Sort[]): RawBuilder<unknown> {
  const sorts = sort.length === 0 ? source.defaultSort : sort;
  const parts = sorts.map(({ column, direction }) => sql`${sql.raw(columnOf(source, column))} ${sql.raw(direction === 'desc' ? 'DESC' : 'ASC')}`);
  // The id, made in time order, settles ties, so that a row never stands on two pages.
  parts.push(sql`${sql.raw(source.alias)}.id ${sql.raw(sorts[0]?.direction === 'desc' ? 'DESC' : 'ASC')}`);
  return sql.join(parts);
}

/** @throws request.invalid for a column that the module does not name */
function columnOf(source: ListSource, column: string): string {
  const expression = Object.hasOwn(source.columns, column) ? source.columns[column] : undefined;
  if (expression === undefined) throw userError('request.invalid', { path: 'column' });
  return expression;
}
