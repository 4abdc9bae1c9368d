// One engine a data folder. The lock is the system's own file lock on a tiny SQLite file: it goes when its
// process goes, even by SIGKILL, so a crash never leaves an office locked out.
import Database from 'better-sqlite3';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import { writeFileSafely } from './write-file-safely.ts';

export interface FolderLock {
  /** Tells a second start where the first can be seen. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the data folder for this process.
 * @throws register.in-use with `address` of the engine that has it, when that is known.
 */
export function lockFolder(dataFolder: string): FolderLock {
  const addressFile = join(dataFolder, 'engine.address');
  const database = new Database(join(dataFolder, 'engine.lock'), { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      const address = existsSync(addressFile) ? readFileSync(addressFile, 'utf8').trim() : '';
      throw userError('register.in-use', { address: address === '' ? null : address });
    }
    throw error;
  }
  rmSync(addressFile, { force: true });
  return {
    announce: (address) => writeFileSafely(addressFile, `${address}\n`),
    release() {
      rmSync(addressFile, { force: true });
      database.close();
    },
  };
}
