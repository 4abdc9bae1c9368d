import { createHash } from 'node:crypto';
import type { KeptFile } from '#shared/contract/files.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { dayMs, type Ages } from '../elapsed.ts';

export interface FileToKeep {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly at: string;
  readonly by: string;
  /** Day after which nobody needs it; null: it is a record and stays. */
  readonly keptUntil: string | null;
}

export function keepFile(db: WriteDb, file: FileToKeep): KeptFile {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  db.run(
    'INSERT INTO files (id, name, media_type, byte_count, sha256, kept_until, created_at, created_by, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    file.id,
    file.name,
    file.mediaType,
    file.bytes.byteLength,
    sha256,
    file.keptUntil,
    file.at,
    file.by,
    file.bytes,
  );
  return { fileId: file.id, name: file.name, mediaType: file.mediaType, byteCount: file.bytes.byteLength, sha256 };
}

/** Makes a file that was kept for a while a record that stays. */
export function keepForEver(db: WriteDb, fileId: string): void {
  db.run('UPDATE files SET kept_until = NULL WHERE id = ?', fileId);
}

/** As {@link keepForEver}, under the type that its bytes have shown. */
export function adoptFile(db: WriteDb, fileId: string, mediaType: string): void {
  db.run('UPDATE files SET kept_until = NULL, media_type = ? WHERE id = ?', mediaType, fileId);
}

/** Lets a file go that was kept for a while; one that is a record stays. */
export function forgetFile(db: WriteDb, fileId: string): void {
  db.run('DELETE FROM files WHERE id = ? AND kept_until IS NOT NULL', fileId);
}

/** The file that stays and holds these bytes, whatever record it belongs to. */
export function findFileForEver(db: ReadDb, sha256: string, mediaType: string): string | undefined {
  return db.get<{ id: string }>(
    'SELECT id FROM files WHERE sha256 = ? AND media_type = ? AND kept_until IS NULL LIMIT 1',
    sha256,
    mediaType,
  )?.id;
}

/** @throws files.not-found */
export function fileDigest(db: ReadDb, fileId: string): { byteCount: number; sha256: string } {
  const row = db.get<{ byteCount: number; sha256: string }>('SELECT byte_count AS byteCount, sha256 FROM files WHERE id = ?', fileId);
  if (row === undefined) throw userError('files.not-found');
  return row;
}

/** @throws files.not-found */
export function fetchFile(db: ReadDb, fileId: string): { name: string; mediaType: string; bytes: Uint8Array } {
  const row = db.get<{ name: string; media_type: string; bytes: Uint8Array }>(
    'SELECT name, media_type, bytes FROM files WHERE id = ?',
    fileId,
  );
  if (row === undefined) throw userError('files.not-found');
  return { name: row.name, mediaType: row.media_type, bytes: row.bytes };
}

/** Lets go what was kept for a while, once that while is over beyond doubt: a clock that stands ahead for a minute takes nothing away. */
export function forgetOldFiles(db: WriteDb, ages: Ages): void {
  const spans = db.all<{ madeOn: string; until: string }>(
    'SELECT DISTINCT substr(created_at, 1, 10) AS madeOn, kept_until AS until FROM files WHERE kept_until IS NOT NULL',
  );
  for (const { madeOn, until } of spans) {
    // Counted from the day's end: the last day is still one of its days.
    const days = (Date.parse(until) - Date.parse(madeOn)) / dayMs;
    if (ages.surelyOlder(`${madeOn}T23:59:59.999+08:00`, days))
      db.run('DELETE FROM files WHERE kept_until = ? AND substr(created_at, 1, 10) = ?', until, madeOn);
  }
}
