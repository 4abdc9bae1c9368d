// Files of a second place for copies (USB stick, share). Copies under the register's key, their notes and what the recovery code opens
// go there, never the key; nothing is taken away there but copies of this register that this program has put there.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, statfsSync, writeSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { UserError, userError } from '#shared/errors.ts';
import { flushFile } from '../database/flush.ts';
import { renamePatiently } from '../database/rename-patiently.ts';
import { writeFileSafely } from '../database/write-file-safely.ts';
import { recoveryFilesBeside } from '../recovery-code/recovery-files.ts';
import { listCopies, noteFileOf, noteOf, removeCopy } from './copies.ts';
import { hashFile } from '../database/file-hash.ts';

export interface PlaceTask {
  readonly placeId: string;
  readonly folder: string;
  readonly dataFolder: string;
}

export interface PlaceFacts {
  readonly freeBytes: number;
  /** On the same disk as the register: when that disk dies both are gone. */
  readonly sameDisk: boolean;
}

/**
 * Writes a few bytes, reads them back, takes them away again.
 * @param task `isNew` puts the place's mark there; else the mark must be there already: an empty mount point or another stick is not this place
 * @throws backups.place-not-absolute, -missing, -in-data-folder, -other, -full, -not-writable, -differs
 */
export function probePlace({ placeId, folder, dataFolder, isNew }: PlaceTask & { readonly isNew: boolean }): PlaceFacts {
  return inPlace(() => {
    if (isNew) refuseUnfit(folder, dataFolder);
    else refuseOther(folder, placeId);
    const probe = join(folder, `fengqiao-probe-${placeId}.tmp`);
    const bytes = randomBytes(64 * 1024);
    try {
      writeAll(probe, bytes);
      if (!readFileSync(probe).equals(bytes)) throw userError('backups.place-differs');
    } finally {
      rmSync(probe, { force: true });
    }
    if (isNew) writeFileSafely(markOf(folder, placeId), `${JSON.stringify({ application: 'fengqiao-register', place: placeId })}\n`);
    const { bavail, bsize } = statfsSync(folder);
    return { freeBytes: bavail * bsize, sameDisk: statSync(folder).dev === statSync(dataFolder).dev };
  });
}

/**
 * Brings a copy to the place, reads back what was written, and only then lets older copies of this register go there.
 * @throws backups.copy-damaged when the copy itself is no longer what its note says, and what {@link probePlace} throws
 */
export function sendCopy({ placeId, folder, file, keep }: PlaceTask & { readonly file: string; readonly keep: number }): {
  readonly sent: boolean;
} {
  return inPlace(() => {
    refuseOther(folder, placeId);
    const note = noteOf(file);
    if (note === null) throw userError('backups.copy-damaged');
    const target = join(folder, basename(file));
    for (const name of readdirSync(folder)) if (name.endsWith(`.${placeId}.part`)) rmSync(join(folder, name), { force: true });
    const isThere = statSync(target, { throwIfNoEntry: false })?.size === note.bytes && noteOf(target)?.sha256 === note.sha256;
    if (!isThere) {
      const temporary = `${target}.${placeId}.part`;
      try {
        if (copyFile(file, temporary) !== note.sha256) throw userError('backups.copy-damaged');
        if (hashFile(temporary) !== note.sha256) throw userError('backups.place-differs');
        writeFileSafely(noteFileOf(target), readFileSync(noteFileOf(file), 'utf8'));
        renamePatiently(temporary, target);
      } catch (error) {
        removeQuietly(temporary);
        throw error;
      }
    }
    // Without them the copy would open on this PC only. Small, and of today's code: written each time.
    for (const name of recoveryFilesBeside(dirname(file)))
      writeFileSafely(join(folder, name), readFileSync(join(dirname(file), name), 'utf8'));
    const own = listCopies(folder).filter((copy) => copy.note?.keyCheck === note.keyCheck);
    for (const copy of own.slice(keep)) removeCopy(copy.file);
    return { sent: !isThere };
  });
}

function markOf(folder: string, placeId: string): string {
  return join(folder, `fengqiao-backup-${placeId}.json`);
}

function refuseOther(folder: string, placeId: string): void {
  if (!isFolder(folder)) throw userError('backups.place-missing');
  if (!existsSync(markOf(folder, placeId))) throw userError('backups.place-other');
}

/** A copy beside the register dies with it; and what is in the data folder is the program's own. */
function refuseUnfit(folder: string, dataFolder: string): void {
  if (!isAbsolute(folder)) throw userError('backups.place-not-absolute');
  if (!isFolder(folder)) throw userError('backups.place-missing');
  const inside = relative(realpathSync.native(dataFolder), realpathSync.native(folder));
  if (inside === '' || (!/^\.\.(?:[/\\]|$)/.test(inside) && !isAbsolute(inside))) throw userError('backups.place-in-data-folder');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Copies and answers the hash of what was read. */
function copyFile(source: string, target: string): string {
  const handle = openSync(target, 'w', 0o600);
  let sha256: string;
  try {
    sha256 = hashFile(source, (chunk) => {
      writeWhole(handle, chunk);
    });
  } finally {
    closeSync(handle);
  }
  flushFile(target);
  return sha256;
}

function writeAll(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w', 0o600);
  try {
    writeWhole(handle, bytes);
  } finally {
    closeSync(handle);
  }
  flushFile(path);
}

function writeWhole(handle: number, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.byteLength;) done += writeSync(handle, chunk, done);
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The stick is gone: so is what was half written to it, or the next copy takes it away.
  }
}

/** What the system reports of a stick or a share, as what a person can do something about. */
function inPlace<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') throw userError('backups.place-full');
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw userError('backups.place-not-writable');
    if (typeof code === 'string') throw userError('backups.place-missing');
    throw error;
  }
}
