// Writes a file whole or not at all: a new file beside it, flushed, then put in its place.
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { renamePatiently, renamePatientlyLater } from '#engine/database/rename-patiently.ts';
import { type UserError, userError } from '#shared/errors.ts';

function besideOf(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.tmp`;
}

/**
 * Why a chosen file could not be written, in a code the renderer words; null when it is our own fault.
 * On Windows a workbook that is open in Excel or WPS answers EBUSY, EPERM or EACCES.
 */
export function writeFault(error: unknown): UserError | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return userError('host.disk-full');
  if (['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes(code)) return userError('host.file-in-use');
  if (['ENOENT', 'EROFS', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'EIO'].includes(code))
    return userError('host.save-failed', { reason: code });
  return null;
}

/** Errors: `host.disk-full`, `host.file-in-use`, `host.save-failed`; the old file stays as it was. */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<void> {
  const beside = besideOf(path);
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatientlyLater(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw writeFault(error) ?? error;
  }
}

/** The same for the host's own small files, at moments when there is no waiting (a window is closing). */
export function writeFileSafelySync(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = besideOf(path);
  try {
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeSync(file, typeof content === 'string' ? Buffer.from(content) : content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renamePatiently(beside, path, { milliseconds: 1_000 });
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
