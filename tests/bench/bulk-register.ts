// Registers of 100,000 and 1,000,000 made-up disputes, kept in .cache/bench: opened again by the next run, made anew for another
// schema or after a change of what makes them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemClock } from '#engine/clock.ts';
import { migrations } from '#engine/database/migrations/index.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { clientOf } from '#engine/example-office.test-support.ts';
import { upkeepBeside } from '#engine/upkeep-beside.ts';
import type { Api } from '#shared/contract/index.ts';
import { fillRegister } from './fill-register.ts';

export const root = resolve(import.meta.dirname, '../..');
export const cacheFolder = join(root, '.cache', 'bench');
export const benchKey = new Uint8Array(32).fill(7);
export const benchPassword = 'fengqiao-bench';
const ownerCode = '320599100000';

export interface OpenBench {
  readonly engine: Engine;
  readonly api: Api;
  readonly folder: string;
  close(): void;
}

export async function openBench(folder: string, now = new Date()): Promise<OpenBench> {
  const engine = await createEngine({
    dataFolder: folder,
    key: benchKey,
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-bench',
    ports: { printPdf: null },
    clock: { ...systemClock, now: () => now },
    // As in the program: the day's copy may fall into a measurement.
    upkeep: (file) => upkeepBeside(join(root, 'src/engine/thread.ts'), file),
    onBug: (name, error) => {
      console.error(name, error);
    },
  });
  let token: string | null = null;
  const api = clientOf(engine, () => token);
  if ((await api.accounts.status({})).state === 'unset') {
    await api.offices.setUp({
      desk: 'township',
      divisionCode: ownerCode,
      name: '枫桥示范镇综治办',
      committeeName: '枫桥示范镇人民调解委员会',
      committeeShortName: '枫',
      administrator: { userName: 'bench', name: '王敏', password: benchPassword },
    });
  }
  token = (await api.accounts.signIn({ userName: 'bench', password: benchPassword })).token;
  return {
    engine,
    api,
    folder,
    close: () => {
      engine.close();
    },
  };
}

/** A register of so many disputes; made on the first run, opened again on the next ones of the same day. */
export async function bulkRegister(rows: number): Promise<OpenBench> {
  const today = new Date().toISOString().slice(0, 10);
  const folder = join(cacheFolder, `rows-${String(rows)}-${today}-schema-${String(migrations.at(-1)?.version ?? 0)}-${makersHash()}`);
  if (!existsSync(folder)) {
    mkdirSync(cacheFolder, { recursive: true });
    for (const older of readdirSync(cacheFolder))
      if (older.startsWith(`rows-${String(rows)}-`)) rmSync(join(cacheFolder, older), { recursive: true });
    const part = `${folder}.part`;
    const bench = await openBench(part);
    bench.close();
    fillRegister(part, benchKey, { rows, ownerCode, today, resourceFolder: join(root, 'resources') });
    renameSync(part, folder);
  }
  return openBench(folder);
}

/** Of the sources that decide what a register holds. */
function makersHash(): string {
  const demo = join(root, 'src/engine/demo');
  const makers = [
    join(import.meta.dirname, 'fill-register.ts'),
    ...readdirSync(demo)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(demo, name)),
    join(root, 'src/engine/records/search-text.ts'),
  ];
  const hash = createHash('sha256');
  for (const maker of makers) hash.update(readFileSync(maker));
  return hash.digest('hex').slice(0, 8);
}
