import type { Mark } from '#shared/contract/signing.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface StoredMark extends Mark {
  readonly kind: 'signed' | 'issued';
  readonly slot: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly reason: string | null;
}

/** All of a case, those taken back too, in the order in which they were ticked. */
export function listMarks(db: ReadDb, caseId: string): StoredMark[] {
  return db.all<StoredMark>(
    `SELECT id, kind, slot, on_date AS "on", way, acting, ticked_at AS at, ticked_by AS by, undone_at AS undoneAt, undone_by AS undoneBy, undo_reason AS reason
     FROM agreement_marks WHERE case_id = ? ORDER BY ticked_at, id`,
    caseId,
  );
}

export function insertMark(db: WriteDb, caseId: string, mark: Omit<StoredMark, 'undoneAt' | 'undoneBy' | 'reason'>): void {
  db.run(
    'INSERT INTO agreement_marks (id, case_id, kind, slot, on_date, way, acting, ticked_at, ticked_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    mark.id,
    caseId,
    mark.kind,
    mark.slot,
    mark.on,
    mark.way,
    mark.acting,
    mark.at,
    mark.by,
  );
}

export function undoMark(
  db: WriteDb,
  id: string,
  { at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string },
): void {
  db.run('UPDATE agreement_marks SET undone_at = ?, undone_by = ?, undo_reason = ? WHERE id = ?', at, by, reason, id);
}
