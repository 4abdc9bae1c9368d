// Ledgers in shapes that nobody drew by hand, brought to the engine as the screen does it, row by row against what their maker knows to be true.
// MADE_SHEETS=1-600 reads the sheets of other seeds; MADE_SHEETS_SHOW=40 prints that many of the rows that were not wholly right.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExampleOffice, type ExampleOffice } from '../../src/engine/example-office.test-support.ts';
import { rowsAfter } from '../../src/engine/imports/imports.store.ts';
import { judge, type Judgement } from './judging.ts';
import { fileOf } from './made-file.ts';
import { madeSheet } from './made-sheet.ts';

const [first = 1, last = 60] = (process.env['MADE_SHEETS'] ?? '1-60').split('-').map(Number);
const shownRows = Number(process.env['MADE_SHEETS_SHOW'] ?? 0);
const seeds = Array.from({ length: last - first + 1 }, (_none, index) => first + index);
const villageCodes = new Map<string, string>();

let office: ExampleOffice;
beforeAll(async () => {
  office = await openExampleOffice();
  for (const { name, code } of (await office.api.offices.villages({})).rows) villageCodes.set(name, code);
});
afterAll(() => office.close());

async function readMade(seed: number): Promise<Judgement> {
  const made = madeSheet(seed);
  const { fileId } = await office.api.files.keep({ name: made.fileName, bytes: await fileOf(made) });
  const opened = await office.api.imports.open({ fileId });
  const rows = rowsAfter(office.engine.context.register.read, opened.id, { verdicts: [], fates: [] }, { sheetPosition: 0, row: 0 }, 1000);
  return judge(made, rows, villageCodes);
}

test(`the made sheets of seeds ${String(first)} to ${String(last)}: 99 of 100 rows wholly right, no wrong value in a row that is called good`, async () => {
  const judged: Judgement[] = [];
  for (const seed of seeds) judged.push(await readMade(seed));
  const rows = judged.reduce((sum, { rows: count }) => sum + count, 0);
  const faults = judged.flatMap(({ faults: found }) => found);
  const wrongRows = new Set(faults.map(({ seed, row }) => `${String(seed)}/${String(row)}`)).size;
  const share = (1 - wrongRows / rows) * 100;
  const wrongButGood = faults.filter(({ isGood }) => isGood);
  const told = faults.map(({ seed, row, what, shape }) => `seed ${String(seed)} row ${String(row)}: ${what} [${shape}]`);
  if (process.env['MADE_SHEETS'] !== undefined || shownRows > 0) {
    const sheets = judged.filter(({ faults: found }) => found.length > 0).length;
    console.log(
      `${String(seeds.length)} sheets, ${String(rows)} rows: ${share.toFixed(2)} % wholly right, ${String(wrongButGood.length)} wrong but good, in ${String(sheets)} sheets`,
    );
    console.log(told.slice(0, shownRows).join('\n'));
  }
  expect(wrongButGood.map(({ seed, row, what }) => `seed ${String(seed)} row ${String(row)}: ${what}`)).toEqual([]);
  expect(share, told.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(99);
});
