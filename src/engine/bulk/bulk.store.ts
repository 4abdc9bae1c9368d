import type { BulkEdit } from '#shared/contract/bulk.ts';
import type { BulkEntity } from '#shared/rules/bulk-fields.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

type Values = Readonly<Record<string, unknown>>;

interface StoredEdit {
  readonly id: string;
  readonly entity: BulkEntity;
  readonly move: BulkEdit['move'];
  readonly fieldValues: string;
  readonly changedCount: number;
  readonly at: string;
  readonly by: string;
  readonly undoneAt: string | null;
}

export interface ChangedRow {
  readonly recordId: string;
  /** Of the record after the run. */
  readonly rev: number;
  readonly formerValues: Values;
}

const columns = 'id, entity, move, field_values AS fieldValues, changed_count AS changedCount, at, by, undone_at AS undoneAt';
const latest = 100;

export function listBulkEdits(db: ReadDb, entity: BulkEntity): BulkEdit[] {
  return db
    .all<StoredEdit>(`SELECT ${columns} FROM bulk_edits WHERE entity = ? ORDER BY at DESC, id DESC LIMIT ${String(latest)}`, entity)
    .map(asEdit);
}

export function findBulkEdit(db: ReadDb, id: string): BulkEdit | undefined {
  const row = db.get<StoredEdit>(`SELECT ${columns} FROM bulk_edits WHERE id = ?`, id);
  return row === undefined ? undefined : asEdit(row);
}

export function insertBulkEdit(db: WriteDb, edit: BulkEdit, rows: readonly ChangedRow[]): void {
  db.run(
    'INSERT INTO bulk_edits (id, entity, move, field_values, changed_count, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
    edit.id,
    edit.entity,
    edit.move,
    JSON.stringify(edit.values),
    edit.changedCount,
    edit.at,
    edit.by,
  );
  for (const row of rows)
    db.run(
      'INSERT INTO bulk_edit_rows (bulk_edit_id, record_id, rev, former_values) VALUES (?, ?, ?, ?)',
      edit.id,
      row.recordId,
      row.rev,
      JSON.stringify(row.formerValues),
    );
}

/** Those that were not taken back yet. */
export function listRowsNotUndone(db: ReadDb, id: string): ChangedRow[] {
  const rows = db.all<{ recordId: string; rev: number; formerValues: string }>(
    'SELECT record_id AS recordId, rev, former_values AS formerValues FROM bulk_edit_rows WHERE bulk_edit_id = ? AND undone = 0 ORDER BY record_id',
    id,
  );
  return rows.map((row) => ({ ...row, formerValues: JSON.parse(row.formerValues) as Values }));
}

export function listChangedRecords(db: ReadDb, id: string): { readonly recordId: string; readonly rev: number; readonly undone: 0 | 1 }[] {
  return db.all('SELECT record_id AS recordId, rev, undone FROM bulk_edit_rows WHERE bulk_edit_id = ? ORDER BY record_id', id);
}

export function markRowUndone(db: WriteDb, id: string, recordId: string): void {
  db.run('UPDATE bulk_edit_rows SET undone = 1 WHERE bulk_edit_id = ? AND record_id = ?', id, recordId);
}

export function markUndone(db: WriteDb, id: string, at: string, by: string): void {
  db.run('UPDATE bulk_edits SET undone_at = ?, undone_by = ? WHERE id = ?', at, by, id);
}

function asEdit({ fieldValues, ...row }: StoredEdit): BulkEdit {
  return { ...row, values: JSON.parse(fieldValues) as BulkEdit['values'] };
}
