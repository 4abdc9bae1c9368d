// From the recovery code to the key of a data folder that has none: another PC, a lost or damaged key.
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import { readRecoveryCode } from '#shared/rules/recovery-code.ts';
import { keyCheckOf, readKeyCheck, registerFileName } from '../database/key.ts';
import { opensUnder } from '../database/try-key.ts';
import { readRecoveryFiles } from './recovery-files.ts';
import { unwrapWith } from './wrapped-key.ts';

/** Whether the code entry is worth showing: there is a wrapped key in the data folder, or beside its copies. */
export function hasRecoveryFile(dataFolder: string): boolean {
  return readRecoveryFiles(dataFolder).length > 0;
}

/**
 * The key that the code opens and that opens the register of the folder; where only copies lie, the key of the newest code.
 * @param typed as a person typed it
 * @throws recovery.code-invalid (a slip in a group), recovery.code-unknown (no recovery file here), recovery.code-wrong (opens none of them),
 *   recovery.other-register (opens one, but its key is not this register's)
 */
export function unwrapKey(dataFolder: string, typed: string): Uint8Array {
  const keys = unwrapKeys(dataFolder, typed);
  const register = join(dataFolder, registerFileName);
  const known = readKeyCheck(dataFolder);
  // By the register itself where it can be tried; where it is damaged or gone by its key check, and without that by the newest code.
  const key = keys.find((each) => opensUnder(register, each)) ?? keys.find((each) => known === null || known === keyCheckOf(each));
  if (key === undefined) throw userError('recovery.other-register');
  return key;
}

/**
 * Every key that the code opens, newest code first: the register's own and those of copies made before a change of key.
 * @throws recovery.code-invalid, recovery.code-unknown, recovery.code-wrong
 */
export function unwrapKeys(dataFolder: string, typed: string): Uint8Array[] {
  const code = readRecoveryCode(typed);
  if (code === null) throw userError('recovery.code-invalid');
  const files = readRecoveryFiles(dataFolder).sort((a, b) => b.codeNumber - a.codeNumber);
  if (files.length === 0) throw userError('recovery.code-unknown');
  const opened = new Map<string, Uint8Array>();
  for (const file of files) {
    if (opened.has(file.keyCheck)) continue;
    const key = unwrapWith(file, code);
    if (key !== null) opened.set(file.keyCheck, key);
  }
  if (opened.size === 0) throw userError('recovery.code-wrong');
  return [...opened.values()];
}
