import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

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
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** The new name is on the disk only with its folder; Windows keeps no such handle. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
