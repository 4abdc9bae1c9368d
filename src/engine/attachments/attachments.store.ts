import type { Attachment, AttachmentEntity } from '#shared/contract/attachments.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface AttachmentPlace {
  readonly entity: AttachmentEntity;
  readonly recordId: string;
}

export function listAttachments(db: ReadDb, { entity, recordId }: AttachmentPlace): Attachment[] {
  return db.all(
    `SELECT a.id, a.file_id AS fileId, a.title, a.kind, f.media_type AS mediaType, f.byte_count AS byteCount, f.sha256, a.turn, a.added_at AS addedAt, a.added_by AS addedBy
     FROM attachments AS a JOIN files AS f ON f.id = a.file_id WHERE a.entity = ? AND a.record_id = ? AND a.removed_at IS NULL ORDER BY a.position, a.id`,
    entity,
    recordId,
  );
}

/** @throws record.not-found when it was never there or has been taken away */
export function getAttachmentPlace(db: ReadDb, id: string): AttachmentPlace & Pick<Attachment, 'title' | 'kind' | 'turn'> {
  const row = db.get<AttachmentPlace & Pick<Attachment, 'title' | 'kind' | 'turn'>>(
    'SELECT entity, record_id AS recordId, title, kind, turn FROM attachments WHERE id = ? AND removed_at IS NULL',
    id,
  );
  if (row === undefined) throw userError('record.not-found');
  return row;
}

export function insertAttachment(
  db: WriteDb,
  place: AttachmentPlace,
  attachment: {
    readonly id: string;
    readonly fileId: string;
    readonly title: string;
    readonly kind: string;
    readonly at: string;
    readonly by: string;
  },
): void {
  db.run(
    `INSERT INTO attachments (id, entity, record_id, position, file_id, title, kind, added_at, added_by)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM attachments WHERE entity = ? AND record_id = ?), ?, ?, ?, ?, ?)`,
    attachment.id,
    place.entity,
    place.recordId,
    place.entity,
    place.recordId,
    attachment.fileId,
    attachment.title,
    attachment.kind,
    attachment.at,
    attachment.by,
  );
}

export function updateAttachment(db: WriteDb, id: string, { title, kind, turn }: Pick<Attachment, 'title' | 'kind' | 'turn'>): void {
  db.run('UPDATE attachments SET title = ?, kind = ?, turn = ? WHERE id = ?', title, kind, turn, id);
}

export function placeAttachments(db: WriteDb, ids: readonly string[]): void {
  ids.forEach((id, index) => db.run('UPDATE attachments SET position = ? WHERE id = ?', index + 1, id));
}

export function markAttachmentRemoved(
  db: WriteDb,
  id: string,
  removal: { readonly at: string; readonly by: string; readonly reason: string },
): void {
  db.run(
    'UPDATE attachments SET removed_at = ?, removed_by = ?, remove_reason = ? WHERE id = ?',
    removal.at,
    removal.by,
    removal.reason,
    id,
  );
}
