// Packages with electron-builder as a release would, on a made-up Electron: what would be inside is then here to be looked at.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runTool } from '../run-tool.ts';
import { builderRequire } from './builder.ts';
import { makeUpElectron, type Target } from './made-up-electron.ts';

const asar = builderRequire('@electron/asar') as { extractAll: (archive: string, folder: string) => void };

export interface PackagedFile {
  /** With forward slashes, from the folder that the files lie in. */
  readonly path: string;
  readonly bytes: number;
}

export interface DryRun {
  /** The program folder as an installer would lay it out. */
  readonly folder: string;
  /** `app.asar` and what lies unpacked beside it, as one folder. */
  readonly app: string;
  readonly appFiles: readonly PackagedFile[];
  readonly resources: readonly PackagedFile[];
}

export function filesUnder(folder: string, from = folder): PackagedFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): PackagedFile[] => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? filesUnder(path, from)
      : [{ path: relative(from, path).replaceAll('\\', '/'), bytes: statSync(path).size }];
  });
}

/** Packages out/ for a target on x64 and takes the archive apart. @throws with the builder's own words when it fails */
export async function dryRun(target: Target): Promise<DryRun> {
  const place = join(root, '.cache', 'dry-run', target);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  makeUpElectron(join(place, 'electron'), target);
  const ran = await runTool('electron-builder', [
    '--dir',
    `--${target}`,
    '--x64',
    '--publish',
    'never',
    `-c.electronDist=${join(place, 'electron')}`,
    `-c.directories.output=${join(place, 'dist')}`,
  ]);
  if (ran.exitCode !== 0) throw new Error(`electron-builder did not package for ${target}:\n${ran.output.slice(-4000)}`);
  const folder = join(place, 'dist', `${target}-unpacked`);
  const app = join(place, 'app');
  const archive = join(folder, 'resources', 'app.asar');
  asar.extractAll(archive, app);
  if (existsSync(`${archive}.unpacked`)) cpSync(`${archive}.unpacked`, app, { recursive: true });
  return { folder, app, appFiles: filesUnder(app), resources: filesUnder(join(folder, 'resources', 'resources')) };
}

/** The versions of the system's libraries that a binary asks for, as readelf prints them: objdump tells nothing of another architecture's binary. */
export function symbolsOf(binary: string): string {
  return execFileSync('readelf', ['--version-info', '--wide', binary], { encoding: 'utf8', maxBuffer: 64_000_000 });
}
