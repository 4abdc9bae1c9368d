// npm run drill [-- --kills N]: kills an engine's process with SIGKILL N times (1,000) in the middle of random edits, and of cases,
// imports, batch building, migration and the demo; opens the register again and looks for what is lost or half. Then a full disk,
// two starts on one folder, and the migration of a kept register killed at 50 moments.
// npm run drill -- --restore [N] [M]: instead N (300) mishaps of a killed office's folder and the ways back, and M (5,000) damaged files.
// npm run drill -- --keys [N]: instead a change of key, killed in place of each of its file calls and N (200) times at random.
// npm run drill -- --numbers: instead 100,000 steps of two PCs with the numbers of papers.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDisputesWorkbook } from '../bench/make-disputes-workbook.ts';
import { checkFolder } from './check-folder.ts';
import { drillDamagedFiles } from './damaged-files.ts';
import { drillNumbers } from './drill-numbers.ts';
import { drillRestore } from './drill-restore.ts';
import { drillFullDisk, drillTwoStarts } from './disk-and-lock.ts';
import { copyFolder, makeOfficeFolder, makeOldFolder } from './drill-folder.ts';
import { buildDrillProgram } from './drill-program.ts';
import { drillKeyChanges } from './key-change-kills.ts';
import { runAndKill } from './killed-process.ts';
import { drillMigrations } from './migration-kills.ts';
import { createRandomLane } from './random-kills.ts';
import type { Work } from './told.ts';

interface OtherWork {
  readonly work: Work;
  readonly longestMs: number;
  readonly template: 'office' | 'old' | 'empty';
}

/** How long each work takes here, about: the kill falls anywhere in it. */
const cases: OtherWork = { work: 'edits', longestMs: 900, template: 'office' };
const imported: OtherWork = { work: 'import', longestMs: 2500, template: 'office' };
const batch: OtherWork = { work: 'batch', longestMs: 900, template: 'office' };
const migration: OtherWork = { work: 'migration', longestMs: 500, template: 'old' };
const demo: OtherWork = { work: 'demo', longestMs: 9000, template: 'empty' };
/** Nine of ten kills fall into random edits; the tenths go round these, the demo, which is the slowest, more seldom. */
const tenths = [cases, imported, batch, migration, cases, imported, batch, migration, cases, demo];
const otherWorkOf = (index: number): OtherWork | undefined =>
  index % 10 === 9 ? tenths[Math.floor(index / 10) % tenths.length] : undefined;
const lanes = 2;

if (process.argv.includes('--numbers')) {
  const { steps, runs, papers, seconds, byStep } = await drillNumbers(100_000, Date.now());
  console.log(
    [...byStep]
      .sort()
      .map(([step, times]) => `${step} ${String(times)}`)
      .join(', '),
  );
  console.log(
    `${String(steps)} steps of two PCs with their numbers in ${String(runs)} runs, ${String(papers)} papers, none twice, no gap unexplained, ${seconds.toFixed(0)} s`,
  );
  process.exit(0);
}

