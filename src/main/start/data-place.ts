// Whether a register may lie where it was asked for: before anything is written there, the profile and the log included.
import { dirname, relative, resolve } from 'node:path';
import { isOnNetwork } from '#engine/database/network-path.ts';

export type PlaceFault = 'register.on-network-drive' | 'register.in-program-folder';

/**
 * @param program the running program's own file in a package; null in development
 * @param onNetwork stands for the system in tests
 */
export function placeFault(
  dataFolder: string,
  program: string | null,
  onNetwork: (folder: string) => boolean = isOnNetwork,
): PlaceFault | null {
  if (onNetwork(dataFolder)) return 'register.on-network-drive';
  // An update empties the program's folder, and so does its removal.
  return program !== null && isWithin(dirname(program), dataFolder) ? 'register.in-program-folder' : null;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || !(way.startsWith('..') || resolve(way) === way);
}
