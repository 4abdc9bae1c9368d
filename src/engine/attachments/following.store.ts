// Scans and photos that follow their dispute into another one when the two are made one, and back.
import type { WriteDb } from '../database/register.ts';

/** Answers the ids that moved. A file that hangs at both stays where it is: the other one has it already. */
export function moveAttachments(db: WriteDb, from: string, to: string): string[] {
  const rows = db.all<{ id: string }>(
    `SELECT a.id FROM attachments AS a WHERE a.entity = 'dispute' AND a.record_id = ? AND a.removed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM attachments AS b WHERE b.entity = 'dispute' AND b.record_id = ? AND b.file_id = a.file_id AND b.removed_at IS NULL) ORDER BY a.position`,
    from,
    to,
  );
  for (const { id } of rows) {
    db.run(
      "UPDATE attachments SET record_id = ?, position = (SELECT coalesce(max(position), 0) + 1 FROM attachments WHERE entity = 'dispute' AND record_id = ?) WHERE id = ?",
      to,
      to,
      id,
    );
  }
  return rows.map((row) => row.id);
}

/** Those that still hang where they were moved go back to their places. */
export function returnAttachments(db: WriteDb, ids: readonly string[], from: string, to: string): void {
  ids.forEach((id) =>
    db.run(
      "UPDATE attachments SET record_id = ?, position = (SELECT coalesce(max(position), 0) + 1 FROM attachments WHERE entity = 'dispute' AND record_id = ?) WHERE id = ? AND entity = 'dispute' AND record_id = ?",
      to,
      to,
      id,
      from,
    ),
  );
}
