// A count that has a name (超期, 本月受理): what it counts is said here once, as data. Desk, tabs, lists, exports, ledger and grid figures
// ask by its name, and the engine alone turns it into SQL (engine/list-queries/list-conditions.ts).
import type { Filter } from '#shared/contract/list.ts';

export interface NamedCount {
  /** Within its list. */
  readonly id: string;
  /** On cards, tabs and chips. */
  readonly word: string;
  /** One sentence: what it counts. Shown on hover. */
  readonly meaning: string;
  /** Which rows of its list it counts on a day (ISO date). Deleted rows are never counted. */
  readonly filters: (today: string) => readonly Filter[];
}

/** A filter by a count's name: `{ column: 'named', operator: 'equals', value: 'overdue' }`. */
export const namedColumn = 'named';

export function namedFilter({ id }: Pick<NamedCount, 'id'>): Filter {
  return { column: namedColumn, operator: 'equals', value: id };
}

/** The id that a filter names; null for a filter of a column. */
export function nameIn(filter: Filter): string | null {
  return filter.column === namedColumn && filter.operator === 'equals' ? String(filter.value) : null;
}
