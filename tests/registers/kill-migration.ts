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

/** Kills at `kills` moments, evenly from the beginning to a little after the end. `moved`: columns that live elsewhere now. */
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
      await migrateAndKill(program, folder, ((index + 0.5) / kills) * longest * 1.1);
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

/** Milliseconds from its beginning to its end, or to the kill. */
async function migrateAndKill({ migrating }: Pick<DrillProgram, 'migrating'>, folder: string, killAfterMs: number | null): Promise<number> {
  const child = spawn(process.execPath, [migrating, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let begun = 0;
  let lasted = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'end') lasted = performance.now() - begun;
    if (line !== 'begin') return;
    begun = performance.now();
    if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  if (begun === 0) throw new Error('The process that migrates did not start');
  return lasted;
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
