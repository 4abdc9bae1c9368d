import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Puts a written file on the disk: its name is given only after that. */
export function flushFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
