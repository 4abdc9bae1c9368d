// How this program came onto the PC, and so which package can follow it.
import { posix } from 'node:path';
import type { PackageKind } from './description.ts';

export interface Installation {
  readonly platform: NodeJS.Platform;
  /** Set by the AppImage's own start: the file that was started, and where its content is mounted. Programs that it starts inherit both. */
  readonly appImage: string | undefined;
  readonly appDir: string | undefined;
  readonly resourcesPath: string;
  /** The packager's note `package-type` beside the program; null when there is none. */
  readonly packageType: string | null;
}

/** The note counts last: electron-builder writes it into the folder from which the AppImage is packed too. */
export function packageKindOf({ platform, appImage, appDir, resourcesPath, packageType }: Installation): PackageKind | null {
  if (platform === 'win32') return 'nsis';
  if (platform !== 'linux') return null;
  if (appImage?.startsWith('/') === true && appDir?.startsWith('/') === true && liesIn(resourcesPath, appDir)) return 'appimage';
  return packageType?.trim() === 'deb' ? 'deb' : null;
}

function liesIn(path: string, folder: string): boolean {
  const way = posix.relative(folder, path);
  return way !== '' && way.split('/')[0] !== '..';
}
