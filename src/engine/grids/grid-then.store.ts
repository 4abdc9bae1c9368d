// What a grid was called on a day, and what has become of it since.
import type { GridThen } from '#shared/contract/grid-then.ts';
import { gridOfCase, namesOn, type LineageGrid } from '#shared/rules/grid-lineage.ts';
import type { ReadDb } from '../database/register.ts';

interface GridNow extends LineageGrid {
  readonly code: string;
  readonly name: string;
}

interface Change {
  readonly kind: string;
  readonly changedOn: string;
  readonly codeBefore: string;
  readonly codeAfter: string;
  readonly nameBefore: string;
  readonly nameAfter: string;
}

/** Answers for any grid and day, null where nothing has changed since; a ledger asks for the same few dozen grids again and again. */
export function gridsThen(db: ReadDb): (gridId: string | null, on: string) => GridThen | null {
  const grids = new Map<string, GridNow | undefined>();
  const changes = new Map<string, Change[]>();
  const gridOf = (id: string): GridNow | undefined => {
    if (!grids.has(id))
      grids.set(
        id,
        db.get<GridNow>('SELECT id, code, name, closed_on AS closedOn, heir_grid_id AS heirGridId FROM grids WHERE id = ?', id),
      );
    return grids.get(id);
  };
  const changesOf = (id: string): Change[] => {
    const known = changes.get(id) ?? listGridChanges(db, id);
    changes.set(id, known);
    return known;
  };
  return (gridId, on) => {
    const grid = gridId === null ? undefined : gridOf(gridId);
    if (grid === undefined) return null;
    const since = changesOf(grid.id).filter((change) => change.changedOn > on);
    const last = since.at(-1);
    if (last === undefined) return null;
    const then = namesOn(grid, since, on);
    if (grid.closedOn !== null && grid.closedOn > on) {
      const heir = heirOf(grid, gridOf);
      return {
        ...then,
        changedOn: grid.closedOn,
        how: heir === null ? 'closed' : last.kind === 'split' ? 'split' : 'joined',
        nowName: heir?.name ?? null,
      };
    }
    const renamed = since.findLast((change) => change.nameBefore !== change.nameAfter);
    if (then.name !== grid.name) return { ...then, changedOn: (renamed ?? last).changedOn, how: 'renamed', nowName: grid.name };
    return then.code === grid.code ? null : { ...then, changedOn: last.changedOn, how: 'renumbered', nowName: grid.name };
  };
}

/** The grid at the end of the line of heirs. */
function heirOf(grid: GridNow, gridOf: (id: string) => GridNow | undefined): GridNow | null {
  const line = new Map<string, GridNow>();
  for (
    let each: GridNow | undefined = grid;
    each !== undefined && !line.has(each.id);
    each = each.heirGridId === null ? undefined : gridOf(each.heirGridId)
  )
    line.set(each.id, each);
  const id = gridOfCase(line, { gridId: grid.id, acceptedOn: '9999-12-31' }, 'now');
  return id === null || id === grid.id ? null : (line.get(id) ?? null);
}

function listGridChanges(db: ReadDb, gridId: string): Change[] {
  return db.all<Change>(
    `SELECT c.kind, c.changed_on AS changedOn, e.code_before AS codeBefore, e.code_after AS codeAfter, e.name_before AS nameBefore, e.name_after AS nameAfter
     FROM grid_change_grids AS e JOIN grid_changes AS c ON c.id = e.change_id WHERE e.grid_id = ? AND e.code_before IS NOT NULL AND c.undone_at IS NULL ORDER BY c.changed_on, c.seq`,
    gridId,
  );
}
