// What the command line and the system say about this start.
import { join, resolve } from 'node:path';

export interface StartOptions {
  /** `--data DIR`: another data folder, as an absolute path. */
  readonly dataFolder: string | null;
  /** `--demo`: fill an empty register with the made-up township. */
  readonly isDemo: boolean;
}

export interface Folders {
  /** The register, its key, its backups. */
  readonly data: string;
  /** Chromium's own files, the host's memory and log. The single-instance lock belongs to it. */
  readonly profile: string;
  readonly renderer: string;
  readonly preload: string;
  readonly engineThread: string;
  readonly resources: string;
}

/** Unknown arguments are Chromium's and stay unread. */
export function readStartOptions(argv: readonly string[], workingFolder: string): StartOptions {
  const at = argv.indexOf('--data');
  const value = at >= 0 ? argv[at + 1] : argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  return { dataFolder: value === undefined || value === '' || value.startsWith('--') ? null : resolve(workingFolder, value), isDemo: argv.includes('--demo') };
}

/** The user's folder for data that stays on this PC: the same one the browser host takes, so that both show the same register. */
export function localDataFolder(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  return environment['LOCALAPPDATA'] ?? environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
}

/** A drive of the network would tear the register: SQLite's write-ahead log needs one machine's memory. */
export function isOnNetwork(folder: string): boolean {
  return /^(\\\\|\/\/)/.test(folder);
}

/**
 * Where everything lies. Data is never beside the program: an update would take it away.
 * `mainFolder` is out/main, in the package or in the project.
 */
export function planFolders(options: Pick<StartOptions, 'dataFolder'>, place: { readonly localData: string; readonly mainFolder: string; readonly isPackaged: boolean; readonly resourcesPath: string }): Folders {
  const home = join(place.localData, 'fengqiao-register');
  return {
    data: options.dataFolder ?? join(home, 'township'),
    profile: options.dataFolder === null ? join(home, 'desktop') : join(options.dataFolder, 'desktop'),
    renderer: resolve(place.mainFolder, '../renderer'),
    preload: resolve(place.mainFolder, '../preload/index.cjs'),
    engineThread: join(place.mainFolder, 'engine-thread.js'),
    resources: place.isPackaged ? join(place.resourcesPath, 'resources') : resolve(place.mainFolder, '../../resources'),
  };
}
