// The register of now as the ways back read it, whether the engine has it open or it lies there damaged; and the registers that know accounts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import { listCopies } from '../backups/copies.ts';
import { registerFileName } from '../database/key.ts';
import { unlessDamaged } from '../database/sqlite-errors.ts';
import { countAccounts, readFormerKeys } from './known-account.store.ts';
import { readCopy } from '../rescue/read-copy.ts';
import type { Supervised } from './supervised.ts';

type Work<Result> = Parameters<typeof readCopy<Result>>[2];
/** Reads one register. @throws what SQLite says where it is damaged, or under another key */
type Reads = <Result>(work: Work<Result>) => Result;

interface PresentRegister {
  /** Null where there is none, or what is read is damaged: the copies are what there is. */
  read<Result>(work: Work<Result>): Result | null;
  /** The register's own key first, then `others`, and those of before a change of key. */
  keys(others: readonly Uint8Array[]): Uint8Array[];
  /** Registers whose accounts may be asked, the present one first. @throws recovery.no-accounts without a key */
  accountSources(): Reads[];
}

export function createPresentRegister(dataFolder: string, supervised: Supervised): PresentRegister {
  const registerFile = join(dataFolder, registerFileName);
  const readFile =
    (file: string, key: Uint8Array): Reads =>
    (work) =>
      readCopy(file, key, work, file === registerFile && supervised.register() !== null);

  function read<Result>(work: Work<Result>): Result | null {
    const key = supervised.key();
    if (key === null || !existsSync(registerFile)) return null;
    return unlessDamaged(() => readFile(registerFile, key)(work)) ?? null;
  }

  return {
    read,
    keys: (others) => [supervised.key(), ...others, ...(read(readFormerKeys) ?? [])].filter((key) => key !== null),
    accountSources() {
      const key = supervised.key();
      if (key === null) throw userError('recovery.no-accounts');
      const files = [
        ...(existsSync(registerFile) ? [registerFile] : []),
        ...listCopies(join(dataFolder, 'backups')).map(({ file }) => file),
      ];
      return files.map((file) => readFile(file, key));
    },
  };
}

/** Whether anybody could be asked for a password: on its first day a register may have lost its accounts with its log. */
export function hasAccounts(read: Reads): boolean {
  return (unlessDamaged(() => read(countAccounts)) ?? 0) > 0;
}
