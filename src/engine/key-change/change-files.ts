// The files of a change of key: which is which, and how they take each other's place. Every state that a kill can leave is known here.
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import { keyCheckOf, noteKeyCheck, readKeyCheck, registerFileName } from '../database/key.ts';
import { firstPageHashOf } from '../database/first-page.ts';
import { headFileName, openHead, readHead } from '../database/register-head.ts';
import { removeCopyFiles } from '../database/rekeyed-copy.ts';
import { renamePatiently } from '../database/rename-patiently.ts';
import { opensUnder } from '../database/try-key.ts';
import { syncFolder } from '../database/write-file-safely.ts';
import { removeRecoveryFileBesideCopies } from '../recovery-code/recovery-files.ts';
import { readPendingChange, removePendingChange, type PendingChange } from './pending-change.ts';

export interface ChangeFiles {
  readonly live: string;
  /** The copy under the new key. */
  readonly copy: string;
  /** The register of before, kept until the new one has opened. */
  readonly former: string;
  /** The register's last known end, and the one of before. */
  readonly head: string;
  readonly formerHead: string;
}

export function changeFilesOf(dataFolder: string): ChangeFiles {
  const live = join(dataFolder, registerFileName);
  const head = join(dataFolder, headFileName);
  return { live, copy: `${live}.rekeyed`, former: `${live}.before-rekey`, head, formerHead: `${head}.before-rekey` };
}

/** Puts the checked copy in the register's place. The register is closed; a log that it left would belong to another file. @throws register.locked */
export function putCopyInPlace(dataFolder: string, { from, to }: PendingChange): void {
  const { live, copy, former, head, formerHead } = changeFilesOf(dataFolder);
  const log = statSync(`${live}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0) throw userError('register.locked');
  if (existsSync(head)) copyFileSync(head, formerHead);
  renamePatiently(live, former);
  renamePatiently(copy, live);
  syncFolder(dataFolder);
  sealHead(dataFolder, { from, to });
  noteKeyCheck(dataFolder, to);
}

/** The last known end of the register is sealed under its key: it goes on under the new one. The copy's chain is the former's and one line more. */
function sealHead(dataFolder: string, { from, to }: PendingChange): void {
  const { live, head, formerHead } = changeFilesOf(dataFolder);
  if (typeof readHead(head, to) !== 'string') return;
  const found = readHead(formerHead, from);
  const known = typeof found === 'string' ? readHead(head, from) : found;
  if (typeof known === 'string') return;
  const writer = openHead(head, to);
  writer.note({ ...known, state: 'closed', base: firstPageHashOf(live), salt: null, walBytes: 0 }, true);
  writer.close();
}

/** Puts the register of before back, wherever `putCopyInPlace` came to. */
export function putFormerBack(dataFolder: string, from: Uint8Array): void {
  const { live, former } = changeFilesOf(dataFolder);
  if (existsSync(former)) {
    removeCopyFiles(live);
    renameFormer(dataFolder);
  }
  noteKeyCheck(dataFolder, from);
}

function renameFormer(dataFolder: string): void {
  const { live, former, head, formerHead } = changeFilesOf(dataFolder);
  // The head first: under the former key it fits the former register, wherever that lies.
  if (existsSync(formerHead)) renamePatiently(formerHead, head);
  renamePatiently(former, live);
  syncFolder(dataFolder);
}

export interface SettledKey {
  /** The key that the register is under now. */
  readonly key: Uint8Array;
  /** A change was under way: `endKeyChange` clears it away once the register has opened and its host keeps the key. */
  readonly pending: boolean;
}

/**
 * Before the register is opened: finds out which of the two keys it is under when a change of key was killed, and puts the register of
 * before back where none lies in its place. Without such a change the key is answered as it came; where the register opens under neither,
 * the one that its key check names, so that damage is told as damage.
 */
export function settleKeyChange(dataFolder: string, key: Uint8Array): SettledKey {
  const change = readPendingChange(dataFolder, key);
  if (change === null) return { key, pending: false };
  const { live, former } = changeFilesOf(dataFolder);
  if (opensUnder(live, change.to)) {
    sealHead(dataFolder, change);
    noteKeyCheck(dataFolder, change.to);
    return { key: change.to, pending: true };
  }
  if (!opensUnder(live, change.from) && opensUnder(former, change.from)) {
    if (existsSync(live)) renamePatiently(live, `${live}.damaged-rekey`);
    renameFormer(dataFolder);
  }
  if (!opensUnder(live, change.from))
    return { key: readKeyCheck(dataFolder) === keyCheckOf(change.to) ? change.to : change.from, pending: false };
  noteKeyCheck(dataFolder, change.from);
  removeRecoveryFileBesideCopies(dataFolder, keyCheckOf(change.to));
  return { key: change.from, pending: true };
}

/** The register has opened under its key and the host keeps that key: nothing of the change is needed any more. */
export function endKeyChange(dataFolder: string): void {
  const { copy, former, formerHead } = changeFilesOf(dataFolder);
  removeCopyFiles(copy);
  removeCopyFiles(former);
  rmSync(formerHead, { force: true });
  removePendingChange(dataFolder);
}
