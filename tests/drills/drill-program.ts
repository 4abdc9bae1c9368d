// The processes that are killed, each built into one file: from their sources a start takes seconds, which a thousand kills cannot afford.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './drill-folder.ts';

export interface DrillProgram {
  /** What `node` runs: office-process.ts, migrating-process.ts. */
  readonly office: string;
  readonly migrating: string;
  remove(): void;
}

export async function buildDrillProgram(): Promise<DrillProgram> {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  // As deep below the root as the sources are: both find the resources from where they lie. Of its own: two drills may run at once.
  const folder = mkdtempSync(join(cache, 'drill-'));
  const input = { office: join(root, 'tests/drills/office-process.ts'), migrating: join(root, 'tests/registers/migrating-process.ts') };
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // All but the native driver.
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node22.14',
      rolldownOptions: { input, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  });
  return {
    office: join(folder, 'office.js'),
    migrating: join(folder, 'migrating.js'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
