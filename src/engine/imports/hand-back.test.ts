import exceljs from 'exceljs';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectSheet } from './detecting.ts';
import { evaluateRows } from './evaluating.ts';
import type { EvaluatedRow } from '../sheet-rows/evaluated-row.ts';
import { handBackName, writeHandBack } from './hand-back.ts';
import { readWorkbook } from '../sheets/reading.ts';
import { coveringMerge } from './sheet-rows.ts';
import { readingLimits } from '../sheets/workbook.ts';
import { openZipParts } from '../sheets/zip-parts.ts';

const samples = `${import.meta.dirname}/../../../tests/fixtures/samples`;

async function evaluated(bytes: Uint8Array, fileName: string): Promise<EvaluatedRow[]> {
  const [sheet] = (await readWorkbook(bytes, fileName)).sheets;
  if (!sheet) throw new Error('no sheet');
  const detected = detectSheet(sheet, { fileName });
  if (detected.kind === null) throw new Error('no kind');
  return evaluateRows(sheet, { ...detected, kind: detected.kind });
}

test('a ledger goes back in its own layout, with only the cells to mend marked and noted', async () => {
  const fileName = '7月矛盾纠纷台账.xlsx';
  const bytes = readFileSync(`${samples}/${fileName}`);
  const rows = await evaluated(bytes, fileName);
  const faulty = rows.filter((row) => row.verdict === 'faulty');
  const back = await writeHandBack(bytes, fileName, faulty);

  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(back).buffer);
  const sheet = workbook.getWorksheet('7月台账');
  const marked: string[] = [];
  sheet?.eachRow((row) => {
    row.eachCell((cell) => {
      // exceljs' types say that every cell has a fill; cells without one lack the property.
      if (JSON.stringify(cell.style.fill ?? null).includes('"solid"')) marked.push(cell.address);
    });
  });
  const expected = faulty.flatMap((row) => row.cells.filter((cell) => cell.level !== 'ok').map((cell) => cell.address));
  expect(marked.sort()).toEqual(expected.sort());
  expect(marked).toContain('G7');
  expect(JSON.stringify(sheet?.getCell('G7').note)).toContain('电话号码是 10 位');
  expect(sheet?.getCell('G8').note).toBeUndefined();

  // What the village gets back reads exactly like what it sent.
  const [before] = (await readWorkbook(bytes, fileName)).sheets;
  const [after] = (await readWorkbook(back, fileName)).sheets;
  expect(after?.rows.map((row) => row.number)).toEqual(before?.rows.map((row) => row.number));
  expect([...(after?.merges ?? [])].sort((one, other) => one.top - other.top || one.left - other.left)).toEqual(
    [...(before?.merges ?? [])].sort((one, other) => one.top - other.top || one.left - other.left),
  );
  expect((await evaluated(back, fileName)).map((row) => row.values)).toEqual(rows.map((row) => row.values));
});

test('macros and templates go back under their own ending, which Excel insists on', () => {
  expect(['台账.XLSM', '台账.xltx', '台账.xltm', '台账.xls', '台账.et'].map(handBackName)).toEqual([
    '台账（退回修改）.xlsm',
    '台账（退回修改）.xltx',
    '台账（退回修改）.xltm',
    '台账（退回修改）.xlsx',
    '台账（退回修改）.xlsx',
  ]);
});

test('a csv goes back as a workbook, since text holds no notes', async () => {
  const fileName = '网格基本情况表_gb18030.csv';
  const bytes = readFileSync(`${samples}/${fileName}`);
  const back = await writeHandBack(bytes, fileName, [
    { sheet: '网格基本情况表_gb18030', row: 5, cells: [], note: '登记簿里已有这个网格。' },
  ]);
  expect(handBackName(fileName)).toBe('网格基本情况表_gb18030（退回修改）.xlsx');
  expect((await evaluated(back, handBackName(fileName))).map((row) => row.values['code'])).toEqual(
    (await evaluated(bytes, fileName)).map((row) => row.values['code']),
  );
});

test('an Excel 97-2003 roster goes back as a workbook with the same rows, merged title and findings', async () => {
  const fileName = '网格员花名册.xls';
  const bytes = readFileSync(`${samples}/${fileName}`);
  const rows = await evaluated(bytes, fileName);
  const back = await writeHandBack(
    bytes,
    fileName,
    rows.filter((row) => row.verdict === 'faulty'),
  );
  const [sheet] = (await readWorkbook(back, handBackName(fileName))).sheets;
  expect(sheet?.merges).toEqual((await readWorkbook(bytes, fileName)).sheets[0]?.merges);
  expect((await evaluated(back, fileName)).map((row) => [row.row, row.values, row.verdict])).toEqual(
    rows.map((row) => [row.row, row.values, row.verdict]),
  );
});

const cases = `${import.meta.dirname}/../../../tests/fixtures/cases/excel`;

test.each(readdirSync(cases).filter((name) => name.endsWith('.xlsx')))(
  '%s goes back with its marks, and every other part byte for byte',
  async (fileName) => {
    const bytes = new Uint8Array(readFileSync(`${cases}/${fileName}`));
    const { sheets } = await readWorkbook(bytes, fileName);
    const rows = sheets.flatMap((sheet) =>
      sheet.rows
        .filter(({ number }) => coveringMerge(sheet, number, 2) === undefined)
        .slice(-4)
        .map(({ number }) => ({
          sheet: sheet.name,
          row: number,
          cells: [
            { address: `B${String(number)}`, level: 'fault' as const, code: 'field.required' },
            // A cell that the sheet does not hold yet.
            { address: `AZ${String(number)}`, level: 'doubtful' as const, code: 'field.required' },
          ],
        })),
    );
    const back = await writeHandBack(bytes, fileName, rows);
    const after = await readWorkbook(back, fileName);
    const shown = (sheet: (typeof sheets)[number]): unknown => [
      sheet.name,
      sheet.merges,
      sheet.rows.map(({ number, cells }) => [number, cells]),
    ];
    expect(after.sheets.map(shown)).toEqual(sheets.map(shown));
    for (const { row } of rows)
      expect(after.sheets.flatMap((sheet) => sheet.rows).find(({ number }) => number === row)?.hidden).toBeUndefined();

    const [partsBefore, partsAfter] = [
      await openZipParts(bytes, fileName, readingLimits),
      await openZipParts(back, fileName, readingLimits),
    ];
    const touched: string[] = [];
    for (const name of partsBefore.names) if ((await partsBefore.readText(name)) !== (await partsAfter.readText(name))) touched.push(name);
    expect(touched.filter((name) => !/styles\.xml$|sheet\d*\.xml(?:\.rels)?$|Content_Types|comments|vmlDrawing/.test(name))).toEqual([]);

    const notes = partsAfter.names.filter((name) => /comments\d+\.xml$/.test(name));
    const noted = (await Promise.all(notes.map((name) => partsAfter.readText(name)))).join('');
    for (const { row } of rows) expect(noted).toContain(`ref="B${String(row)}"`);
  },
);
