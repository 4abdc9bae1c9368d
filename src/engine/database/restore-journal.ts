// Putting a copy in the place of the register is a few renames. What is to be done is written down first, so that a kill at any of
// them is finished by the next start: there is never no register, and never half of two.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJsonText } from '#shared/json-text.ts';
import { hashFile } from './file-hash.ts';
import { isFolder } from './file-kinds.ts';
import { firstPageHashOf } from './first-page.ts';
import { registerFileName } from './key.ts';
import { headFileName, openHead } from './register-head.ts';
import { renamePatiently } from './rename-patiently.ts';
import { syncFolder, writeFileSafely } from './write-file-safely.ts';

const restoreFolderName = 'restore';
const rehearsalFolderName = 'rehearsal';
const journalName = 'restore.json';

const restorePlan = z.object({
  /** Told apart from other restores in the audit chain. */
  id: z.string(),
  /** Folder under `set-aside` that takes the present files, within the data folder; null where there are none. */
  keptIn: z.string().nullable(),
  /** Name of the copy. */
  copyName: z.string(),
  by: z.string(),
  at: z.string(),
  /** Of the file that is to take the place: another one lying there is not put in. */
  sha256: z.string(),
  /** Where the audit chains ended: of the copy, and of the register that was replaced (null: it could not be read). */
  copySeq: z.number().int(),
  copyHash: z.string(),
  replacedSeq: z.number().int().nullable(),
});
export type RestorePlan = z.infer<typeof restorePlan>;

/** An empty folder beside the register for the file that is to replace it: renames work within one disk only. */
export function makeRestoreFolder(dataFolder: string): string {
  return makeEmptyFolder(join(dataFolder, restoreFolderName));
}

/** The same for a trial: nothing that lies there ever takes the register's place. */
export function makeRehearsalFolder(dataFolder: string): string {
  return makeEmptyFolder(join(dataFolder, rehearsalFolderName));
}

function makeEmptyFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Takes away what a work that ended early left in the folder. */
export function dropRestoreFolder(dataFolder: string): void {
  rmSync(join(dataFolder, rehearsalFolderName), { recursive: true, force: true });
  if (!existsSync(join(dataFolder, journalName))) rmSync(join(dataFolder, restoreFolderName), { recursive: true, force: true });
}

/** Nobody has the register open. `restore/register.db` is whole, and closed. From here on the restore will be done, come what may. */
export function replaceRegister(dataFolder: string, key: Uint8Array, plan: RestorePlan): void {
  writeFileSafely(join(dataFolder, journalName), `${JSON.stringify(plan, null, 2)}\n`);
  finishRestore(dataFolder, key);
}

/** Does what is left of a restore that was begun. The plan stays until the audit chain tells of it (`forgetRestore`). */
export function finishRestore(dataFolder: string, key: Uint8Array): RestorePlan | null {
  const plan = readPlan(dataFolder);
  if (plan === null) return null;
  const file = join(dataFolder, registerFileName);
  const arriving = join(dataFolder, restoreFolderName, registerFileName);
  if (!existsSync(arriving)) return plan;
  if (hashFile(arriving) !== plan.sha256) {
    giveUp(dataFolder, plan);
    return null;
  }
  if (plan.keptIn !== null) moveAway(dataFolder, join(dataFolder, plan.keptIn));
  for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  const head = openHead(join(dataFolder, headFileName), key);
  head.note(
    {
      state: 'closed',
      base: firstPageHashOf(arriving),
      salt: null,
      walBytes: 0,
      auditSeq: plan.copySeq,
      auditHash: plan.copyHash,
      at: plan.at,
    },
    true,
  );
  head.close();
  renamePatiently(arriving, file);
  syncFolder(dataFolder);
  rmSync(join(dataFolder, restoreFolderName), { recursive: true, force: true });
  return plan;
}

export function forgetRestore(dataFolder: string): void {
  rmSync(join(dataFolder, journalName), { force: true });
}

/** What lies there is not what was to take the place: the register of before stays, or comes back. */
function giveUp(dataFolder: string, { keptIn }: RestorePlan): void {
  if (keptIn !== null && !existsSync(join(dataFolder, registerFileName))) {
    for (const name of [registerFileName, `${registerFileName}-wal`, headFileName]) {
      const from = join(dataFolder, keptIn, name);
      if (existsSync(from)) renamePatiently(from, join(dataFolder, name));
    }
  }
  forgetRestore(dataFolder);
}

/** The register's file goes last: until then the next start finds the journal and goes on. What was moved before a kill is there already. */
function moveAway(dataFolder: string, target: string): void {
  mkdirSync(target, { recursive: true });
  // The index of a log is of no use; a folder in its place may be somebody's.
  const index = `${registerFileName}-shm`;
  for (const name of [headFileName, `${registerFileName}-wal`, ...(isFolder(join(dataFolder, index)) ? [index] : []), registerFileName]) {
    const from = join(dataFolder, name);
    if (existsSync(from) && !existsSync(join(target, name))) renamePatiently(from, join(target, name));
  }
  syncFolder(target);
}

function readPlan(dataFolder: string): RestorePlan | null {
  const path = join(dataFolder, journalName);
  if (!existsSync(path)) return null;
  try {
    return restorePlan.parse(parseJsonText(readFileSync(path, 'utf8')));
  } catch {
    // Written whole or not at all by us: changed by somebody else it says nothing to be done.
    return null;
  }
}
