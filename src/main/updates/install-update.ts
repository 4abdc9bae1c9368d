// From a downloaded package to an installed one, in an order in which every step that fails leaves the office with what it had.
import { join } from 'node:path';
import { describeError, type Log } from '../log.ts';
import { attempt } from './attempt.ts';
import type { InstallEnd } from './install-command.ts';
import { installPackage } from './install-package.ts';
import { hashOfFile, isTheFile, keepPackage } from './package-files.ts';
import type { Downloaded } from './signed-updates.ts';
import type { UpdateFiles } from './trial-files.ts';
import type { KeptPackage } from './update-trial.ts';

export interface InstallingProgram {
  readonly version: string;
  readonly appImage: string | undefined;
  /** Where Windows' installer leaves a copy of itself. */
  readonly ownInstaller: string | null;
}

export interface InstallUpdateParts {
  readonly program: InstallingProgram;
  readonly files: UpdateFiles;
  readonly log: Log;
  /** Has the engine make a checked copy of the register, and names it; null where the register does not open. */
  readonly backUp: (version: string) => Promise<string | null>;
  /** Closes the engine. */
  readonly close: () => Promise<void>;
}

export interface UpdateEnd extends InstallEnd {
  /** Whether the register was closed on the way. */
  readonly isClosed: boolean;
}

const untouched = (fault: string): UpdateEnd => ({ fault, isTouched: false, isClosed: false });

export async function installUpdate(
  parts: InstallUpdateParts,
  update: Downloaded,
  andRestart: boolean,
  signal: AbortSignal,
): Promise<UpdateEnd> {
  const { files, log, program } = parts;
  if (!(await isTheFile(update.file, update.sha512))) return untouched('updates.package-differs');
  let registerCopy: string | null;
  try {
    registerCopy = await parts.backUp(update.version);
  } catch (error) {
    log.note('backup failed', describeError(error));
    return untouched('updates.backup-failed');
  }
  try {
    files.begin({
      from: program.version,
      to: update.version,
      starts: 0,
      former: await formerPackage(parts, update),
      present: update,
      registerCopy,
    });
  } catch (error) {
    log.note('update not noted', describeError(error));
    return untouched('updates.not-writable');
  }
  const end = await installClosed(parts, update, andRestart, signal);
  log.note('update installed', { version: update.version, fault: end.fault, isTouched: end.isTouched });
  if (end.fault !== null) attempt(log, 'trial not ended', () => files.endTrial());
  return end;
}

async function installClosed(
  { close, log, program }: InstallUpdateParts,
  update: Downloaded,
  andRestart: boolean,
  signal: AbortSignal,
): Promise<UpdateEnd> {
  try {
    await close();
  } catch (error) {
    log.note('close failed', describeError(error));
    // Who knows what still runs: only a new start is sound.
    return { fault: 'updates.not-closed', isTouched: true, isClosed: true };
  }
  const end = await installPackage({ ...update, andRestart, appImage: program.appImage, signal });
  return { ...end, isClosed: true };
}

/** The package to go back to: the one this version was installed by, where it was kept. Without one there is an update all the same. */
async function formerPackage({ program, files, log }: InstallUpdateParts, { kind }: Downloaded): Promise<KeptPackage | null> {
  const { standing } = files.memory();
  try {
    if (standing?.version === program.version && (await isTheFile(standing.file, standing.sha512)))
      return await keepPackage(files.folders.former, standing);
    const own = kind === 'appimage' ? program.appImage : kind === 'nsis' ? program.ownInstaller : null;
    if (own === null || own === undefined) return null;
    return await keepPackage(files.folders.former, { version: program.version, kind, file: own, sha512: await hashOfFile(own) });
  } catch (error) {
    log.note('no way back kept', describeError(error));
    return null;
  }
}

/** As electron-builder's installer names its copy: `%LOCALAPPDATA%/<updaterCacheDirName>/installer.exe`. */
export function ownInstallerIn(localData: string, appUpdateYml: string): string | null {
  const folder = /^updaterCacheDirName: *(\S+) *$/m.exec(appUpdateYml)?.[1];
  return folder === undefined ? null : join(localData, folder, 'installer.exe');
}
