// What may be in the package, and what it may ask of the PC it is installed on. Each rule stands for something that only shows there otherwise.
import type { PackagedFile } from './dry-run.ts';

/** The only names at the top of the archive. */
const topNames: ReadonlySet<string> = new Set(['out', 'node_modules', 'package.json']);

/** Packages that cannot be bundled (electron.vite.config.ts), and what electron-updater needs. */
const packages: ReadonlySet<string> = new Set([
  'better-sqlite3',
  'harfbuzzjs',
  'electron-updater',
  'builder-util-runtime',
  'fs-extra',
  'graceful-fs',
  'jsonfile',
  'universalify',
  'js-yaml',
  'argparse',
  'lazy-val',
  'lodash.escaperegexp',
  'lodash.isequal',
  'semver',
  'tiny-typed-emitter',
  'debug',
  'ms',
  'sax',
]);

/** Files that nobody runs. */
const idle = /\.(?:map|ts|mts|cts|tsx|md|markdown|cpp|c|h|gyp|gypi|env)$|(?:^|\/)\.env/;

/** Largest sum of archive, unpacked files and resources beside Electron, in bytes. */
export const mostBytes = 75_000_000;

/** The oldest glibc that the package promises to run on: Debian 10, UOS 20, Kylin V10 SP1 with 2.28 and newer. */
export const oldestLibc = '2.28';

/** One sentence for each file of the archive that has no place there. */
export function strayFiles(files: readonly PackagedFile[], target: 'linux' | 'win', arch = 'x64'): string[] {
  const driver = `${target === 'win' ? 'win32' : 'linux'}-${arch}.node`;
  return files.flatMap(({ path }): string[] => {
    const [top = '', first = '', second = ''] = path.split('/');
    const name = first.startsWith('@') ? `${first}/${second}` : first;
    if (!topNames.has(top)) return [`${path} is packaged: ${top} is no name of the package.`];
    if (top === 'node_modules' && !packages.has(name)) return [`${path} is packaged: nothing asks for ${name} at run time.`];
    if (idle.test(path)) return [`${path} is packaged: nobody runs it.`];
    if (path.endsWith('.node') && !path.endsWith(`/${driver}`)) return [`${path} is packaged: it is for another system.`];
    return [];
  });
}

/** Bytes by part, the largest first; the last line is the sum. */
export function sizeTable(app: readonly PackagedFile[], resources: readonly PackagedFile[]): readonly (readonly [string, number])[] {
  const parts = new Map<string, number>();
  const add = (part: string, bytes: number): void => void parts.set(part, (parts.get(part) ?? 0) + bytes);
  for (const { path, bytes } of app) add(path.split('/').slice(0, 2).join('/'), bytes);
  for (const { path, bytes } of resources) add(`resources/${path.split('/')[0] ?? ''}`, bytes);
  const lines = [...parts].toSorted(([, one], [, other]) => other - one);
  return [...lines, ['sum', lines.reduce((sum, [, bytes]) => sum + bytes, 0)]];
}

/**
 * The newest versions that a binary asks of the C and C++ libraries.
 * @param symbols what `readelf --version-info` prints
 */
export function libraryFloor(symbols: string): { readonly glibc: string; readonly libstdcxx: string | null } {
  const newest = (library: string): string | null =>
    [...symbols.matchAll(new RegExp(`\\b${library}_([0-9.]+)`, 'g'))]
      .map(([, version = '']) => version)
      .toSorted(compareVersions)
      .at(-1) ?? null;
  const glibc = newest('GLIBC');
  if (glibc === null) throw new Error('No version of glibc was told: is this a binary for Linux?');
  return { glibc, libstdcxx: newest('GLIBCXX') };
}

/** The C++ library is linked in: an old system's has none of the newer names. */
export function floorFaults(symbols: string): string[] {
  const { glibc, libstdcxx } = libraryFloor(symbols);
  return [
    ...(compareVersions(glibc, oldestLibc) > 0 ? [`asks for glibc ${glibc}; ${oldestLibc} is the floor.`] : []),
    ...(libstdcxx === null ? [] : [`asks for the system's libstdc++ (GLIBCXX_${libstdcxx}).`]),
  ];
}

export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
