import type { WrittenCodeEdit } from '#shared/contract/codes.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

type StoredEdit = WrittenCodeEdit & { readonly writtenAt: string; readonly writtenBy: string };

export function listCodeEdits(db: ReadDb): StoredEdit[] {
  const rows = db.all<Omit<StoredEdit, 'ended'> & { readonly ended: number }>(
    'SELECT table_id AS "table", code, name, parent, valid_from AS validFrom, ended, written_at AS writtenAt, written_by AS writtenBy FROM code_edits ORDER BY table_id, code, valid_from',
  );
  return rows.map((row) => ({ ...row, ended: row.ended === 1 }));
}

export function saveCodeEdit(db: WriteDb, edit: StoredEdit): void {
  db.run(
    `INSERT INTO code_edits (table_id, code, valid_from, name, parent, ended, written_at, written_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (table_id, code, valid_from) DO UPDATE SET name = excluded.name, parent = excluded.parent, ended = excluded.ended, written_at = excluded.written_at, written_by = excluded.written_by`,
    edit.table,
    edit.code,
    edit.validFrom,
    edit.name,
    edit.parent,
    edit.ended ? 1 : 0,
    edit.writtenAt,
    edit.writtenBy,
  );
}
