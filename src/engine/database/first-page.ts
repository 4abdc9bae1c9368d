// A database file is told apart by its first page as it lies on the disk: each writing of an encrypted page has a nonce of its own.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const pageBytes = 4096;

/** SHA-256 of the first page, hex. `handle` of a register in use stays open: closing one gives up SQLite's own locks on the file. */
export function firstPageHash(handle: number): string {
  const page = Buffer.alloc(pageBytes);
  const read = readSync(handle, page, 0, pageBytes, 0);
  return createHash('sha256').update(page.subarray(0, read)).digest('hex');
}

/** The same of a file that nobody has open. */
export function firstPageHashOf(file: string): string {
  const handle = openSync(file, 'r');
  try {
    return firstPageHash(handle);
  } finally {
    closeSync(handle);
  }
}
