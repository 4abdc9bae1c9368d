// Whether a file opens under a key: tried on a copy of its first page, so that the file, and a log beside it, are left alone.
import Database from 'better-sqlite3';
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyPragmas } from './connect.ts';

const pageBytes = 4096;

/** False as well for a file that is missing, empty or damaged in its first page: it tells no more than that. */
export function opensUnder(file: string, key: Uint8Array): boolean {
  if (!existsSync(file) || statSync(file).size === 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-page-'));
  try {
    const page = join(folder, 'page.db');
    writeFileSync(page, firstPage(file), { mode: 0o600 });
    return readsUnder(page, key);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readsUnder(page: string, key: Uint8Array): boolean {
  const connection = new Database(page);
  try {
    for (const pragma of keyPragmas(key)) connection.pragma(pragma);
    connection.pragma('application_id', { simple: true });
    return true;
  } catch (error) {
    // A page that decrypts and names more pages than there are is the right key's.
    if (error instanceof Database.SqliteError) return error.code.startsWith('SQLITE_CORRUPT');
    throw error;
  } finally {
    connection.close();
  }
}

function firstPage(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const page = new Uint8Array(pageBytes);
    return page.subarray(0, readSync(handle, page, 0, pageBytes, 0));
  } finally {
    closeSync(handle);
  }
}
