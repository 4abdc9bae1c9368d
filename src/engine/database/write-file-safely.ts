import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renamePatiently } from './rename-patiently.ts';

/** Writes a small file so that a power cut leaves either the old or the new content, never a half of it. */
export function writeFileSafely(path: string, content: string, mode = 0o600): void {
  const temporary = `${path}.new`;
  const handle = openSync(temporary, 'w', mode);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renamePatiently(temporary, path);
  syncFolder(dirname(path));
}

/** What a killed program had begun to write is no file of anybody's: its name was never given. */
export function dropUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (/^(?:register|restore|recovery-[0-9a-f]{32})\.(?:[a-z]+\.)*new$/.test(name)) rmSync(join(folder, name), { force: true });
}

/** The new name is on the disk only with its folder; Windows keeps no such handle. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
