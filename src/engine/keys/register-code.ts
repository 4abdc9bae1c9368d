// The recovery code of this register: kept inside it, wrapped into files beside it, and compared with what somebody typed.
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { KeyState } from '#shared/contract/keys.ts';
import { readRecoveryCode, recoveryGroupCount } from '#shared/rules/recovery-code.ts';
import type { ReadDb } from '../database/register.ts';
import { keyCheckOf } from '../database/key.ts';
import { readRecoveryFile, readRecoveryFiles, writeRecoveryFiles } from '../recovery-code/recovery-files.ts';
import { unwrapWith, type NumberedCode } from '../recovery-code/wrapped-key.ts';
import { findCode, type StoredCode } from './keys.store.ts';
import { formerKeys } from '../key-change/former-keys.store.ts';

/** What the files of a data folder are looked at with. */
export interface KeyPlace {
  readonly dataFolder: string;
  /** The key that the register is under now. */
  readonly key: Uint8Array;
}

export function numberedCode({ code, number, madeAt }: StoredCode): NumberedCode {
  return { code, codeNumber: number, madeAt };
}

/** Two different groups, chosen anew for each code. */
export function chooseGroups(): [number, number] {
  const first = randomInt(recoveryGroupCount);
  const second = (first + 1 + randomInt(recoveryGroupCount - 1)) % recoveryGroupCount;
  return first < second ? [first, second] : [second, first];
}

/** Writes the code's files: the register's key and every former one. */
export function wrapAll(db: ReadDb, { dataFolder, key }: KeyPlace, code: StoredCode): void {
  writeRecoveryFiles(
    dataFolder,
    numberedCode(code),
    key,
    formerKeys(db).map((former) => former.key),
  );
}

/** What lies beside the register: see KeyState.file. */
export function fileState(db: ReadDb, { dataFolder, key }: KeyPlace): KeyState['file'] {
  const stored = findCode(db);
  const check = keyCheckOf(key);
  const files = readRecoveryFiles(dataFolder).filter((file) => file.keyCheck === check);
  if (files.some((file) => file.codeNumber > (stored?.number ?? 0))) return 'newer';
  const beside = readRecoveryFile(dataFolder);
  const isRight = stored !== undefined && beside !== null && unwrapWith(beside, stored.code) !== null && beside.keyCheck === check;
  // One beside the register, one beside the copies.
  return isRight && files.length >= 2 ? 'right' : 'missing';
}

/** The number of a new code: above every one that was ever printed for this register, also where an older copy of it was restored. */
export function nextNumber(db: ReadDb, dataFolder: string): number {
  return Math.max(findCode(db)?.number ?? 0, ...readRecoveryFiles(dataFolder).map((file) => file.codeNumber)) + 1;
}

/** Whether what was typed is this register's code: the one it knows, or a newer one that opens its key from a file. */
export function isRegisterCode(db: ReadDb, { dataFolder, key }: KeyPlace, typed: string): boolean {
  const code = readRecoveryCode(typed);
  if (code === null) return false;
  const stored = findCode(db);
  if (stored !== undefined && sameText(stored.code, code)) return true;
  const check = keyCheckOf(key);
  return readRecoveryFiles(dataFolder).some(
    (file) => file.keyCheck === check && file.codeNumber > (stored?.number ?? 0) && unwrapWith(file, code) !== null,
  );
}

/** Takes the same time whatever is different. */
function sameText(one: string, other: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
