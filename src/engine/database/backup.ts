// A backup counts only when it was opened again and found whole.
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { userError } from '#shared/errors.ts';
import { instantOf, type Clock } from '../clock.ts';
import { checkCopyHere, type CheckCopy } from './check-copy.ts';
import type { Register } from './register.ts';

export interface Backup {
  readonly file: string;
  readonly sha256: string;
}

/**
 * Copies the register under the same key, opens the copy, checks every page and every foreign key, then gives it its name.
 * @throws register.backup-failed when the copy is not whole; the register itself is untouched.
 */
export async function backUp(register: Register, key: Uint8Array, folder: string, label: string, clock: Clock, checkCopy: CheckCopy = checkCopyHere): Promise<Backup> {
  mkdirSync(folder, { recursive: true });
  const stamp = instantOf(clock.now()).slice(0, 19).replaceAll(/[-:T]/g, '');
  const file = join(folder, `register-${stamp}-${label}.db`);
  const temporary = `${file}.part`;
  // What a killed backup left behind was never checked: it is no backup and only takes room.
  for (const name of readdirSync(folder)) if (/\.part(?:-journal|-wal|-shm)?$/.test(name)) rmSync(join(folder, name), { force: true });
  await copyOrRemove(register, temporary);
  if (!(await checkCopy(temporary, key))) throw userError('register.backup-failed');
  renameSync(temporary, file);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { file, sha256: hash.digest('hex') };
}

/** A disk that is too full for the copy must not stay full of half of it. */
async function copyOrRemove(register: Register, file: string): Promise<void> {
  try {
    await register.copyTo(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}
