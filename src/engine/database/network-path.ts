// A register on a drive of the network is torn: SQLite's write-ahead log needs one machine's memory. A mapped drive (`Z:\`) looks
// like a disk of this PC; where it leads shows when the system is asked for the folder's real path.
import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Linux's numbers of file systems that lie on another machine: NFS, SMB, SMB2, CIFS. */
const networkFileSystems = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42]);

/**
 * Whether a path names another machine: `\\server\share`, also by its long names `\\?\UNC\…` and `\\.\UNC\…`.
 * `\\?\C:\…` and `\\?\Volume{…}\…` are this PC's disks.
 */
export function namesOtherMachine(path: string): boolean {
  const plain = path.replaceAll('/', '\\');
  if (!plain.startsWith('\\\\')) return false;
  return !/^\\\\[?.]\\/.test(plain) || /^\\\\[?.]\\UNC\\/i.test(plain);
}

/** How the system is asked; tests stand in for a Windows that they do not have. */
export interface PathLook {
  /** The path with every drive letter, link and junction followed. */
  readonly realPath: (path: string) => string;
  /** The number of the file system; null where the system has none. */
  readonly fileSystem: (path: string) => number | null;
}

const systemLook: PathLook = {
  realPath: (path) => realpathSync.native(path),
  fileSystem: (path) => (process.platform === 'linux' ? statfsSync(path).type : null),
};

function nearestExisting(path: string): string {
  const parent = dirname(path);
  return existsSync(path) || parent === path ? path : nearestExisting(parent);
}

/** Whether a data folder lies, or would lie, on another machine. A folder that the system will not tell of is left to whoever opens it. */
export function isOnNetwork(folder: string, look: PathLook = systemLook): boolean {
  if (namesOtherMachine(folder)) return true;
  try {
    const real = look.realPath(nearestExisting(folder));
    const kind = look.fileSystem(real);
    return namesOtherMachine(real) || (kind !== null && networkFileSystems.has(kind));
  } catch {
    return false;
  }
}
