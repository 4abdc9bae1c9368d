// Kills in the middle of random edits: a few folders beside each other, each killed again and again as its register grows.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolder, type Findings } from './check-folder.ts';
import { copyFolder } from './drill-folder.ts';
import type { DrillProgram } from './drill-program.ts';
import { runAndKill } from './killed-process.ts';
import { createToldLedger, type ToldLedger } from './told-ledger.ts';

/** After so many kills a folder begins anew: checking a grown register takes its time. */
const killsOfOneFolder = 25;
const mostAnswers = 60;

export interface RandomKill extends Findings {
  /** Answered changes that this kill came after. */
  readonly answered: number;
}

export interface RandomLane {
  /** @param part of `mostAnswers` that the kill comes after: 0 <= part < 1 */
  kill(seed: number, part?: number): Promise<RandomKill>;
  remove(): void;
}

export function createRandomLane(program: DrillProgram, template: string, folder: string): RandomLane {
  let kills = 0;
  let ledger: ToldLedger = createToldLedger();
  const placeOf = (kill: number): string => join(folder, String(Math.floor(kill / killsOfOneFolder)));
  return {
    async kill(seed, part = Math.random()) {
      const place = placeOf(kills);
      if (kills % killsOfOneFolder === 0) {
        if (kills > 0) rmSync(placeOf(kills - 1), { recursive: true, force: true });
        copyFolder(template, place);
        ledger = createToldLedger();
      }
      kills += 1;
      const { told, complaint } = await runAndKill({
        program,
        work: 'random',
        folder: place,
        seed,
        killAfterTold: Math.floor(part * mostAnswers),
        killAfterMs: Math.random() * 20,
      });
      if (told.length === 0) throw new Error(`The process to be killed did not start: ${complaint}`);
      const found = await checkFolder(place, 'random', told, ledger);
      const failed = complaint === '' ? [] : [`ended by itself: ${complaint}`];
      return { lost: found.lost, corrupt: [...found.corrupt, ...failed], answered: told.filter(({ type }) => type === 'kept').length };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
