import type { ScannedPage } from '#shared/contract/scans.ts';
import { dossierSlots, type DossierSlot } from '#shared/rules/dossier-slots.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

type StoredPage = Omit<ScannedPage, 'crop'> & { readonly crop: string | null };

const columns = `p.id, p.slot, p.file_id AS fileId, p.file_name AS fileName, f.media_type AS mediaType, p.page, p.width, p.height, p.turn, p.crop, p.added_at AS addedAt, p.added_by AS addedBy
  FROM scanned_pages AS p JOIN files AS f ON f.id = p.file_id`;

/** In the order of the places of the dossier, and of the pages within each. */
export function listScannedPages(db: ReadDb, caseId: string): ScannedPage[] {
  const pages = db
    .all<StoredPage>(`SELECT ${columns} WHERE p.case_id = ? AND p.removed_at IS NULL ORDER BY p.position, p.id`, caseId)
    .map(shown);
  return dossierSlots.flatMap(({ id }) => pages.filter(({ slot }) => slot === id));
}

/** Taken away, the latest first. */
export function listRemovedPages(db: ReadDb, caseId: string): ScannedPage[] {
  return db
    .all<StoredPage>(
      `SELECT ${columns} WHERE p.case_id = ? AND p.removed_at IS NOT NULL ORDER BY p.removed_at DESC, p.position, p.id`,
      caseId,
    )
    .map(shown);
}

/** @throws record.not-found when it was never there or has been taken away */
export function getScannedPage(db: ReadDb, id: string): ScannedPage & { readonly caseId: string } {
  const row = db.get<StoredPage & { caseId: string }>(`SELECT p.case_id AS caseId, ${columns} WHERE p.id = ? AND p.removed_at IS NULL`, id);
  if (row === undefined) throw userError('record.not-found');
  return { ...shown(row), caseId: row.caseId };
}

function shown({ crop, ...page }: StoredPage): ScannedPage {
  return { ...page, crop: crop === null ? null : (JSON.parse(crop) as ScannedPage['crop']) };
}

/** At the end of its place. */
export function insertScannedPage(
  db: WriteDb,
  caseId: string,
  { id, slot, fileId, fileName, page, width, height, turn, addedAt, addedBy }: ScannedPage,
): void {
  db.run(
    `INSERT INTO scanned_pages (id, case_id, slot, position, file_id, file_name, page, width, height, turn, added_at, added_by)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM scanned_pages WHERE case_id = ? AND slot = ?), ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    caseId,
    slot,
    caseId,
    slot,
    fileId,
    fileName,
    page,
    width,
    height,
    turn,
    addedAt,
    addedBy,
  );
}

export function updateShape(db: WriteDb, id: string, { turn, crop }: Pick<ScannedPage, 'turn' | 'crop'>): void {
  db.run('UPDATE scanned_pages SET turn = ?, crop = ? WHERE id = ?', turn, crop === null ? null : JSON.stringify(crop), id);
}

export function placePages(db: WriteDb, slot: DossierSlot, ids: readonly string[]): void {
  ids.forEach((id, index) => db.run('UPDATE scanned_pages SET slot = ?, position = ? WHERE id = ?', slot, index + 1, id));
}

export function markPageRemoved(db: WriteDb, id: string, at: string, by: string): void {
  db.run('UPDATE scanned_pages SET removed_at = ?, removed_by = ? WHERE id = ?', at, by, id);
}

export function markPageBack(db: WriteDb, id: string): void {
  db.run('UPDATE scanned_pages SET removed_at = NULL, removed_by = NULL WHERE id = ?', id);
}
