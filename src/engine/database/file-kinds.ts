// A folder where a file should be, or a file where a folder should be: an archive was unpacked there, or a synchronising program made them.
import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { userError } from '#shared/errors.ts';

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** @throws register.not-a-file with `file`, its name */
export function refuseFolder(dataFolder: string, file: string): void {
  if (isFolder(join(dataFolder, file))) throw userError('register.not-a-file', { file });
}

/** @throws register.not-a-folder with `folder`, its name, and `within`, where it lies */
export function refuseFile(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile() === true)
    throw userError('register.not-a-folder', { folder: basename(folder), within: dirname(folder) });
}
