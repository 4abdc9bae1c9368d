// Which grid a case counts for, after grids were split, merged and closed. A closed grid names its heir (承接网格); a case keeps the
// grid that it had. As then: the grid that stood on the case's own day. As now: the grid that stands at the end of the line of heirs.

export interface LineageGrid {
  readonly id: string;
  /** From this day (ISO date) on the grid is no more. */
  readonly closedOn: string | null;
  readonly heirGridId: string | null;
}

export type CountBasis = 'then' | 'now';

export interface GridCase {
  /** The grid that the case was registered in; null where none was named. */
  readonly gridId: string | null;
  /** ISO date. */
  readonly acceptedOn: string;
}

/** The grid that a case counts for; a closed grid without an heir keeps its cases itself. */
export function gridOfCase(grids: ReadonlyMap<string, LineageGrid>, { gridId, acceptedOn }: GridCase, basis: CountBasis): string | null {
  let current = gridId;
  // A line of heirs is no longer than there are grids: one that runs in a circle (which no change makes) ends here too.
  for (let step = 0; step < grids.size; step += 1) {
    const grid = current === null ? undefined : grids.get(current);
    const heir = grid?.heirGridId ?? null;
    if (grid === undefined || grid.closedOn === null || heir === null || !grids.has(heir)) return current;
    if (basis === 'then' && acceptedOn < grid.closedOn) return current;
    current = heir;
  }
  return current;
}

/** How many cases each grid has; `null` counts those without a grid. Every case is counted once. */
export function countByGrid(grids: readonly LineageGrid[], cases: readonly GridCase[], basis: CountBasis): Map<string | null, number> {
  const byId = new Map(grids.map((grid) => [grid.id, grid]));
  const counts = new Map<string | null, number>();
  for (const each of cases) {
    const grid = gridOfCase(byId, each, basis);
    counts.set(grid, (counts.get(grid) ?? 0) + 1);
  }
  return counts;
}

/** One line of the ledger of changes, as far as a grid's names go. */
export interface NameChange {
  /** ISO date. */
  readonly changedOn: string;
  readonly codeBefore: string;
  readonly nameBefore: string;
}

/** Name and code that a grid had on a day. @param changes of this grid, oldest first, undone ones left out */
export function namesOn(
  today: { readonly code: string; readonly name: string },
  changes: readonly NameChange[],
  on: string,
): { readonly code: string; readonly name: string } {
  const next = changes.find((change) => change.changedOn > on);
  return next === undefined ? today : { code: next.codeBefore, name: next.nameBefore };
}
