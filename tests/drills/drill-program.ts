// The processes that are killed, each built into one file: from their sources a start takes seconds, which a thousand kills cannot afford.
// What was built stays under .cache for as long as its sources are the same: the tests of several files, and of the next run, share it.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { root } from './drill-folder.ts';

export interface DrillProgram {
  /** What `node` runs: office-process.ts, migrating-process.ts, county-host.ts. */
  readonly office: string;
  readonly migrating: string;
  readonly county: string;
}

const cache = join(root, '.cache');
const recipe = 'tests/drills/drill-program.ts';
const input = {
  office: join(root, 'tests/drills/office-process.ts'),
  migrating: join(root, 'tests/registers/migrating-process.ts'),
  county: join(root, 'tests/line/county-host.ts'),
  // Beside the county, which starts the one; the one starts the other.
  thread: join(root, 'src/engine/thread.ts'),
  'upkeep-thread': join(root, 'src/engine/upkeep-thread.ts'),
};
/** For the processes: what one compiled of its program the next reads. One that is killed writes it before (`flushCompileCache`). */
export const withCompileCache = { NODE_COMPILE_CACHE: join(cache, 'compile'), ...process.env };
/** Names the project's files that the last build was made of. */
const lastSources = join(cache, 'drill-program.json');

export async function buildDrillProgram(): Promise<DrillProgram> {
  const built = existsSync(lastSources) ? folderOf(JSON.parse(readFileSync(lastSources, 'utf8')) as string[]) : null;
  const folder = built !== null && existsSync(built) ? built : await buildAnew();
  return { office: join(folder, 'office.js'), migrating: join(folder, 'migrating.js'), county: join(folder, 'county.js') };
}

/** As deep below the root as the sources are: both find the resources from where they lie. Null where a source is gone. */
function folderOf(sources: readonly string[]): string | null {
  const hash = createHash('sha256');
  for (const source of sources) {
    if (!existsSync(join(root, source))) return null;
    hash.update(`${source}\0`).update(readFileSync(join(root, source)));
  }
  return join(cache, `drill-${hash.digest('hex').slice(0, 16)}`);
}

async function buildAnew(): Promise<string> {
  mkdirSync(cache, { recursive: true });
  // Of its own until it is whole: two drills may build at once.
  const made = mkdtempSync(join(cache, 'drill-'));
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // All but the native driver.
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: made,
      emptyOutDir: false,
      target: 'node22.14',
      rolldownOptions: { input, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  });
  const chunks = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
  const own = chunks
    .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
    .map((id) => relative(root, id.replace(/\?.*$/, '')))
    .filter((source) => !/(?:^|[\\/])node_modules[\\/]|\0|^\.\./.test(source));
  const sources = [...new Set([recipe, 'package-lock.json', ...own])].sort();
  const folder = folderOf(sources);
  if (folder === null) throw new Error('A source of the drill program is not a file of the project');
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another one was quicker.
    if (!existsSync(folder)) throw error;
    rmSync(made, { recursive: true, force: true });
  }
  const list = `${lastSources}.${randomUUID()}`;
  writeFileSync(list, JSON.stringify(sources));
  renameSync(list, lastSources);
  removeOldOnes(folder);
  return folder;
}

/** What was built of other sources, but for what a drill may be running from: that of the last day. */
function removeOldOnes(folder: string): void {
  for (const name of readdirSync(cache).filter((each) => each.startsWith('drill-') && !each.endsWith('.json'))) {
    const other = join(cache, name);
    if (other !== folder && statSync(other).mtimeMs < Date.now() - 86_400_000) rmSync(other, { recursive: true, force: true });
  }
}