if (process.argv.includes('--restore')) {
  const [runs = 300, files = 5000] = process.argv
    .slice(2)
    .map(Number)
    .filter((number) => Number.isInteger(number) && number >= 0);
  const began = performance.now();
  const seed = Date.now() % 1_000_000;
  console.log(`seed ${String(seed)}`);
  const restored = await drillRestore(runs, seed, console.log);
  for (const [ending, times] of [...restored.endings].sort()) console.log(`${String(times).padStart(5)}  ${ending}`);
  console.log(`${String(runs)} mishaps in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  const damaged = await drillDamagedFiles(files, seed, console.log);
  for (const [ending, times] of [...damaged.endings].sort()) console.log(`${String(times).padStart(5)}  ${ending}`);
  console.log(`${String(files)} damaged files; ${((performance.now() - began) / 60_000).toFixed(1)} minutes in all`);
  const [lost, corrupt] = [restored.lost + damaged.lost, restored.corrupt + damaged.corrupt];
  console.log(`${String(runs + files)} drills, ${String(lost)} lost, ${String(corrupt)} corrupt`);
  process.exit(lost + corrupt === 0 ? 0 : 1);
}

if (process.argv.includes('--keys')) {
  const [random = 200] = process.argv
    .slice(2)
    .map(Number)
    .filter((number) => Number.isInteger(number) && number >= 0);
  const { kills, lost, corrupt } = await drillKeyChanges(await buildDrillProgram(), random, console.log);
  console.log(`${String(kills)} kills of a change of key, ${String(lost)} lost, ${String(corrupt)} corrupt`);
  process.exit(lost + corrupt === 0 ? 0 : 1);
}

const asked = Number(process.argv.slice(2).filter((word) => word !== '--kills')[0] ?? 1000);
if (!Number.isInteger(asked) || asked < 1) throw new Error('npm run drill takes a number of kills: npm run drill -- --kills 100');

const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'fengqiao-drill-'));
const program = await buildDrillProgram();
const workbook = join(folder, 'ledger.xlsx');
const answered = new Map<Work, number>();
let lost = 0;
let corrupt = 0;
try {
  await makeOfficeFolder(join(folder, 'office'));
  makeOldFolder(join(folder, 'old'));
  mkdirSync(join(folder, 'empty'));
  await makeDisputesWorkbook(workbook, { rows: 400, seed: 5 });
  const turns = Array.from({ length: asked }, (_, index) => index).values();
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(`lane-${String(lane)}`, turns)));
  console.log([...answered].map(([work, number]) => `${work}: ${String(number)} answered`).join(', '));
  for (const drill of [drillFullDisk, drillTwoStarts]) {
    const found = await drill(program, join(folder, 'office'), join(folder, drill.name));
    console.log(found.how);
    report(drill.name, found);
  }
  const migrated = await drillMigrations(program, Math.min(50, Math.max(2, Math.round(asked / 10))));
  console.log(
    `${String(migrated.kills)} kills of a migration: ${[...migrated.stages].map(([stage, number]) => `${String(number)} ${stage}`).join(', ')}`,
  );
  for (const wrong of migrated.wrong) report('migration of a kept register', { lost: [], corrupt: wrong });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
console.log(`${String(asked)} drills, ${String(lost)} lost, ${String(corrupt)} corrupt`);
process.exitCode = lost + corrupt === 0 ? 0 : 1;

/** Takes turn after turn; the folder of its random edits is its own. */
async function runLane(name: string, turns: Iterable<number>): Promise<void> {
  const random = createRandomLane(program, join(folder, 'office'), join(folder, name));
  for (const index of turns) {
    const other = otherWorkOf(index);
    if (other !== undefined) {
      await killOtherWork(index, other);
    } else {
      const kill = await random.kill(index);
      count('random', kill.answered);
      report(`drill ${String(index + 1)} (random)`, kill);
    }
    if ((index + 1) % 100 === 0)
      console.log(
        `${String(index + 1)} kills, ${String(lost)} lost, ${String(corrupt)} corrupt, ${((performance.now() - began) / 60_000).toFixed(1)} minutes`,
      );
  }
  random.remove();
}

async function killOtherWork(index: number, { work, longestMs, template }: OtherWork): Promise<void> {
  const place = join(folder, `drill-${String(index)}`);
  copyFolder(join(folder, template), place);
  const { told, complaint } = await runAndKill({
    program,
    work,
    folder: place,
    seed: index,
    workbook,
    killAfterMs: Math.random() * longestMs,
  });
  if (told.length === 0) throw new Error(`The process to be killed did not start: ${complaint}`);
  count(work, told.length - 1);
  report(`drill ${String(index + 1)} (${work})`, await checkFolder(place, work, told));
  rmSync(place, { recursive: true, force: true });
}

function count(work: Work, number: number): void {
  answered.set(work, (answered.get(work) ?? 0) + number);
}

function report(name: string, found: { readonly lost: readonly string[]; readonly corrupt: readonly string[] }): void {
  lost += found.lost.length;
  corrupt += found.corrupt.length === 0 ? 0 : 1;
  for (const what of found.lost) console.log(`${name}: lost ${what}`);
  for (const what of found.corrupt) console.log(`${name}: ${what}`);
}
