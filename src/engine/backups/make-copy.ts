// One checked copy of the register with its note. A copy counts only when it was opened again and found whole.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import { sealHead } from '../audit-lines/head-seal.ts';
import { instantOf, type Clock } from '../clock.ts';
import { keyCheckOf } from '../database/key.ts';
import type { Register } from '../database/register.ts';
import { renamePatiently } from '../database/rename-patiently.ts';
import { syncFolder } from '../database/write-file-safely.ts';
import { nextSequence } from './copies.store.ts';
import { listCopies, writeNote, type Copy, type CopyNote } from './copies.ts';
import type { Upkeep } from './upkeep.ts';

export interface CopyParts {
  readonly register: Register;
  /** Where the copies lie. */
  readonly folder: string;
  readonly clock: Clock;
  readonly upkeep: Upkeep;
}

/**
 * Copies the register under the same key, checks every page and every reference of the copy, then gives it its name. One at a time.
 * @throws register.backup-failed when the copy is not whole, register.corrupt, register.disk-full …; the register itself is untouched
 */
export async function makeCopy({ register, folder, clock, upkeep }: CopyParts, label: string): Promise<Copy> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeRemains(folder);
  const sequence = await register.writeWhenFree((db) => nextSequence(db, listCopies(folder)[0]?.note?.sequence ?? 0));
  const madeAt = instantOf(clock.now());
  const file = join(folder, `register-${madeAt.slice(0, 19).replaceAll(/[-:T]/g, '')}-${String(sequence)}-${label}.db`);
  const temporary = `${file}.part`;
  // Asked now: the key may have been changed since the program started.
  const { key } = register;
  const checked = await upkeep.run('copy', { source: register.file, target: temporary, key });
  if (checked === null) {
    rmSync(temporary, { force: true });
    throw userError('register.backup-failed');
  }
  const note: CopyNote = {
    version: 1,
    madeAt,
    sequence,
    label,
    ...checked,
    headSeal: checked.auditSeq === 0 ? null : sealHead(key, { seq: checked.auditSeq, hash: checked.auditHash }),
    keyCheck: keyCheckOf(key),
    checkedAt: instantOf(clock.now()),
  };
  writeNote(file, note);
  renamePatiently(temporary, file);
  syncFolder(folder);
  return { file, name: file.slice(folder.length + 1), bytes: note.bytes, note };
}

/** What a killed copy left behind was never checked: it is no copy and only takes room. */
function removeRemains(folder: string): void {
  for (const name of readdirSync(folder)) {
    const isPart = /^register-.+\.part(?:-journal|-wal|-shm)?$/.test(name);
    const isLoneNote = /^register-.+\.db\.json(?:\.new)?$/.test(name) && !existsSync(join(folder, name.replace(/\.json(?:\.new)?$/, '')));
    if (isPart || isLoneNote) rmSync(join(folder, name), { force: true });
  }
}
