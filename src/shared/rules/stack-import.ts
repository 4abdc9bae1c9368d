// An import as the summary of its stack sees it.
import type { Import } from '../contract/imports.ts';
import type { StackFault, StackImport } from '../contract/import-stacks.ts';
import { unansweredColumns } from './import-columns.ts';

/** @param faults what is wrong with its faulty rows, as far as it was looked up */
export function stackImportOf(
  {
    id,
    state,
    planHash,
    counts,
    sheets,
  }: Pick<Import, 'id' | 'state' | 'planHash' | 'counts'> & { readonly sheets: readonly Import['sheets'][number][] },
  faults: StackFault[],
): StackImport {
  return {
    id,
    state,
    planHash,
    counts,
    sheets: sheets.filter(({ use }) => use).map(({ name, kind, missing }) => ({ name, kind, missing })),
    unanswered: unansweredColumns(sheets).length,
    faults,
  };
}
