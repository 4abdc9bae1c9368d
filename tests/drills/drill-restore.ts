// npm run drill -- --restore: an office at work is killed, something befalls its folder, and it is started again: it comes up as the
// right register, or says what is lost; and whatever it said, the ways back lead to a whole register.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededChance } from '#engine/demo/seeded-random.ts';
import { buildDrillProgram, type DrillProgram } from './drill-program.ts';
import { copyFolder, drillKey, makeOfficeFolder } from './drill-folder.ts';
import { drillTwoStarts } from './disk-and-lock.ts';
import { runAndKill } from './killed-process.ts';
import { makeCopies } from './made-copies.ts';
import { mishaps, type Mishap } from './mishaps.ts';
import { startAfter, startWithWrongClock, type Ending } from './starts.ts';

export interface RestoreDrill {
  readonly runs: number;
  readonly lost: number;
  readonly corrupt: number;
  /** How the runs of each mishap ended: "kill: opened 30". */
  readonly endings: ReadonlyMap<string, number>;
}

const lanes = 2;
const mostAnswers = 40;

/** @param runs how many; each mishap in turn, wrong clocks and two starts among them */
export async function drillRestore(runs: number, seed: number, say: (line: string) => void): Promise<RestoreDrill> {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-restore-'));
  const program = await buildDrillProgram();
  const endings = new Map<string, number>();
  let lost = 0;
  let corrupt = 0;
  const note = (name: string, ending: Ending): void => {
    const key = `${name}: ${ending.how}`;
    endings.set(key, (endings.get(key) ?? 0) + 1);
    lost += ending.lost.length;
    corrupt += ending.corrupt.length === 0 ? 0 : 1;
    for (const what of [...ending.lost, ...ending.corrupt]) say(`${name}: ${what}`);
  };
  try {
    const template = join(folder, 'office');
    await makeOfficeFolder(template);
    writeFileSync(join(template, 'register.key'), `${Buffer.from(drillKey).toString('hex')}\n`);
    const turns = Array.from({ length: runs }, (_, index) => index).values();
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (const index of turns) {
          const place = join(folder, `run-${String(index)}`);
          mkdirSync(place);
          const kind = index % (mishaps.length + 2);
          const mishap = mishaps[kind];
          if (mishap !== undefined) note(mishap.name, await befallAndStart(program, template, place, mishap, seed + index));
          else if (kind === mishaps.length)
            note('clock +-400 days', await startWithWrongClock(template, join(place, 'office'), index % 2 === 0 ? 400 : -400));
          else note('two starts', await twoStarts(program, template, join(place, 'office')));
          rmSync(place, { recursive: true, force: true });
        }
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { runs, lost, corrupt, endings };
}

async function twoStarts(program: DrillProgram, template: string, office: string): Promise<Ending> {
  const { lost, corrupt } = await drillTwoStarts(program, template, office);
  return { how: 'the second is refused', lost, corrupt };
}

async function befallAndStart(program: DrillProgram, template: string, place: string, mishap: Mishap, seed: number): Promise<Ending> {
  const chance = seededChance(seed);
  const pick = (below: number): number => chance.below(below);
  const office = join(place, 'office');
  copyFolder(template, office);
  const dailyCopy = await makeCopies(office);
  const folderCopy = join(place, 'copy');
  copyFolder(office, folderCopy);
  const { told, complaint } = await runAndKill({
    program,
    work: 'random',
    folder: office,
    seed,
    killAfterTold: pick(mostAnswers),
    killAfterMs: chance.below(20),
  });
  if (told.length === 0) throw new Error(`The process to be killed did not start: ${complaint}`);
  if (mishap.copiedBefore === true) await makeCopies(office);
  mishap.befall({ folder: office, folderCopy, dailyCopy, pick });
  return startAfter(office, { expects: mishap.expects, folderCopy, told });
}
