import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipIndependently } from '#engine/batches/bag/bag-reading.test-support.ts';
import { forgeZip } from '#engine/batches/bag/example-batch.test-support.ts';
import { detectSheet } from '#engine/imports/detecting.ts';
import { evaluateRows } from '#engine/imports/evaluating.ts';
import { readWorkbook } from '#engine/sheets/reading.ts';
import { shownText } from '#engine/sheets/shown-text.ts';
import { readingLimits } from '#engine/sheets/workbook.ts';
import { gbk, writeCompoundFile, writeXlsStream } from '#engine/sheets/xls-writing.test-support.ts';
import { mutateBytes, mutateText } from './mutate-bytes.ts';
import { outcomeOf, type Outcome, type Subject } from './subject.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const files = [
  'samples/7月矛盾纠纷台账.xlsx',
  'samples/网格员花名册.xlsx',
  'samples/网格基本情况表.xlsx',
  'samples/网格员花名册.xls',
  'samples/网格基本情况表_gb18030.csv',
  'cases/excel/html-named-xls.xls',
  'cases/excel/text-named-xls.xls',
  'cases/excel/xls-embedded-workbook.xls',
];
/** Small, so that a bomb is refused in milliseconds. */
const limits = { ...readingLimits, unzippedBytes: 30_000_000, rows: 20_000, cells: 400_000 };

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly content: string;
  readonly parts: readonly (readonly [string, Buffer])[];
}

/** The villages' files, damaged as bytes or inside their parts, read by the import. */
export async function workbookSubject(): Promise<Subject> {
  const samples = await Promise.all([...files.map(readSample), excel95Sample()]);
  let last: Uint8Array = new Uint8Array();
  return {
    name: 'workbook',
    lastInput: () => last,
    close: () => undefined,
    tryOne(chance) {
      const sample = chance.pick(samples);
      const inside = sample.parts.length > 0 && chance.inHundred(50);
      if (inside) {
        const [changed] = chance.pick(sample.parts);
        last = forgeZip(
          sample.parts.map(([name, content]) => ({
            name,
            deflate: true,
            content: name === changed ? Buffer.from(mutateText(chance, content.toString('utf8'))) : content,
          })),
        );
      } else {
        last = mutateBytes(chance, sample.bytes);
      }
      return outcomeOf(async (): Promise<Outcome> => {
        const content = await contentOf(last, sample.name);
        // Every part of a workbook has a checksum: damage from outside never becomes other values.
        const proven = sample.name.endsWith('.xlsx') && !inside;
        return proven && content !== sample.content
          ? { kind: 'wrong', what: `${sample.name} was read with other cells` }
          : { kind: 'accepted' };
      });
    },
  };
}

async function readSample(file: string): Promise<Sample> {
  return sampleOf(basename(file), new Uint8Array(readFileSync(join(fixtures, file))));
}

/** The roster once more, as Excel 95 would have written it. */
async function excel95Sample(): Promise<Sample> {
  const name = '网格员花名册.xls';
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(join(fixtures, 'samples', name))), name);
  const written = sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.rows.flatMap((row) =>
      row.cells.flatMap((cell, index) => (cell === undefined ? [] : [{ row: row.number, column: index + 1, value: shownText(cell) }])),
    ),
  }));
  return sampleOf(name, writeCompoundFile({ Book: writeXlsStream({ version: 5, codePage: 936, encode: gbk, sheets: written }) }));
}

async function sampleOf(name: string, bytes: Uint8Array): Promise<Sample> {
  return {
    name,
    bytes,
    content: await contentOf(bytes, name),
    parts: name.endsWith('.xlsx') ? [...(await unzipIndependently(bytes))] : [],
  };
}

/** All that the import understood, evaluated to the last row. */
async function contentOf(bytes: Uint8Array, name: string): Promise<string> {
  const workbook = await readWorkbook(bytes, name, { limits });
  const sheets = [];
  for (const sheet of workbook.sheets) {
    const detected = detectSheet(sheet, { fileName: workbook.fileName });
    const rows = detected.kind === null ? [] : await evaluateRows(sheet, { ...detected, kind: detected.kind }, { today: '2026-07-28' });
    sheets.push({ name: sheet.name, rows: rows.map((row) => [row.row, row.verdict, row.values]) });
  }
  return JSON.stringify(sheets);
}
