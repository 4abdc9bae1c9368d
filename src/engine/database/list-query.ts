// Pages of a list. First the numbers of the rows that stand on the page, from an index alone; then those rows and what is joined to them.
import { sql, type RawBuilder } from 'kysely';
import type { ListInput, Selection, Sort } from '#shared/contract/list.ts';
import { columnOf, conditions, filterExpressions, isHeld, iterate, readSearch, run, tables, type Search } from './list-conditions.ts';
import type { ListSource } from './list-source.ts';
import type { ReadDb } from './register.ts';

export type { ListSource } from './list-source.ts';

/** @param total rows of the selection, where known: a page near the end is then reached from the end. */
export function listRows<Row>(db: ReadDb, source: ListSource, input: ListInput, total?: number): Row[] {
  const search = readSearch(db, source, input.search);
  if (search?.broad === true && input.filters.length === 0 && input.sort.length === 0) return broadRows<Row>(db, source, search, input);
  const { offset, limit } = input;
  const known = { ...input, total };
  const fromEnd = total !== undefined && offset + limit > total / 2 && offset < total;
  const inner = fromEnd
    ? rowNumbers(source, known, search, turned(orderOf(source, input.sort)), { offset: Math.max(0, total - offset - limit), limit: Math.min(limit, total - offset) })
    : rowNumbers(source, known, search, orderOf(source, input.sort), { offset, limit });
  return wholeRows<Row>(db, source, inner, orderOf(source, input.sort));
}

/** Every row of a selection, one at a time: for exports. */
export function iterateRows<Row>(db: ReadDb, source: ListSource, selection: Selection, sort: readonly Sort[]): IterableIterator<Row> {
  const order = orderOf(source, sort);
  return iterate<Row>(db, sql`SELECT ${sql.raw(source.select)} FROM ${tables(source, [source.select, ...filterExpressions(source, selection), ...order.map(({ expression }) => expression)])}
    WHERE ${conditions(source, selection.filters, readSearch(db, source, selection.search))} ORDER BY ${inOrder(order)}`);
}

/** The row numbers (seq) of a whole selection in order: for exports, which then fetch the rows a few hundred at a time. */
export function listRowNumbers(db: ReadDb, source: ListSource, selection: Selection, sort: readonly Sort[]): number[] {
  const all = { ...selection, sort: [...sort], offset: 0, limit: -1 };
  const found = run<{ seq: number }>(db, rowNumbers(source, all, readSearch(db, source, selection.search), orderOf(source, sort), all));
  return found.map(({ seq }) => seq);
}

/** The rows of some numbers, in the order of the numbers. */
export function rowsByNumber<Row>(db: ReadDb, source: ListSource, numbers: readonly number[]): Row[] {
  const joins = sql.raw(Object.values(source.joins).join(' '));
  return run<Row>(db, sql`SELECT ${sql.raw(source.select)} FROM json_each(${JSON.stringify(numbers)}) AS wanted CROSS JOIN ${sql.raw(source.from)} ON ${sql.raw(source.alias)}.seq = wanted.value ${joins} ORDER BY wanted.key`);
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

function rowNumbers(source: ListSource, input: ListInput & { readonly total?: number | undefined }, search: Search | null, order: readonly Step[], page: { readonly offset: number; readonly limit: number }): RawBuilder<unknown> {
  const filtered = filterExpressions(source, input);
  const asked = [...filtered, ...order.slice(0, -1).map(({ expression }) => expression)];
  const index = indexFor(source, input, search, asked, order);
  const from = tables(source, asked, index === undefined ? '' : ` INDEXED BY ${index}`);
  return sql`SELECT ${sql.raw(source.alias)}.seq FROM ${from} WHERE ${conditions(source, input.filters, search)} ORDER BY ${inOrder(order)} LIMIT ${page.limit} OFFSET ${page.offset}`;
}

/** From so many filtered rows on, one in fifty of a million: those of a page are soon met in the order of the list. */
const dense = 20_000;
/** Fewer filtered rows than this are fetched and sorted in a moment. */
const few = 2000;

/** The index that SQLite would not choose by itself, since it does not know how many rows a filter leaves. */
function indexFor(source: ListSource, input: ListInput & { readonly total?: number | undefined }, search: Search | null, asked: readonly string[], order: readonly Step[]): string | undefined {
  const { filters, total = 0, offset } = input;
  if (search !== null || filters.length === 0 || filters.some((filter) => filter.column === 'deleted')) return undefined;
  const first = order[0]?.expression ?? '';
  const counting = isHeld(source, asked) ? source.counting : undefined;
  if (first !== counting?.order) return total > dense && offset < few ? (source.orderIndexes?.[first] ?? counting?.index) : total > few ? counting?.index : undefined;
  // One value has an index with its rows in order. Those of several SQLite would gather and sort; the counting index has them in order.
  return filters.some((filter) => filter.operator === 'equals' || (filter.operator === 'in' && filter.value.length === 1)) ? undefined : counting.index;
}

function wholeRows<Row>(db: ReadDb, source: ListSource, numbers: RawBuilder<unknown>, order: readonly Step[]): Row[] {
  const joins = sql.raw(Object.values(source.joins).join(' '));
  return run<Row>(db, sql`SELECT ${sql.raw(source.select)} FROM (${numbers}) AS page CROSS JOIN ${sql.raw(source.from)} ON ${sql.raw(source.alias)}.seq = page.seq ${joins} ORDER BY ${inOrder(order)}`);
}

/**
 * What was asked for, then the list's own order, then registration, all of them falling or rising with the last column asked for:
 * so an index on the column and the list's own order gives a page without sorting, and a row never stands on two pages.
 */
function orderOf(source: ListSource, sort: readonly Sort[]): Step[] {
  const asked = sort.map(({ column, direction }) => ({ expression: columnOf(source, column), descending: direction === 'desc' }));
  const descending = (sort.at(-1) ?? source.defaultSort.at(-1))?.direction === 'desc';
  const own = source.defaultSort.map(({ column }) => columnOf(source, column)).filter((expression) => !asked.some((step) => step.expression === expression));
  return [...asked, ...own.map((expression) => ({ expression, descending })), { expression: `${source.alias}.seq`, descending }];
}

function turned(order: readonly Step[]): Step[] {
  return order.map(({ expression, descending }) => ({ expression, descending: !descending }));
}

function inOrder(order: readonly Step[]): RawBuilder<unknown> {
  return sql.join(order.map(({ expression, descending }) => sql`${sql.raw(expression)} ${sql.raw(descending ? 'DESC' : 'ASC')}`));
}
