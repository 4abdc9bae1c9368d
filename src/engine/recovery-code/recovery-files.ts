// Where wrapped keys lie: `register.recovery.json` beside the register, and one file for each key beside the backups, so that
// whoever copies the backups away copies with them what the recovery code opens them by. No file holds a key that can be read.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonText } from '#shared/json-text.ts';
import { isFolder } from '../database/file-kinds.ts';
import { keyCheckOf } from '../database/key.ts';
import { writeFileSafely } from '../database/write-file-safely.ts';
import { unwrapWith, WrappedKey, wrapKey, type NumberedCode } from './wrapped-key.ts';

export const recoveryFileName = 'register.recovery.json';
const besideCopies = /^recovery-[0-9a-f]{32}\.json$/;

/** Name of the file beside copies that holds the key of this fingerprint, wrapped. */
export function recoveryNameOf(keyCheck: string): string {
  return `recovery-${keyCheck}.json`;
}

/**
 * Wraps the register's key and its former ones under a code, each beside the copies and the present one beside the register too.
 * Each file is opened again before the next one is written. @throws what the disk says; files of before then still open with their code.
 */
export function writeRecoveryFiles(dataFolder: string, code: NumberedCode, key: Uint8Array, formerKeys: readonly Uint8Array[]): void {
  const copies = join(dataFolder, 'backups');
  mkdirSync(copies, { recursive: true });
  for (const each of [...formerKeys, key]) writeOne(join(copies, recoveryNameOf(keyCheckOf(each))), code, each);
  writeOne(join(dataFolder, recoveryFileName), code, key);
}

/** Wraps one key beside the copies only: of a register that is about to change to it. */
export function writeRecoveryFileBesideCopies(dataFolder: string, code: NumberedCode, key: Uint8Array): void {
  const copies = join(dataFolder, 'backups');
  mkdirSync(copies, { recursive: true });
  writeOne(join(copies, recoveryNameOf(keyCheckOf(key))), code, key);
}

function writeOne(path: string, code: NumberedCode, key: Uint8Array): void {
  writeFileSafely(path, `${JSON.stringify(wrapKey(key, code), null, 2)}\n`);
  const back = readOne(path);
  const opened = back === null ? null : unwrapWith(back, code.code);
  if (opened === null || !Buffer.from(opened).equals(key))
    throw new Error('A recovery file did not open with its code after it was written');
}

export function removeRecoveryFileBesideCopies(dataFolder: string, keyCheck: string): void {
  rmSync(join(dataFolder, 'backups', recoveryNameOf(keyCheck)), { force: true });
}

/** The file beside the register; null where there is none that can be read. */
export function readRecoveryFile(dataFolder: string): WrappedKey | null {
  return readOne(join(dataFolder, recoveryFileName));
}

/** Names of the recovery files of a folder of copies: they go wherever the copies go. */
export function recoveryFilesBeside(copiesFolder: string): string[] {
  return isFolder(copiesFolder)
    ? readdirSync(copiesFolder)
        .filter((name) => besideCopies.test(name))
        .sort()
    : [];
}

/** Every wrapped key of a data folder: beside the register, beside the copies, and beside a copy that was put down in the data folder itself. */
export function readRecoveryFiles(dataFolder: string): WrappedKey[] {
  const folders = [dataFolder, join(dataFolder, 'backups')];
  const paths = [
    join(dataFolder, recoveryFileName),
    ...folders.flatMap((folder) => recoveryFilesBeside(folder).map((name) => join(folder, name))),
  ];
  return paths.flatMap((path) => readOne(path) ?? []);
}

function readOne(path: string): WrappedKey | null {
  if (!existsSync(path)) return null;
  try {
    return WrappedKey.parse(parseJsonText(readFileSync(path, 'utf8')));
  } catch {
    // A damaged one opens nothing; there are others.
    return null;
  }
}
