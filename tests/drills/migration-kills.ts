// The migration of a kept register, killed at many moments: half of them of a small one, half of one that takes its time.
import { rmSync } from 'node:fs';
import { copyKeptRegister, enlargeKeptRegister, takeTalliesBack } from '../registers/kept-register.ts';
import { killMigrations } from '../registers/kill-migration.ts';
import { movedFacts } from '../registers/moved-facts.ts';
import type { DrillProgram } from './drill-program.ts';

export interface MigrationDrill {
  readonly kills: number;
  /** What each kill left wrong; empty where it left nothing. */
  readonly wrong: readonly string[][];
  /** How many kills fell where, e.g. "in the backup" → 12. */
  readonly stages: ReadonlyMap<string, number>;
}

export async function drillMigrations(program: Pick<DrillProgram, 'migrating'>, kills: number): Promise<MigrationDrill> {
  const stages = new Map<string, number>();
  const wrong: string[][] = [];
  for (const [times, share] of [
    [0, Math.floor(kills / 2)],
    [600, Math.ceil(kills / 2)],
  ] as const) {
    const folder = copyKeptRegister('township');
    takeTalliesBack(folder);
    if (times > 0) enlargeKeptRegister(folder, times);
    for await (const kill of killMigrations(program, folder, share, movedFacts)) {
      stages.set(kill.stage, (stages.get(kill.stage) ?? 0) + 1);
      wrong.push([...kill.wrong]);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills: wrong.length, wrong, stages };
}
