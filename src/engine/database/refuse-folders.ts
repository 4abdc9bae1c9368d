// What of the data folder turns out to be of the other kind, before anything in it is read or moved.
import { join } from 'node:path';
import { refuseFile, refuseFolder } from './file-kinds.ts';
import { keyCheckFileName, registerFileName } from './key.ts';
import { headFileName } from './register-head.ts';

const files = [registerFileName, `${registerFileName}-wal`, `${registerFileName}-shm`, headFileName, keyCheckFileName];

/** @throws register.not-a-file with `file`, register.not-a-folder with `folder` */
export function refuseFolders(dataFolder: string): void {
  for (const file of files) refuseFolder(dataFolder, file);
  refuseFile(join(dataFolder, 'backups'));
}
