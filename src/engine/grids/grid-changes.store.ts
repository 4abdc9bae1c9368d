import type { GridChange, GridChangeKind } from '#shared/contract/grid-changes.ts';
import type { NameChange } from '#shared/rules/grid-lineage.ts';
import { namesOn } from '#shared/rules/grid-lineage.ts';
import type { PlannedEffect } from '#shared/rules/grid-change.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface NewChange {
  readonly id: string;
  readonly kind: GridChangeKind;
  readonly changedOn: string;
  readonly document: string;
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

export function insertChange(db: WriteDb, change: NewChange, effects: readonly PlannedEffect[]): void {
  db.run(
    'INSERT INTO grid_changes (id, kind, changed_on, document, note, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
    change.id,
    change.kind,
    change.changedOn,
    change.document,
    change.note,
    change.at,
    change.by,
  );
  effects.forEach(({ role, before, after }, index) => {
    db.run(
      `INSERT INTO grid_change_grids (change_id, position, grid_id, role, code_before, code_after, name_before, name_after, households_before, households_after,
        population_before, population_after, boundary_before, closed_on_after, heir_grid_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      change.id,
      index + 1,
      after.id,
      role,
      before?.code ?? null,
      after.code,
      before?.name ?? null,
      after.name,
      before?.households ?? null,
      after.households,
      before?.population ?? null,
      after.population,
      before?.boundary ?? '',
      after.closedOn,
      after.heirGridId,
    );
  });
}

export function markUndone(db: WriteDb, id: string, undone: { readonly at: string; readonly by: string; readonly reason: string }): void {
  db.run('UPDATE grid_changes SET undone_at = ?, undone_by = ?, undo_reason = ? WHERE id = ?', undone.at, undone.by, undone.reason, id);
}

export interface StoredEffect {
  readonly changeId: string;
  readonly gridId: string;
  readonly role: 'from' | 'to' | 'both';
  readonly codeBefore: string | null;
  readonly codeAfter: string;
  readonly nameBefore: string | null;
  readonly nameAfter: string;
  readonly householdsBefore: number | null;
  readonly householdsAfter: number | null;
  readonly populationBefore: number | null;
  readonly populationAfter: number | null;
  readonly boundaryBefore: string;
  readonly closedOnAfter: string | null;
  readonly heirName: string | null;
}

export function effectsOf(db: ReadDb, changeId: string): StoredEffect[] {
  return db.all<StoredEffect>(
    `SELECT e.change_id AS changeId, e.grid_id AS gridId, e.role, e.code_before AS codeBefore, e.code_after AS codeAfter, e.name_before AS nameBefore, e.name_after AS nameAfter,
      e.households_before AS householdsBefore, e.households_after AS householdsAfter, e.population_before AS populationBefore, e.population_after AS populationAfter,
      e.boundary_before AS boundaryBefore, e.closed_on_after AS closedOnAfter, h.name AS heirName
    FROM grid_change_grids AS e LEFT JOIN grids AS h ON h.id = e.heir_grid_id WHERE e.change_id = ? ORDER BY e.position`,
    changeId,
  );
}

/** Newest first. @param gridId only changes of this grid; null: all */
export function listChanges(db: ReadDb, gridId: string | null): GridChange[] {
  const rows = db.all<Omit<GridChange, 'isLast' | 'effects'> & { isLast: number }>(
    `SELECT c.id, c.kind, c.changed_on AS changedOn, c.document, c.note, c.made_at AS madeAt, c.made_by AS madeBy, c.undone_at AS undoneAt, c.undone_by AS undoneBy, c.undo_reason AS undoReason,
      c.undone_at IS NULL AND NOT EXISTS (SELECT 1 FROM grid_change_grids AS own JOIN grid_change_grids AS other ON other.grid_id = own.grid_id JOIN grid_changes AS later ON later.id = other.change_id
        WHERE own.change_id = c.id AND later.seq > c.seq AND later.undone_at IS NULL) AS isLast
    FROM grid_changes AS c ${gridId === null ? '' : 'WHERE c.id IN (SELECT change_id FROM grid_change_grids WHERE grid_id = ?)'} ORDER BY c.changed_on DESC, c.seq DESC LIMIT 500`,
    ...(gridId === null ? [] : [gridId]),
  );
  return rows.map((row) => ({ ...row, isLast: row.isLast === 1, effects: effectsOf(db, row.id).map(shownEffect) }));
}

function shownEffect(effect: StoredEffect): GridChange['effects'][number] {
  const { gridId, role, heirName } = effect;
  const before =
    effect.codeBefore === null
      ? null
      : {
          code: effect.codeBefore,
          name: effect.nameBefore ?? '',
          households: effect.householdsBefore,
          population: effect.populationBefore,
        };
  const after = { code: effect.codeAfter, name: effect.nameAfter, households: effect.householdsAfter, population: effect.populationAfter };
  return { gridId, role, before, after, closes: effect.closedOnAfter !== null, heirName };
}

export function lastChangeOn(db: ReadDb, gridId: string): string | null {
  return (
    db.get<{ day: string | null }>(
      `SELECT max(day) AS day FROM (SELECT c.changed_on AS day FROM grid_change_grids AS e JOIN grid_changes AS c ON c.id = e.change_id WHERE e.grid_id = ? AND c.undone_at IS NULL
      UNION ALL SELECT founded_on FROM grids WHERE id = ?)`,
      gridId,
      gridId,
    )?.day ?? null
  );
}

/** Name and code of a grid as they were on a day (ISO date); undefined for a grid that is not there. */
export function gridOn(db: ReadDb, gridId: string, date: string): { readonly code: string; readonly name: string } | undefined {
  const today = db.get<{ code: string; name: string }>('SELECT code, name FROM grids WHERE id = ?', gridId);
  if (today === undefined) return undefined;
  const changes = db.all<NameChange>(
    `SELECT c.changed_on AS changedOn, e.code_before AS codeBefore, e.name_before AS nameBefore FROM grid_change_grids AS e JOIN grid_changes AS c ON c.id = e.change_id
    WHERE e.grid_id = ? AND e.code_before IS NOT NULL AND c.undone_at IS NULL ORDER BY c.changed_on, c.seq`,
    gridId,
  );
  return namesOn(today, changes, date);
}
