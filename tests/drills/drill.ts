// npm run drill [-- --kills N]: kills an engine's process with SIGKILL N times (1,000, in CI 100) in the middle of random edits, and of
// cases, imports, batch building, migration and the demo; opens the register again and looks for what is lost or half. Then a full disk and two starts.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDisputesWorkbook } from '../bench/make-disputes-workbook.ts';
import { checkFolder } from './check-folder.ts';
import { drillFullDisk, drillTwoStarts } from './disk-and-lock.ts';
import { copyFolder, makeOfficeFolder, makeOldFolder, type Work } from './drill-folder.ts';
import { runAndKill } from './killed-process.ts';
import { drillMigrations } from './migration-kills.ts';

/** How long each work takes here, about: the kill falls anywhere in it. */
const works: readonly { readonly work: Work; readonly longestMs: number; readonly template: 'office' | 'old' | 'empty' }[] = [
  { work: 'random', longestMs: 20, template: 'office' },
  { work: 'edits', longestMs: 900, template: 'office' },
  { work: 'import', longestMs: 2500, template: 'office' },
  { work: 'batch', longestMs: 900, template: 'office' },
  { work: 'migration', longestMs: 500, template: 'old' },
  { work: 'demo', longestMs: 9000, template: 'empty' },
];
/** Nine of ten kills fall into random edits; the tenths go round the other works, the demo, which is the slowest, more seldom. */
const tenths = [1, 2, 3, 4, 1, 2, 3, 4, 1, 5];
const turnOf = (index: number): number => (index % 10 === 9 ? (tenths[Math.floor(index / 10) % tenths.length] ?? 0) : 0);

const asked = Number(process.argv.slice(2).filter((word) => word !== '--kills')[0] ?? (process.env['CI'] === undefined ? 1000 : 100));
if (!Number.isInteger(asked) || asked < 1) throw new Error('npm run drill takes a number of kills: npm run drill -- --kills 100');

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-drill-'));
let lost = 0;
let corrupt = 0;
try {
  await makeOfficeFolder(join(folder, 'office'));
  makeOldFolder(join(folder, 'old'));
  mkdirSync(join(folder, 'empty'));
  const workbook = join(folder, 'ledger.xlsx');
  await makeDisputesWorkbook(workbook, { rows: 400, seed: 5 });
  const answered = new Map<Work, number>();

  for (let index = 0; index < asked; index += 1) {
    const { work, longestMs, template } = works[turnOf(index)] ?? { work: 'edits' as const, longestMs: 900, template: 'office' as const };
    const place = join(folder, `drill-${String(index)}`);
    copyFolder(join(folder, template), place);
    const { told, complaint } = await runAndKill({ work, folder: place, seed: index, workbook, killAfterMs: Math.random() * longestMs, ...(work === 'random' ? { killAfterTold: Math.floor(Math.random() * 30) } : {}) });
    if (told.length === 0) throw new Error(`The process to be killed did not start: ${complaint}`);
    answered.set(work, (answered.get(work) ?? 0) + told.length - 1);
    report(`drill ${String(index + 1)} (${work})`, await checkFolder(place, work, told));
    rmSync(place, { recursive: true, force: true });
  }
  console.log([...answered].map(([work, number]) => `${work}: ${String(number)} answered`).join(', '));
  for (const drill of [drillFullDisk, drillTwoStarts]) {
    const found = await drill(join(folder, 'office'), join(folder, drill.name));
    console.log(found.how);
    report(drill.name, found);
  }
  const migrated = await drillMigrations(Math.min(50, Math.max(2, Math.round(asked / 10))));
  console.log(`${String(migrated.kills)} kills of a migration: ${[...migrated.stages].map(([stage, number]) => `${String(number)} ${stage}`).join(', ')}`);
  for (const wrong of migrated.wrong) report('migration of a kept register', { lost: [], corrupt: wrong });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${String(asked)} drills, ${String(lost)} lost, ${String(corrupt)} corrupt`);
process.exitCode = lost + corrupt === 0 ? 0 : 1;

function report(name: string, found: { readonly lost: readonly string[]; readonly corrupt: readonly string[] }): void {
  lost += found.lost.length;
  corrupt += found.corrupt.length === 0 ? 0 : 1;
  for (const what of found.lost) console.log(`${name}: lost ${what}`);
  for (const what of found.corrupt) console.log(`${name}: ${what}`);
}
