// What the command line and the system say about this start.
import { join, resolve } from 'node:path';

export interface StartOptions {
  /** `--data DIR`: another data folder, as an absolute path. */
  readonly dataFolder: string | null;
  /** `--data` was given with nothing: whoever did meant a folder, and not the usual one. */
  readonly isFolderEmpty: boolean;
  /** `--demo`: fill an empty register with the made-up township. */
  readonly isDemo: boolean;
  /** `--safe-start`: without the graphics card, the window at its usual place. */
  readonly isSafe: boolean;
  /** `--disable-gpu`, Chromium's own word, or a safe start: drawn by the processor, this once. */
  readonly isGpuOff: boolean;
}

export interface Folders {
  /** The register, its key, its backups. */
  readonly data: string;
  /** Chromium's own files, the host's memory and log. The single-instance lock belongs to it. Inside the data folder: on Windows the sealed key opens with its `Local State` only. */
  readonly profile: string;
  /** The host's log. */
  readonly log: string;
  /** Where the profile lay before; null where there was none but this one. */
  readonly formerProfile: string | null;
  readonly renderer: string;
  readonly preload: string;
  readonly engineThread: string;
  readonly resources: string;
}

export const safeStartSwitch = '--safe-start';

/** Unknown arguments are Chromium's and stay unread. */
export function readStartOptions(argv: readonly string[], workingFolder: string): StartOptions {
  const isSafe = argv.includes(safeStartSwitch);
  const at = argv.indexOf('--data');
  const value = at >= 0 ? argv[at + 1] : argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  const isFolderEmpty = value?.trim() === '';
  return {
    dataFolder: value === undefined || isFolderEmpty || value.startsWith('--') ? null : resolve(workingFolder, value),
    isFolderEmpty,
    isDemo: argv.includes('--demo'),
    isSafe,
    isGpuOff: isSafe || argv.includes('--disable-gpu'),
  };
}

/** The user's folder for data that stays on this PC: the same one the browser host takes, so that both show the same register. */
export function localDataFolder(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  return environment['LOCALAPPDATA'] ?? environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
}

/**
 * Where everything lies. Data is never beside the program: an update would take it away.
 * `mainFolder` is out/main, in the package or in the project.
 */
export function planFolders(
  options: Pick<StartOptions, 'dataFolder'>,
  place: { readonly localData: string; readonly mainFolder: string; readonly isPackaged: boolean; readonly resourcesPath: string },
): Folders {
  const home = join(place.localData, 'fengqiao-register');
  const data = options.dataFolder ?? join(home, 'township');
  return {
    data,
    profile: join(data, 'desktop'),
    log: join(data, 'desktop', 'logs', 'desktop.log'),
    formerProfile: options.dataFolder === null ? join(home, 'desktop') : null,
    renderer: resolve(place.mainFolder, '../renderer'),
    preload: resolve(place.mainFolder, '../preload/index.cjs'),
    engineThread: join(place.mainFolder, 'engine-thread.js'),
    resources: place.isPackaged ? join(place.resourcesPath, 'resources') : resolve(place.mainFolder, '../../resources'),
  };
}
