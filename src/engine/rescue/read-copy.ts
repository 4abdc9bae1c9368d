// Reading a register that must not be touched: a copy, or the present one where it is damaged. SQLite writes even when it only reads
// (a log is written back at closing): whatever has a log beside it is read on a copy.
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { connect, connectToRead, type Connection } from '../database/connect.ts';
import { wantsLog } from '../database/sqlite-errors.ts';
import { registerFileName } from '../database/key.ts';

/**
 * @param isOpen the engine has this very file open: it is read beside it, log and all
 * @throws whatever SQLite says of the file
 */
export function readCopy<Result>(file: string, key: Uint8Array, work: (connection: Connection) => Result, isOpen = false): Result {
  if (!isOpen && hasLog(file)) return readAside(file, key, work);
  let connection: Connection | undefined;
  try {
    connection = connectToRead(file, key);
    // The first page, and a log where the file asks for one.
    connection.pragma('user_version');
  } catch (error) {
    connection?.close();
    // A file that was copied by hand out of a running program asks for a log of its own, which reading may not make.
    if (wantsLog(error)) return readAside(file, key, work);
    throw error;
  }
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

function readAside<Result>(file: string, key: Uint8Array, work: (connection: Connection) => Result): Result {
  const folder = makeTrialFolder(dirname(file));
  try {
    const copy = join(folder, registerFileName);
    copyWithLog(file, copy);
    const connection = connect(copy, key);
    try {
      return work(connection);
    } finally {
      connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Beside the file, so that no second disk is filled; a stick that can't be written is read all the same. */
function makeTrialFolder(beside: string): string {
  try {
    return mkdtempSync(join(beside, 'trial-'));
  } catch {
    return mkdtempSync(join(tmpdir(), 'fengqiao-trial-'));
  }
}

/** Copies a register that nobody has open, with its log. */
export function copyWithLog(file: string, target: string): void {
  copyFileSync(file, target, constants.COPYFILE_FICLONE);
  if (hasLog(file)) copyFileSync(`${file}-wal`, `${target}-wal`, constants.COPYFILE_FICLONE);
}

export function hasLog(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
}
