// Where each file of a stack stands, and which of them can be written as they are.
import type { StackFile, StackImport } from '#shared/contract/import-stacks.ts';
import type { SheetKind } from '#shared/contract/imports.ts';
import { importedInOrder } from '#shared/registers/index.ts';

/**
 * `columns`: a sheet or a column waits for a person. `person`: rows do. `ready`: every row is good or there already. `nothing`: none is new.
 */
export type Standing = 'waiting' | 'left' | 'same' | 'refused' | 'columns' | 'person' | 'ready' | 'nothing' | 'written' | 'closed';

export function standingOf({ outcome, import: read }: Pick<StackFile, 'outcome' | 'import'>): Standing {
  if (outcome !== 'read') return outcome;
  return read === null ? 'refused' : importStanding(read);
}

function importStanding(value: StackImport): Standing {
  const { state, counts } = value;
  if (state === 'committed') return 'written';
  if (state === 'undone' || state === 'dropped') return 'closed';
  if (waitsForColumns(value)) return 'columns';
  if (needingPerson(counts) > 0) return 'person';
  return counts.good > 0 ? 'ready' : 'nothing';
}

export function waitsForColumns({ state, planHash, sheets, unanswered }: StackImport): boolean {
  return (
    state === 'mapping' || planHash === null || unanswered > 0 || sheets.length === 0 || sheets.some(({ missing }) => missing.length > 0)
  );
}

/** Rows that are not taken before a person has looked at them. */
export function needingPerson({ faulty, doubtful, changed }: Pick<StackImport['counts'], 'faulty' | 'doubtful' | 'changed'>): number {
  return faulty + doubtful + changed;
}

/** @param withTroubled of files with rows that need a person, the good rows too; the others are put aside */
export function canBeWritten(value: StackImport, withTroubled: boolean): boolean {
  const standing = importStanding(value);
  return standing === 'ready' || (withTroubled && standing === 'person' && value.counts.good > 0);
}

/** Whoever is named goes in before who names it: grids, organisations, staff, disputes. */
export function inWritingOrder(files: readonly StackFile[]): StackFile[] {
  return [...files].sort((one, other) => firstKind(one) - firstKind(other) || one.position - other.position);
}

function firstKind({ import: read }: StackFile): number {
  return Math.min(...(read?.sheets ?? []).map(({ kind }) => (kind === null ? importedInOrder.length : importedInOrder.indexOf(kind))));
}

export function kindsOf(value: Pick<StackImport, 'sheets'>): SheetKind[] {
  return [...new Set(value.sheets.flatMap(({ kind }) => kind ?? []))];
}
