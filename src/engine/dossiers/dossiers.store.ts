import type { DossierBinding } from '#shared/contract/dossiers.ts';
import { dossierSlots, type DossierSlot } from '#shared/rules/dossier-slots.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface StoredBinding extends DossierBinding {
  readonly contentHash: string;
}

/** Newest first. */
export function listBindings(db: ReadDb, caseId: string): StoredBinding[] {
  const rows = db.all<Omit<StoredBinding, 'redPoints'> & { redPoints: string }>(
    `SELECT id, ordinal, file_id AS fileId, sha256, pages, content_hash AS contentHash, retention, bound_on AS boundOn, at, by, reason, red_points AS redPoints
     FROM dossier_bindings WHERE case_id = ? ORDER BY ordinal DESC`,
    caseId,
  );
  return rows.map((row) => ({ ...row, redPoints: JSON.parse(row.redPoints) as DossierBinding['redPoints'] }));
}

export function insertBinding(db: WriteDb, caseId: string, binding: StoredBinding, accountId: string | null): void {
  db.run(
    `INSERT INTO dossier_bindings (id, case_id, ordinal, file_id, sha256, pages, content_hash, retention, bound_on, at, by, account_id, reason, red_points)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    binding.id,
    caseId,
    binding.ordinal,
    binding.fileId,
    binding.sha256,
    binding.pages,
    binding.contentHash,
    binding.retention,
    binding.boundOn,
    binding.at,
    binding.by,
    accountId,
    binding.reason,
    JSON.stringify(binding.redPoints),
  );
}

export function findPapersLeftOut(db: ReadDb, caseId: string): ReadonlySet<DossierSlot> {
  const stored = new Set(
    db.all<{ slot: string }>('SELECT slot FROM dossier_papers_left_out WHERE case_id = ?', caseId).map(({ slot }) => slot),
  );
  return new Set(dossierSlots.map(({ id }) => id).filter((id) => stored.has(id)));
}

export function savePapersLeftOut(db: WriteDb, caseId: string, slot: DossierSlot, leftOut: boolean): void {
  if (leftOut) db.run('INSERT INTO dossier_papers_left_out (case_id, slot) VALUES (?, ?) ON CONFLICT DO NOTHING', caseId, slot);
  else db.run('DELETE FROM dossier_papers_left_out WHERE case_id = ? AND slot = ?', caseId, slot);
}
