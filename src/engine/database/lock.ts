// One engine a data folder. The lock is the system's own file lock on a tiny SQLite file: it goes when its
// process goes, even by SIGKILL, so a crash never leaves an office locked out.
import Database from 'better-sqlite3';
import { existsSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import { refuseFolder } from './file-kinds.ts';
import { holderFileName, noteHolder, readHolder } from './holder.ts';
import { writeFileSafely } from './write-file-safely.ts';

const lockFileName = 'engine.lock';

export interface FolderLock {
  /** Tells a second start where the first can be seen. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the data folder for this process.
 * @throws register.in-use with `address` of the engine that has it, and who opened it where (`user`, `computer`, `since`), as far as that is known.
 */
export function lockFolder(dataFolder: string): FolderLock {
  const addressFile = join(dataFolder, 'engine.address');
  const holderFile = join(dataFolder, holderFileName);
  const lockFile = join(dataFolder, lockFileName);
  refuseFolder(dataFolder, lockFileName);
  let database: Database.Database;
  try {
    database = holdMended(lockFile);
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      const address = existsSync(addressFile) ? readFileSync(addressFile, 'utf8').trim() : '';
      const holder = readHolder(dataFolder);
      throw userError('register.in-use', {
        address: address === '' ? null : address,
        user: holder?.user ?? null,
        computer: holder?.computer ?? null,
        since: holder?.since ?? null,
      });
    }
    throw error;
  }
  rmSync(addressFile, { force: true });
  noteHolder(dataFolder);
  return {
    announce: (address) => writeFileSafely(addressFile, `${address}\n`),
    release() {
      rmSync(addressFile, { force: true });
      rmSync(holderFile, { force: true });
      database.close();
    },
  };
}

/**
 * SQLite asks for the lock before it reads: a file that is found damaged is held by nobody. It is emptied where it lies, as it is
 * between two starts: the lock is of the file, not of what is in it, so a start that took it meanwhile keeps it, and a new file
 * under the same name would let two in.
 */
function holdMended(file: string): Database.Database {
  try {
    return hold(file);
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !/^SQLITE_(?:NOTADB|CORRUPT)/.test(error.code)) throw error;
    truncateSync(file);
    return hold(file);
  }
}

function hold(file: string): Database.Database {
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
