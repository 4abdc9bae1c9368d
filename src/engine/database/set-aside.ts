// What does not belong, or is damaged, is kept and never deleted: moved out of the way into a folder of its own.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { instantOf, type Clock } from '../clock.ts';
import { isFolder } from './file-kinds.ts';
import { registerFileName } from './key.ts';
import { renamePatiently } from './rename-patiently.ts';

export const setAsideFolderName = 'set-aside';

/** A new folder under `set-aside`, named after the moment; a second one of the same moment gets a number. */
export function makeSetAsideFolder(dataFolder: string, clock: Clock): string {
  const stamp = instantOf(clock.now()).slice(0, 19).replaceAll(/[-:T]/g, '');
  for (let turn = 1; ; turn += 1) {
    const folder = join(dataFolder, setAsideFolderName, turn === 1 ? stamp : `${stamp}-${String(turn)}`);
    if (existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}

/** Moves a log away; its index (-shm) is of no use without it. @returns its new place within the data folder */
export function setWalAside(registerFile: string, clock: Clock): string {
  const folder = makeSetAsideFolder(dirname(registerFile), clock);
  renamePatiently(`${registerFile}-wal`, join(folder, walName));
  rmSync(`${registerFile}-shm`, { force: true });
  return placeOf(folder);
}

/** Places of the logs that nothing took in and nobody has taken away yet, oldest first. Beside a register that was replaced lies its own log. */
export function logsSetAside(dataFolder: string): string[] {
  const folder = join(dataFolder, setAsideFolderName);
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((stamp) => existsSync(join(folder, stamp, walName)) && !existsSync(join(folder, stamp, registerFileName)))
    .map((stamp) => placeOf(join(folder, stamp)));
}

/** Copies a log that stays in use. @returns the copy's place within the data folder */
export function copyWalAside(registerFile: string, clock: Clock): string {
  const folder = makeSetAsideFolder(dirname(registerFile), clock);
  copyFileSync(`${registerFile}-wal`, join(folder, cutWalName));
  return placeOf(folder, cutWalName);
}

const walName = `${registerFileName}-wal`;
/** What was whole of it is in the register. */
const cutWalName = `${walName}.cut`;

function placeOf(folder: string, name = walName): string {
  return `${setAsideFolderName}/${basename(folder)}/${name}`;
}
