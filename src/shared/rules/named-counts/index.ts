// Every count that has a name, by list.
import type { ListName } from '#shared/contract/lists.ts';
import { disputeCounts } from './dispute-counts.ts';
import { transferCounts } from './transfer-counts.ts';
import { caseCounts, gridCounts, handoverCounts, organisationCounts, printCounts, staffCounts } from './other-counts.ts';
import type { NamedCount } from './named-count.ts';

/** A list that is not here has none. */
const namedCounts: Readonly<Partial<Record<ListName, Readonly<Record<string, NamedCount>>>>> = {
  disputes: disputeCounts,
  transfers: transferCounts,
  mediation: caseCounts,
  staff: staffCounts,
  organisations: organisationCounts,
  grids: gridCounts,
  prints: printCounts,
  handovers: handoverCounts,
};

export function findNamedCount(list: ListName, id: string): NamedCount | undefined {
  const counts = namedCounts[list] ?? {};
  return Object.hasOwn(counts, id) ? counts[id] : undefined;
}
