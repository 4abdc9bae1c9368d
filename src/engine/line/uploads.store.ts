// Uploads on their way in. Their pieces lie in the encrypted register, never in plain files.
import { UploadMetadata } from '#shared/contract/line.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface KeptUpload {
  readonly id: string;
  readonly officeCode: string;
  readonly byteCount: number;
  readonly metadata: UploadMetadata;
  readonly createdAt: string;
  /** Bytes kept so far. */
  readonly offset: number;
}

interface UploadRow extends Omit<KeptUpload, 'metadata'> {
  readonly metadata: string;
}

const columns = `u.id, u.office_code AS officeCode, u.byte_count AS byteCount, u.metadata, u.created_at AS createdAt,
  coalesce((SELECT p.start + length(p.bytes) FROM upload_pieces AS p WHERE p.upload_id = u.id ORDER BY p.start DESC LIMIT 1), 0) AS "offset"`;

function asUpload(row: UploadRow | undefined): KeptUpload | undefined {
  return row === undefined ? undefined : { ...row, metadata: UploadMetadata.parse(JSON.parse(row.metadata)) };
}

export function findUpload(db: ReadDb, id: string): KeptUpload | undefined {
  return asUpload(db.get<UploadRow>(`SELECT ${columns} FROM uploads AS u WHERE u.id = ?`, id));
}

/** The newest upload of a batch. */
export function findUploadOfBatch(db: ReadDb, officeCode: string, batchId: string): KeptUpload | undefined {
  return asUpload(
    db.get<UploadRow>(
      `SELECT ${columns} FROM uploads AS u WHERE u.office_code = ? AND u.batch_id = ? ORDER BY u.created_at DESC LIMIT 1`,
      officeCode,
      batchId,
    ),
  );
}

export function insertUpload(db: WriteDb, upload: Omit<KeptUpload, 'offset'>): void {
  const { batchId, manifestHash, sequence, period } = upload.metadata;
  db.run(
    'INSERT INTO uploads (id, office_code, byte_count, batch_id, manifest_hash, sequence, period, metadata, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    upload.id,
    upload.officeCode,
    upload.byteCount,
    batchId,
    manifestHash,
    Number(sequence),
    period,
    JSON.stringify(upload.metadata),
    upload.createdAt,
  );
}

export function insertPiece(db: WriteDb, uploadId: string, start: number, bytes: Uint8Array): void {
  db.run('INSERT INTO upload_pieces (upload_id, start, bytes) VALUES (?, ?, ?)', uploadId, start, bytes);
}

/** All pieces put together. */
export function joinPieces(db: ReadDb, upload: KeptUpload): Uint8Array {
  const whole = new Uint8Array(upload.byteCount);
  for (const { start, bytes } of db.iterate<{ start: number; bytes: Uint8Array }>(
    'SELECT start, bytes FROM upload_pieces WHERE upload_id = ? ORDER BY start',
    upload.id,
  ))
    whole.set(bytes, start);
  return whole;
}

export function deleteUpload(db: WriteDb, id: string): void {
  db.run('DELETE FROM upload_pieces WHERE upload_id = ?', id);
  db.run('DELETE FROM uploads WHERE id = ?', id);
}

/** Tries of one batch that came to nothing, and what nobody took up again for too long. */
export function deleteStaleUploads(db: WriteDb, officeCode: string, batchId: string, isStale: (createdAt: string) => boolean): void {
  const uploads = db.all<{ id: string; officeCode: string; batchId: string; createdAt: string }>(
    'SELECT id, office_code AS officeCode, batch_id AS batchId, created_at AS createdAt FROM uploads',
  );
  for (const upload of uploads)
    if ((upload.officeCode === officeCode && upload.batchId === batchId) || isStale(upload.createdAt)) deleteUpload(db, upload.id);
}

export interface RefusedUpload {
  readonly manifestHash: string;
  readonly code: string;
  readonly file: string | null;
}

export function insertRefused(db: WriteDb, upload: KeptUpload, refusal: { code: string; file: string | null; at: string }): void {
  const { batchId, manifestHash, sequence, period } = upload.metadata;
  db.run(
    'INSERT INTO refused_uploads (upload_id, office_code, batch_id, manifest_hash, sequence, period, byte_count, code, file, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    upload.id,
    upload.officeCode,
    batchId,
    manifestHash,
    Number(sequence),
    period,
    upload.byteCount,
    refusal.code,
    refusal.file,
    refusal.at,
  );
}

/** Why the last upload of a batch was refused. */
export function findRefused(db: ReadDb, officeCode: string, batchId: string): RefusedUpload | undefined {
  return db.get<RefusedUpload>(
    'SELECT manifest_hash AS manifestHash, code, file FROM refused_uploads WHERE office_code = ? AND batch_id = ? ORDER BY at DESC LIMIT 1',
    officeCode,
    batchId,
  );
}
