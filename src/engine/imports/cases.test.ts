// Sheets that were read wrongly when strangers tried the product (tests/fixtures/cases/excel/README.md), each with what a careful clerk reads.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DetectedSheet } from './detecting.ts';
import { detectSheet } from './detecting.ts';
import type { EvaluatedRow, FieldValue } from '../sheet-rows/evaluated-row.ts';
import { evaluateRows, newSeenRows } from './evaluating.ts';
import { readWorkbook } from '../sheets/reading.ts';

const folder = `${import.meta.dirname}/../../../tests/fixtures/cases/excel`;
const villages = ['枫桥村', '石佛村', '竹园村', '渡口社区'].map((name, index) => ({ code: `32059910020${String(index)}`, name }));

interface ReadCase {
  readonly sheets: readonly string[];
  readonly detected: DetectedSheet;
  readonly rows: readonly EvaluatedRow[];
  row(number: number): EvaluatedRow;
}

async function readCase(file: string): Promise<ReadCase> {
  const workbook = await readWorkbook(new Uint8Array(readFileSync(`${folder}/${file}`)), file);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const detected = detectSheet(sheet, { fileName: file });
  if (detected.kind === null) throw new Error(`${file}: no known header`);
  const rows = await evaluateRows(sheet, { ...detected, kind: detected.kind }, { villages, today: '2026-07-31', seen: newSeenRows() });
  return {
    sheets: workbook.sheets.map(({ name }) => name),
    detected,
    rows,
    row(number) {
      const found = rows.find((row) => row.row === number);
      if (found === undefined) throw new Error(`row ${String(number)} is no record`);
      return found;
    },
  };
}

type ByRow<Value> = Readonly<Record<number, Value>>;

const column = ({ rows }: ReadCase, field: string): ByRow<FieldValue> =>
  Object.fromEntries(rows.map((row) => [row.row, row.values[field] ?? null]));
const verdicts = ({ rows }: ReadCase): ByRow<string> => Object.fromEntries(rows.map((row) => [row.row, row.verdict]));
const rowsOf = ({ rows }: ReadCase): number[] => rows.map(({ row }) => row);
const findings = (row: EvaluatedRow): unknown[] =>
  row.cells
    .filter(({ level }) => level !== 'ok')
    .map(({ address, level, code, proposal }) => [address, level, code, proposal].filter((part) => part !== undefined));

describe('formats', () => {
  test('a workbook of the 1904 system keeps its days, whatever an extension says', async () => {
    expect(column(await readCase('1904-date-system.xlsx'), 'acceptedOn')).toEqual({ 3: '2026-07-03', 4: '2026-07-03' });
  });
  test('the workbook is read, not the one that an object in it holds', async () => {
    const read = await readCase('xls-embedded-workbook.xls');
    expect(read.sheets).toEqual(['台账']);
    expect(Object.values(column(read, 'applicant'))).toEqual(['测甲二', '测甲三']);
  });
  test.each(['csv-ctrl-z-end.csv', 'text-named-xls.xls', 'html-named-xls.xls'])('%s holds three disputes', async (file) => {
    const read = await readCase(file);
    expect(Object.values(column(read, 'applicant'))).toEqual(['测甲二', '测甲三', '测甲四']);
    expect(Object.values(column(read, 'acceptedOn'))).toEqual(['2026-07-03', '2026-07-03', '2026-07-03']);
    expect(Object.values(verdicts(read))).toEqual(['good', 'good', 'good']);
  });
  test('what stands behind a closing quote belongs to its cell', async () => {
    const read = await readCase('csv-quote-then-text.csv');
    expect(read.row(2).values).toMatchObject({ applicant: '测甲（户主）', respondent: '测乙', mediationType: '2' });
    expect(verdicts(read)).toEqual({ 2: 'good', 3: 'good' });
  });
});

describe('headings', () => {
  test('over three rows give ids and phones', async () => {
    const read = await readCase('header-over-three-rows.xlsx');
    expect(read.detected.headerRows).toEqual([2, 3, 4]);
    expect(read.row(5).values).toMatchObject({
      applicant: '测甲1',
      applicantIdNumber: '320599198001050115',
      applicantPhone: '13800000001',
      respondent: '测乙1',
    });
  });
  test('that stand twice are the other party’s the second time', async () => {
    const read = await readCase('duplicate-headings-flat.xlsx');
    expect(read.row(3).values).toMatchObject({
      applicant: '测甲1',
      respondent: '测乙1',
      respondentIdNumber: '320599198001054116',
      respondentPhone: '13800000101',
    });
  });
  test('may be numbered in a row of their own', async () => {
    const read = await readCase('column-number-row.xlsx');
    expect(read.detected.headerRows).toEqual([2, 3]);
    expect(rowsOf(read)).toEqual([4, 5, 6]);
  });
  test('in row 35 are found', async () => {
    expect((await readCase('header-row-35.xlsx')).detected.headerRows).toEqual([35]);
  });
});

