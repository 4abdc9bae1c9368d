import type { DisputeFields } from '#shared/contract/disputes.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

/** Letters by which the merged dispute lay with another office, and whether the survivor went there for them. */
export interface LettersOut {
  readonly ids: readonly string[];
  readonly took: boolean;
}

/** Rows of other registers that followed into the survivor, by id. */
export interface MovedRows {
  readonly transfers: readonly string[];
  readonly attachments: readonly string[];
  /** Merges of older programs have none. */
  readonly supervisions?: readonly string[];
  /** Merges of older programs moved no dispute with its letters. */
  readonly lettersOut?: LettersOut;
}

export interface Merge {
  readonly id: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  readonly survivorBefore: DisputeFields;
  readonly mergedBefore: DisputeFields;
  readonly survivorAfter: DisputeFields;
  readonly movedRows: MovedRows;
  readonly undoneAt: string | null;
}

export function insertMerge(db: WriteDb, merge: Omit<Merge, 'undoneAt'>): void {
  db.run(
    'INSERT INTO merges (id, survivor_id, merged_id, reason, at, by, survivor_before, merged_before, survivor_after, moved_rows) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    merge.id,
    merge.survivorId,
    merge.mergedId,
    merge.reason,
    merge.at,
    merge.by,
    JSON.stringify(merge.survivorBefore),
    JSON.stringify(merge.mergedBefore),
    JSON.stringify(merge.survivorAfter),
    JSON.stringify(merge.movedRows),
  );
}

/** @throws record.not-found */
export function getMerge(db: ReadDb, id: string): Merge {
  const row = db.get<
    Omit<Merge, 'survivorBefore' | 'mergedBefore' | 'survivorAfter' | 'movedRows'> &
      Readonly<Record<'survivorBefore' | 'mergedBefore' | 'survivorAfter' | 'movedRows', string>>
  >(
    `SELECT id, survivor_id AS survivorId, merged_id AS mergedId, reason, at, by, survivor_before AS survivorBefore, merged_before AS mergedBefore, survivor_after AS survivorAfter,
       moved_rows AS movedRows, undone_at AS undoneAt FROM merges WHERE id = ?`,
    id,
  );
  if (row === undefined) throw userError('record.not-found');
  const parsed = (text: string) => JSON.parse(text) as DisputeFields;
  return {
    ...row,
    survivorBefore: parsed(row.survivorBefore),
    mergedBefore: parsed(row.mergedBefore),
    survivorAfter: parsed(row.survivorAfter),
    movedRows: JSON.parse(row.movedRows) as MovedRows,
  };
}

export function markUndone(db: WriteDb, id: string, by: { readonly at: string; readonly name: string }): void {
  db.run('UPDATE merges SET undone_at = ?, undone_by = ? WHERE id = ?', by.at, by.name, id);
}

/** The merge by which a dispute went away, if it still counts. */
export function findMergeAway(db: ReadDb, mergedId: string): string | null {
  return db.get<{ id: string }>('SELECT id FROM merges WHERE merged_id = ? AND undone_at IS NULL', mergedId)?.id ?? null;
}

export interface MergeLine {
  readonly id: string;
  readonly survivorId: string;
  readonly survivorTitle: string;
  readonly mergedId: string;
  readonly mergedTitle: string;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  readonly undoneAt: string | null;
}

export function listMerges(db: ReadDb, disputeId: string): MergeLine[] {
  // Two look-ups by index; OR would walk through all merges.
  const lines = (column: string) =>
    `SELECT m.id AS id, m.survivor_id AS survivorId, s.title AS survivorTitle, m.merged_id AS mergedId, d.title AS mergedTitle, m.reason AS reason, m.at AS at, m.by AS by, m.undone_at AS undoneAt
     FROM merges AS m JOIN disputes AS s ON s.id = m.survivor_id JOIN disputes AS d ON d.id = m.merged_id WHERE m.${column} = ?`;
  return db.all<MergeLine>(`${lines('survivor_id')} UNION ALL ${lines('merged_id')} ORDER BY at DESC, id DESC`, disputeId, disputeId);
}

/** Disputes that were made part of one, and are so still. */
export function listMergedInto(db: ReadDb, survivorId: string): string[] {
  return db
    .all<{ id: string }>('SELECT merged_id AS id FROM merges WHERE survivor_id = ? AND undone_at IS NULL', survivorId)
    .map(({ id }) => id);
}
