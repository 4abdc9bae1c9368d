// Kills the process that migrates a kept register whose tallies were taken back, at moments spread over the whole of it, and looks at what it leaves.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect } from '#engine/database/connect.ts';
import { registerFileName } from '#engine/database/key.ts';
import { migrations, schemaVersion } from '#engine/database/migrations/index.ts';
import type { DrillProgram } from '../drills/drill-program.ts';
import { keptKey, openKept, schemaBeforeTallies } from './kept-register.ts';
import { changedByOpening } from './moved-facts.ts';
import { factsLost, readFacts } from './register-facts.ts';

/** How far the migration had come when it was killed. */
type Stage = 'before the backup' | 'in the backup' | 'in the migrations' | 'after them';

export interface MigrationKill {
  readonly stage: Stage;
  /** What is wrong afterwards: nothing, where the drill passed. */
  readonly wrong: readonly string[];
}

/** Kills at `kills` moments: every other one evenly from the beginning to a little after the end, the rest so from the first step on, which is the shortest part. `moved`: columns that live elsewhere now. */
export async function* killMigrations(
  program: Pick<DrillProgram, 'migrating'>,
  template: string,
  kills: number,
  moved: ReadonlySet<string>,
): AsyncGenerator<MigrationKill> {
  const folders = mkdtempSync(join(tmpdir(), 'fengqiao-kills-'));
  const before = readFacts(join(template, registerFileName));
  try {
    const longest = await migrateAndKill(program, copyTo(template, folders), null);
    for (let index = 0; index < kills; index += 1) {
      const folder = copyTo(template, folders);
      const from = index % 2 === 0 ? 'begin' : 'migrating';
      await migrateAndKill(program, folder, { from, afterMs: ((index + 0.5) / kills) * longest[from] * 1.1 });
      const stage = stageOf(folder);
      yield { stage, wrong: await whatIsWrong(folder, before, moved) };
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    rmSync(folders, { recursive: true, force: true });
  }
}

function copyTo(template: string, folders: string): string {
  const folder = mkdtempSync(join(folders, 'kill-'));
  cpSync(template, folder, { recursive: true });
  return folder;
}

interface KillMoment {
  /** What the process said last before the time counts. */
  readonly from: 'begin' | 'migrating';
  readonly afterMs: number;
}

/** Milliseconds from its beginning, and from its first step, to its end; 0 where it was killed before. */
async function migrateAndKill(
  { migrating }: Pick<DrillProgram, 'migrating'>,
  folder: string,
  kill: KillMoment | null,
): Promise<Readonly<Record<KillMoment['from'], number>>> {
  const child = spawn(process.execPath, [migrating, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = new Map<string, number>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!said.has(line)) said.set(line, performance.now());
    if (kill?.from === line) setTimeout(() => child.kill('SIGKILL'), kill.afterMs);
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  if (!said.has('begin')) throw new Error('The process that migrates did not start');
  const since = (line: KillMoment['from']): number => Math.max(0, (said.get('end') ?? 0) - (said.get(line) ?? 0));
  return { begin: since('begin'), migrating: since('migrating') };
}

function stageOf(folder: string): Stage {
  const backups = existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : [];
  if (backups.length === 0) return 'before the backup';
  if (!backups.some((name) => name.endsWith('.db'))) return 'in the backup';
  const connection = connect(join(folder, registerFileName), keptKey);
  const version = schemaVersion(connection);
  connection.close();
  return version === migrations.at(-1)?.version ? 'after them' : 'in the migrations';
}

/** Opens it again, as the next start would. */
async function whatIsWrong(folder: string, before: ReturnType<typeof readFacts>, moved: ReadonlySet<string>): Promise<string[]> {
  try {
    const kept = await openKept(folder);
    const wrong: string[] = [];
    try {
      const { read } = kept.engine.context.register;
      const integrity = read
        .all<{ integrity_check: string }>('PRAGMA integrity_check')
        .map((row) => row.integrity_check)
        .join('; ');
      if (integrity !== 'ok') wrong.push(integrity);
      if (read.all('PRAGMA foreign_key_check').length > 0) wrong.push('orphans');
      if (!(await kept.api.audit.verify({})).intact) wrong.push('audit chain broken');
    } finally {
      kept.close();
    }
    wrong.push(...factsLost(before, readFacts(join(folder, registerFileName)), new Set([...moved, ...changedByOpening])));
    const backup = readdirSync(join(folder, 'backups')).find((name) => name.endsWith(`-before-${String(schemaBeforeTallies)}.db`));
    wrong.push(
      ...(backup === undefined ? ['no backup'] : factsLost(before, readFacts(join(folder, 'backups', backup)), new Set(changedByOpening))),
    );
    return wrong;
  } catch (error) {
    return [`does not open: ${error instanceof Error ? error.message : String(error)}`];
  }
}
