// Which index a list's query is read by. SQLite keeps no statistics that would tell it how many rows a filter leaves; the list
// does know (tallies), or finds out up to a limit that costs nothing.
import { sql } from 'kysely';
import type { Filter } from '#shared/contract/list.ts';
import { condition, filterExpression, hasOwnIndex, isHeldBy, run } from './list-conditions.ts';
import type { ListIndex, ListSource } from './list-source.ts';
import { tallyAll, tallyFilter } from './list-tallies.ts';
import type { ReadDb } from '../database/register.ts';

/** So many whole rows are fetched in a moment; so many entries of an index that holds all that is asked are walked in one. */
const fewRows = 3000;
const fewEntries = 40_000;

/** The filter that leaves the fewest rows. */
export interface Narrowest {
  readonly index: ListIndex;
  /** Exact up to `fewEntries`. */
  readonly rows: number;
  /** Whether the index holds all that is asked. */
  readonly covers: boolean;
  readonly isFew: boolean;
}

/** @param asked SQL expressions that the query needs */
export function findNarrowest(db: ReadDb, source: ListSource, filters: readonly Filter[], asked: readonly string[]): Narrowest | undefined {
  const found = filters.flatMap((filter) => {
    const expression = filterExpression(source, filter);
    const index = source.indexes?.[expression];
    if (index === undefined || filter.operator === 'contains') return [];
    const covers = isHeldBy([expression, ...(index.holds ?? [])], asked);
    const rows = tallyFilter(db, source, filter)?.count ?? countUpTo(db, source, filter, index);
    return [{ index, rows, covers, isFew: rows <= (covers ? fewEntries : fewRows) }];
  });
  return found.sort((one, other) => one.rows - other.rows)[0];
}

function countUpTo(db: ReadDb, source: ListSource, filter: Filter, index: ListIndex): number {
  const counted = sql`SELECT count(*) AS "count" FROM (SELECT 1 FROM ${sql.raw(`${source.from} INDEXED BY ${index.name}`)} WHERE ${sql.raw(source.alias)}.deleted_at IS NULL AND ${condition(source, filter)} LIMIT ${fewEntries + 1})`;
  return run<{ count: number }>(db, counted)[0]?.count ?? 0;
}

interface Question {
  readonly filters: readonly Filter[];
  /** Expression that the rows are first ordered by. */
  readonly order: string;
  readonly asked: readonly string[];
  /** Rows up to the end of the page. */
  readonly upTo: number;
}

/** The index that a page is read by; undefined: the one that SQLite takes. */
export function chooseIndex(db: ReadDb, source: ListSource, { filters, order, asked, upTo }: Question): string | undefined {
  if (filters.length === 0 || filters.some(hasOwnIndex)) return undefined;
  const own = source.counting?.order;
  // One value has an index with its rows in the list's own order; SQLite takes it.
  if (filters.length === 1 && order === own && filters.every(isOneValue)) return undefined;
  const narrowest = findNarrowest(db, source, filters, asked);
  if (narrowest?.isFew === true) return narrowest.index.name;
  const counting = isHeldBy(source.counting === undefined ? [] : [source.counting.order, ...source.counting.holds], asked)
    ? source.counting?.index
    : undefined;
  if (order === own) return counting;
  // Walking in the asked order, so many rows are looked at until the page is full; at best, since other filters leave fewer.
  const share = (narrowest?.rows ?? 0) / Math.max(1, tallyAll(db, source)?.count ?? 0);
  const walked = upTo / share;
  return walked <= fewRows * 2 ? (source.indexes?.[order]?.name ?? counting) : counting;
}

function isOneValue(filter: Filter): boolean {
  return filter.operator === 'equals' || (filter.operator === 'in' && filter.value.length === 1);
}
