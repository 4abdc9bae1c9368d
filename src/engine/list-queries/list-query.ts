// Pages of a list. First the numbers of the rows that stand on the page, from an index alone; then those rows and what is joined to them.
import { sql, type RawBuilder } from 'kysely';
import type { Filter, ListInput, Selection, Sort } from '#shared/contract/list.ts';
import { columnOf, conditions, filterExpressions, iterate, readSearch, run, tables, type Search } from './list-conditions.ts';
import { chooseIndex } from './list-plan.ts';
import type { ListSource } from './list-source.ts';
import { valueAt } from './list-tallies.ts';
import type { ReadDb } from '../database/register.ts';

export type { ListSource } from './list-source.ts';

/** @param total rows of the selection, where known: a page near the end is then reached from the end. */
export function listRows<Row>(db: ReadDb, source: ListSource, input: ListInput, total?: number): Row[] {
  const search = readSearch(db, source, input.search);
  if (search?.broad === true && input.filters.length === 0 && input.sort.length === 0) return broadRows<Row>(db, source, search, input);
  const { offset, limit } = input;
  const order = orderOf(source, input.sort);
  const fromEnd = total !== undefined && offset + limit > total / 2 && offset < total;
  const inner = fromEnd
    ? rowNumbers(db, source, input.filters, search, turned(order), {
        offset: Math.max(0, total - offset - limit),
        limit: Math.min(limit, total - offset),
      })
    : rowNumbers(db, source, input.filters, search, order, { offset, limit });
  return wholeRows<Row>(db, source, inner, order);
}

/** Every row of a selection, one at a time: for exports. */
export function iterateRows<Row>(db: ReadDb, source: ListSource, selection: Selection, sort: readonly Sort[]): IterableIterator<Row> {
  const order = orderOf(source, sort);
  return iterate<Row>(
    db,
    sql`SELECT ${sql.raw(source.select)} FROM ${tables(source, [source.select, ...filterExpressions(source, selection.filters), ...order.map(({ expression }) => expression)])}
    WHERE ${conditions(source, selection.filters, readSearch(db, source, selection.search))} ORDER BY ${inOrder(order)}`,
  );
}

/** The row numbers (seq) of a whole selection in order: for exports, which then fetch the rows a few hundred at a time. */
export function listRowNumbers(db: ReadDb, source: ListSource, selection: Selection, sort: readonly Sort[]): number[] {
  const found = run<{ seq: number }>(
    db,
    rowNumbers(db, source, selection.filters, readSearch(db, source, selection.search), orderOf(source, sort), { offset: 0, limit: -1 }),
  );
  return found.map(({ seq }) => seq);
}

/** The rows of some numbers, in the order of the numbers. */
export function rowsByNumber<Row>(db: ReadDb, source: ListSource, numbers: readonly number[]): Row[] {
  const joins = sql.raw(Object.values(source.joins).join(' '));
  return run<Row>(
    db,
    sql`SELECT ${sql.raw(source.select)} FROM json_each(${JSON.stringify(numbers)}) AS wanted CROSS JOIN ${sql.raw(source.from)} ON ${sql.raw(source.alias)}.seq = wanted.value ${joins} ORDER BY wanted.key`,
  );
}

/** From this offset on it pays to ask the tallies where a page begins. */
const deep = 500;

interface Page {
  readonly offset: number;
  readonly limit: number;
}

interface Step {
  readonly expression: string;
  readonly descending: boolean;
}

/** Very many hits come in the order of registration, newest first: the index has them so. Nobody reads them all; whoever does, sorts or filters. */
function broadRows<Row>(db: ReadDb, source: ListSource, search: Search, { offset, limit }: ListInput): Row[] {
  const { alias, searchTable } = source;
  const inner = sql`SELECT s.rowid AS seq FROM ${sql.raw(searchTable)} AS s CROSS JOIN ${sql.raw(source.from)} ON ${sql.raw(alias)}.seq = s.rowid
    WHERE s.${sql.raw(searchTable)} MATCH ${search.expression} AND ${sql.raw(alias)}.deleted_at IS NULL ORDER BY s.rowid DESC LIMIT ${limit} OFFSET ${offset}`;
  return wholeRows<Row>(db, source, inner, [{ expression: `${alias}.seq`, descending: true }]);
}