describe('whose a row is', () => {
  test('heading rows with a number and a count name the village, never the neighbour’s', async () => {
    expect(column(await readCase('village-heading-with-count.xlsx'), 'village')).toEqual({
      4: '枫桥村',
      5: '枫桥村',
      7: '石佛村',
      8: '石佛村',
      10: '渡口社区',
    });
  });
  test('the sheet’s name names it, with a doubt', async () => {
    const read = await readCase('village-in-sheet-name.xlsx');
    expect(column(read, 'village')).toEqual({ 3: '石佛村', 4: '石佛村' });
    expect(findings(read.row(3))).toEqual([['A3', 'doubtful', 'village.from-title']]);
  });
});

describe('rows that are no records', () => {
  test('totals in all their wordings', async () => {
    const read = await readCase('totals-variants.xlsx');
    expect(rowsOf(read)).toEqual([3, 4, 17]);
    expect(read.detected.skippedRows.map(({ why }) => why)).toEqual(Array<string>(12).fill('totals'));
  });
  test('a hidden row and a hidden column wait for a person', async () => {
    const read = await readCase('hidden-rows-columns.xlsx');
    expect(findings(read.row(4))).toEqual([['B4', 'doubtful', 'row.hidden']]);
    expect(findings(read.row(5))).toEqual([['O5', 'doubtful', 'column.hidden']]);
    expect(read.row(3).verdict).toBe('good');
  });
});

describe('cells', () => {
  test('two names are two people', async () => {
    const read = await readCase('two-names-by-line-break-or-space.xlsx');
    expect(column(read, 'applicant')).toEqual({
      3: '测甲一、测丙一',
      4: '测甲二、测丙二',
      5: '测甲三、测丙三',
      6: '测甲五',
      7: '阿依古丽·买买提',
      8: '测甲六、测丙六',
      9: '测甲七、测丙七',
      10: '测甲',
    });
    expect(read.row(6).values['respondent']).toBe('测乙四、测丁四、测戊四');
    // A space or a 和 may stand within one name: a person confirms.
    expect(rowsOf(read).filter((row) => read.row(row).verdict !== 'good')).toEqual([4, 8, 9]);
  });
  test('a unit in the number format counts', async () => {
    expect(column(await readCase('money-unit-in-format.xlsx'), 'amountFen')).toEqual({
      3: 3_500_000,
      4: 3_500_000,
      5: 3_500_000,
      6: 3_500_000,
    });
  });
  test('a month without its day is kept as a doubt with the first day to offer', async () => {
    const read = await readCase('month-only-date.xlsx');
    expect([3, 4, 5, 6].map((row) => findings(read.row(row)))).toEqual([
      [['K3', 'doubtful', 'date.month-only', '2024-01-01']],
      [['K4', 'doubtful', 'date.month-only', '2024-01-01']],
      [['K5', 'doubtful', 'date.month-only', '2024-03-01']],
      [['K6', 'doubtful', 'date.month-only', '2024-03-01']],
    ]);
  });
  test('what stands around a good number is no part of it: the number is offered', async () => {
    const read = await readCase('id-prefix.xlsx');
    expect([10, 12, 14, 17].map((row) => findings(read.row(row)))).toEqual([
      [['E10', 'fault', 'id.characters', '32059919800105081X']],
      [['E12', 'fault', 'id.characters', '320599198001051011']],
      [['F14', 'fault', 'phone.format', '13800000012']],
      [['E17', 'fault', 'id.characters', '320599198001051513']],
    ]);
  });
  test('dates in the shapes that a clerk reads', async () => {
    const read = await readCase('date-shapes.xlsx');
    const days = [5, 8, 9, 11, 12, 13, 16, 20, 35, 41, 48].map((row) => [row, read.row(row).values['acceptedOn']]);
    expect(days).toEqual([5, 8, 9, 11, 12, 13, 16, 20, 35, 41, 48].map((row) => [row, '2026-07-03']));
  });
});
