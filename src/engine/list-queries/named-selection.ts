// Where the name of a count (超期) becomes what it counts today: every way into a list (pages, counts, groups, exports, ledger, desk, grid
// figures) passes here, and list-conditions.ts makes SQL of the result.
import type { Filter, Selection } from '#shared/contract/list.ts';
import { userError } from '#shared/errors.ts';
import { nameIn, type NamedCount } from '#shared/rules/named-counts/named-count.ts';
import { compiled, conditions } from './list-conditions.ts';
import type { ListSource } from './list-source.ts';
import type { SqlValue } from '../database/register.ts';

/**
 * The same selection with filters of columns alone.
 * @param today ISO date
 * @throws request.invalid for a name that the list has not
 */
export function selectionOn<Asked extends Selection>({ counts }: Pick<ListSource, 'counts'>, selection: Asked, today: string): Asked {
  if (selection.filters.every((filter) => nameIn(filter) === null)) return selection;
  return { ...selection, filters: selection.filters.flatMap((filter) => filtersOf(counts ?? {}, filter, today)) };
}

function filtersOf(counts: Readonly<Record<string, NamedCount>>, filter: Filter, today: string): readonly Filter[] {
  const id = nameIn(filter);
  if (id === null) return [filter];
  const count = Object.hasOwn(counts, id) ? counts[id] : undefined;
  if (count === undefined) throw userError('request.invalid', { path: 'filters' });
  return count.filters(today);
}

/** A count's condition over the rows of a list's source, as a part of plain SQL; their alias is the source's. */
export function countedRowsSql(
  source: ListSource,
  count: NamedCount,
  today: string,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  return compiled(conditions(source, count.filters(today), null));
}
