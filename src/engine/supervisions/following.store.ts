// Supervisions that follow their dispute into another one when the two are made one, and back.
import type { SupervisionKind } from '#shared/contract/supervisions.ts';
import { userError } from '#shared/errors.ts';
import type { WriteDb } from '../database/register.ts';

/**
 * Answers the ids that moved.
 * @throws disputes.merge-supervised when both are under a running one of the same kind
 */
export function moveSupervisions(db: WriteDb, from: string, to: string): string[] {
  const both = db.get<{ kind: SupervisionKind; number: string }>(
    'SELECT a.kind, a.number FROM dispute_supervisions AS a JOIN dispute_supervisions AS b ON b.dispute_id = ? AND b.kind = a.kind AND b.ended_on IS NULL WHERE a.dispute_id = ? AND a.ended_on IS NULL',
    to,
    from,
  );
  if (both !== undefined) throw userError('disputes.merge-supervised', { kind: both.kind, number: both.number });
  const ids = db.all<{ id: string }>('SELECT id FROM dispute_supervisions WHERE dispute_id = ? ORDER BY number', from).map((row) => row.id);
  for (const id of ids) db.run('UPDATE dispute_supervisions SET dispute_id = ? WHERE id = ?', to, id);
  return ids;
}

/** Those that still belong to the dispute that they were moved to go back. */
export function returnSupervisions(db: WriteDb, ids: readonly string[], from: string, to: string): void {
  for (const id of ids) db.run('UPDATE dispute_supervisions SET dispute_id = ? WHERE id = ? AND dispute_id = ?', to, id, from);
}
