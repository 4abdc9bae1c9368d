// What a selection means in SQL: only columns that the module names, every value bound. Kysely writes the SQL; we run it.
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql, type RawBuilder } from 'kysely';
import type { Filter } from '#shared/contract/list.ts';
import { userError } from '#shared/errors.ts';
import type { ListSource } from './list-source.ts';
import type { ReadDb, SqlValue } from '../database/register.ts';
import { containingExpression, searchExpression } from '../records/search-text.ts';

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
/** Words that hit more rows than this are broad: sorting all their hits would be felt. */
const broadHits = 600;

/** A search as a list works with it. */
export interface Search {
  readonly expression: string;
  readonly broad: boolean;
}

/** Null where nothing is searched for. */
export function readSearch(db: ReadDb, source: ListSource, typed: string): Search | null {
  const expression = searchExpression(typed);
  if (expression === null) return null;
  const table = source.searchTable;
  const hits =
    db.get<{ hits: number }>(
      `SELECT count(*) AS hits FROM (SELECT rowid FROM ${table} WHERE ${table} MATCH ? LIMIT ${String(broadHits + 1)})`,
      expression,
    )?.hits ?? 0;
  return { expression, broad: hits > broadHits };
}

export function compiled(query: RawBuilder<unknown>): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const { sql: text, parameters } = query.compile(compiler);
  return { sql: text, values: parameters as SqlValue[] };
}

export function run<Row>(db: ReadDb, query: RawBuilder<unknown>): Row[] {
  const { sql: text, values } = compiled(query);
  return db.all<Row>(text, ...values);
}

export function iterate<Row>(db: ReadDb, query: RawBuilder<unknown>): IterableIterator<Row> {
  const { sql: text, values } = compiled(query);
  return db.iterate<Row>(text, ...values);
}

export function conditions(source: ListSource, filters: readonly Filter[], search: Search | null): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  if (!filters.some((filter) => filter.column === 'deleted')) parts.push(sql`${sql.raw(source.alias)}.deleted_at IS NULL`);
  for (const filter of filters) parts.push(condition(source, filter));
  if (search !== null) {
    const table = sql.raw(source.searchTable);
    // The plus keeps SQLite from fetching each of very many hits: it walks the list in its order and asks for each row whether it is one.
    parts.push(
      sql`${sql.raw(`${search.broad ? '+' : ''}${source.alias}`)}.seq IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ${search.expression})`,
    );
  }
  return parts.length === 0 ? sql`1` : sql.join(parts, sql` AND `);
}

export function condition(
  source: Pick<ListSource, 'alias' | 'columns' | 'searchTable' | 'searchedColumns'>,
  filter: Filter,
): RawBuilder<unknown> {
  if (filter.column === 'deleted') return sql`${sql.raw(source.alias)}.deleted_at IS NOT NULL`;
  const column = sql.raw(filterExpression(source, filter));
  switch (filter.operator) {
    case 'equals':
      return sql`${column} = ${filter.value}`;
    case 'contains':
      return containing(source, filter.column, filter.value);
    case 'in': {
      const [only, ...others] = filter.value;
      if (only === undefined) return sql`0`;
      // One value keeps the order of an index behind it, a list of values does not.
      return others.length === 0 ? sql`${column} = ${only}` : sql`${column} IN (${sql.join(filter.value)})`;
    }
    case 'between': {
      const [from, to] = filter.value;
      const bounds = [
        ...(from === null ? [] : [sql`${column} >= ${from}`]),
        ...(to === null ? [] : [sql`${column} <= ${typeof to === 'string' && isDay.test(to) ? `${to}T~` : to}`]),
      ];
      return bounds.length === 0 ? sql`1` : sql.join(bounds, sql` AND `);
    }
    case 'empty':
      return filter.value ? sql`(${column} IS NULL OR ${column} = '')` : sql`(${column} IS NOT NULL AND ${column} <> '')`;
  }
}

function containing(source: Parameters<typeof condition>[0], name: string, text: string): RawBuilder<unknown> {
  const holds = sql`instr(${sql.raw(columnOf(source, name))}, ${text}) > 0`;
  const expression = source.searchedColumns?.includes(name) === true ? containingExpression(text) : null;
  if (expression === null) return holds;
  const table = sql.raw(source.searchTable);
  return sql`(${sql.raw(source.alias)}.seq IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ${expression}) AND ${holds})`;
}

/** The table and those joins that the expressions name: SQLite makes every join of a count, one look-up a row. */
export function tables(source: ListSource, expressions: readonly string[], index = ''): RawBuilder<unknown> {
  const joins = Object.entries(source.joins).filter(([alias]) => expressions.some((expression) => expression.includes(`${alias}.`)));
  return sql.raw([`${source.from}${index}`, ...joins.map(([, join]) => join)].join(' '));
}

export function isHeldBy(held: readonly string[], asked: readonly string[]): boolean {
  return held.length > 0 && asked.every((expression) => held.includes(expression));
}

/** Rows that are looked up by their ids, or in the index of deleted ones: SQLite finds these by itself. */
export function hasOwnIndex({ column }: Filter): boolean {
  return column === 'deleted' || column === 'id';
}

/** The SQL behind a selection's filters. @throws request.invalid for a column that the module does not name */
export function filterExpressions(source: ListSource, filters: readonly Filter[]): string[] {
  return filters.map((filter) => filterExpression(source, filter));
}

/** @throws request.invalid for a column that the module does not name */
export function filterExpression(source: Pick<ListSource, 'alias' | 'columns'>, { column }: Filter): string {
  if (column === 'deleted') return `${source.alias}.deleted_at`;
  return column === 'id' ? `${source.alias}.id` : columnOf(source, column);
}

/** @throws request.invalid for a column that the module does not name */
export function columnOf(source: Pick<ListSource, 'columns'>, column: string): string {
  const expression = Object.hasOwn(source.columns, column) ? source.columns[column] : undefined;
  if (expression === undefined) throw userError('request.invalid', { path: 'column' });
  return expression;
}
