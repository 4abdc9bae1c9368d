import exceljs from 'exceljs';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectSheet } from './detecting.ts';
import { evaluateRows } from './evaluating.ts';
import type { EvaluatedRow } from './evaluated-row.ts';
import { handBackName, writeHandBack } from './hand-back.ts';
import { readWorkbook } from './reading.ts';

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
  expect([...(after?.merges ?? [])].sort((one, other) => one.top - other.top || one.left - other.left)).toEqual([...(before?.merges ?? [])].sort((one, other) => one.top - other.top || one.left - other.left));
  expect((await evaluated(back, fileName)).map((row) => row.values)).toEqual(rows.map((row) => row.values));
});

test('a csv goes back as a workbook, since text holds no notes', async () => {
  const fileName = '网格基本情况表_gb18030.csv';
  const bytes = readFileSync(`${samples}/${fileName}`);
  const back = await writeHandBack(bytes, fileName, [{ sheet: '网格基本情况表_gb18030', row: 5, cells: [], note: '登记簿里已有这个网格。' }]);
  expect(handBackName(fileName)).toBe('网格基本情况表_gb18030（退回修改）.xlsx');
  expect((await evaluated(back, handBackName(fileName))).map((row) => row.values['code'])).toEqual((await evaluated(bytes, fileName)).map((row) => row.values['code']));
});

test('an Excel 97-2003 roster goes back as a workbook with the same rows, merged title and findings', async () => {
  const fileName = '网格员花名册.xls';
  const bytes = readFileSync(`${samples}/${fileName}`);
  const rows = await evaluated(bytes, fileName);
  const back = await writeHandBack(bytes, fileName, rows.filter((row) => row.verdict === 'faulty'));
  const [sheet] = (await readWorkbook(back, handBackName(fileName))).sheets;
  expect(sheet?.merges).toEqual((await readWorkbook(bytes, fileName)).sheets[0]?.merges);
  expect((await evaluated(back, fileName)).map((row) => [row.row, row.values, row.verdict])).toEqual(rows.map((row) => [row.row, row.values, row.verdict]));
});