function rowNumbers(
  db: ReadDb,
  source: ListSource,
  filters: readonly Filter[],
  search: Search | null,
  order: readonly Step[],
  page: Page,
): RawBuilder<unknown> {
  const filtered = filterExpressions(source, filters);
  const asked = [...filtered, ...order.slice(0, -1).map(({ expression }) => expression)];
  const own = source.counting?.order;
  const index =
    search === null
      ? chooseIndex(db, source, {
          filters,
          order: order[0]?.expression ?? '',
          asked,
          upTo: page.limit < 0 ? Number.POSITIVE_INFINITY : page.offset + page.limit,
        })
      : search.broad || asked.some((expression) => expression !== own)
        ? undefined
        : source.numbered;
  const from = tables(source, asked, index === undefined ? '' : ` INDEXED BY ${index}`);
  const skip = filters.length === 0 && search === null ? skipDays(db, source, order, page.offset) : undefined;
  const where = sql`${conditions(source, filters, search)}${skip === undefined ? sql`` : sql` AND ${skip.from}`}`;
  return sql`SELECT ${sql.raw(source.alias)}.seq FROM ${from} WHERE ${where} ORDER BY ${inOrder(order)} LIMIT ${page.limit} OFFSET ${page.offset - (skip?.before ?? 0)}`;
}

/** In the list's own order the days before a deep page are passed over by their tallies, not row by row. */
function skipDays(
  db: ReadDb,
  source: ListSource,
  order: readonly Step[],
  offset: number,
): { readonly from: RawBuilder<unknown>; readonly before: number } | undefined {
  const [first, second] = order;
  if (offset < deep || first === undefined || first.expression !== source.counting?.order || second?.expression !== `${source.alias}.seq`)
    return undefined;
  const day = valueAt(db, source, first, offset);
  return day === undefined
    ? undefined
    : { from: sql`${sql.raw(first.expression)} ${sql.raw(first.descending ? '<=' : '>=')} ${day.value}`, before: day.before };
}

function wholeRows<Row>(db: ReadDb, source: ListSource, numbers: RawBuilder<unknown>, order: readonly Step[]): Row[] {
  const joins = sql.raw(Object.values(source.joins).join(' '));
  return run<Row>(
    db,
    sql`SELECT ${sql.raw(source.select)} FROM (${numbers}) AS page CROSS JOIN ${sql.raw(source.from)} ON ${sql.raw(source.alias)}.seq = page.seq ${joins} ORDER BY ${inOrder(order)}`,
  );
}

/**
 * What was asked for, then the list's own order, then registration, all of them falling or rising with the last column asked for:
 * so an index on the column and the list's own order gives a page without sorting, and a row never stands on two pages.
 */
function orderOf(source: ListSource, sort: readonly Sort[]): Step[] {
  const asked = sort.map(({ column, direction }) => ({ expression: columnOf(source, column), descending: direction === 'desc' }));
  const descending = (sort.at(-1) ?? source.defaultSort.at(-1))?.direction === 'desc';
  const own = source.defaultSort
    .map(({ column }) => columnOf(source, column))
    .filter((expression) => !asked.some((step) => step.expression === expression));
  return [...asked, ...own.map((expression) => ({ expression, descending })), { expression: `${source.alias}.seq`, descending }];
}

function turned(order: readonly Step[]): Step[] {
  return order.map(({ expression, descending }) => ({ expression, descending: !descending }));
}

function inOrder(order: readonly Step[]): RawBuilder<unknown> {
  return sql.join(order.map(({ expression, descending }) => sql`${sql.raw(expression)} ${sql.raw(descending ? 'DESC' : 'ASC')}`));
}
