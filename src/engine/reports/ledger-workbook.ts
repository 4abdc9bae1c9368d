// Writes the ledger's sheet: title, unit row, header over two rows, records, totals, signatures; laid out for A4 landscape, one page wide.
import type exceljs from 'exceljs';
import type { Alignment, Column } from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { excel } from '../files/excel.ts';
import { excelText } from '../files/excel-text.ts';
import { cellBorders, landscapeLayout, tableFont, writeHeadingCell, writeTitle } from '../files/table-frame.ts';
import { ledgerColumns, type ColumnKind, type LedgerColumn, type LedgerRow } from './ledger-columns.ts';

export interface LedgerHeading {
  readonly title: string;
  /** 填报单位. */
  readonly unit: string;
  /** ISO date. */
  readonly filledOn: string;
  readonly filledBy: string;
  readonly sheetName: string;
}

export interface LedgerWriter {
  add(row: LedgerRow): void;
  /** Totals and signatures; answers the whole file. */
  finish(): Promise<Uint8Array>;
}

const headerBottom = 4;
const lineHeightPoints = 13;

const formats: Readonly<Record<ColumnKind, string>> = {
  number: '0',
  text: '@',
  centred: '@',
  date: 'yyyy-mm-dd',
  count: '0',
  tenThousandYuan: '0.00##;-0.00##;0',
};
const alignments: Readonly<Record<ColumnKind, Partial<Alignment>>> = {
  number: { horizontal: 'center' },
  text: { horizontal: 'left' },
  centred: { horizontal: 'center' },
  date: { horizontal: 'center' },
  count: { horizontal: 'right' },
  tenThousandYuan: { horizontal: 'right' },
};

/** Rows go out as they come, so that a hundred thousand of them need no more memory than ten. */
export async function createLedgerWriter(heading: LedgerHeading): Promise<LedgerWriter> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new (await excel()).stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  workbook.creator = heading.unit;
  const sheet = workbook.addWorksheet(heading.sheetName, {
    properties: { defaultRowHeight: 18 },
    ...landscapeLayout(headerBottom, 2),
  });
  sheet.columns = ledgerColumns.map((column): Partial<Column> => ({ width: column.width, style: { font: tableFont } }));
  writeHeading(sheet, heading);
  const totals = ledgerColumns.map(() => 0);
  let count = 0;

  return {
    add(row) {
      count += 1;
      const values = ledgerColumns.map((column) => (column.kind === 'number' ? count : column.value(row)));
      const line = sheet.getRow(headerBottom + count);
      ledgerColumns.forEach((column, index) => {
        const value = values[index] ?? null;
        if (column.totalled === true && typeof value === 'number') totals[index] = (totals[index] ?? 0) + value;
        const cell = line.getCell(index + 1);
        cell.value = cellValue(column.kind, value);
        cell.numFmt = formats[column.kind];
        cell.alignment = { ...alignments[column.kind], vertical: 'middle', wrapText: true };
        cell.font = tableFont;
        cell.border = cellBorders;
      });
      line.height = heightOf(values);
      line.commit();
    },
    async finish() {
      if (count === 0) writeZeroReport(sheet);
      const last = headerBottom + Math.max(count, 1);
      writeTotals(sheet, last, count, totals);
      writeSignatures(sheet, last + 2, heading);
      sheet.commit();
      await workbook.commit();
      return bytes;
    },
  };
}

type Sheet = ReturnType<InstanceType<typeof exceljs.stream.xlsx.WorkbookWriter>['addWorksheet']>;

function writeHeading(sheet: Sheet, heading: LedgerHeading): void {
  const width = ledgerColumns.length;
  writeTitle(sheet, heading.title, width);

  const half = Math.ceil(width / 2) + 1;
  const unit = sheet.getRow(2);
  unit.getCell(1).value = excelText(`填报单位（盖章）：${heading.unit}`);
  unit.getCell(1).alignment = { horizontal: 'left', vertical: 'middle' };
  unit.getCell(half).value = `填报时间：${chineseDate(heading.filledOn)}`;
  unit.getCell(half).alignment = { horizontal: 'right', vertical: 'middle' };
  unit.height = 20;
  sheet.mergeCells(2, 1, 2, half - 1);
  sheet.mergeCells(2, half, 2, width);

  const upper = sheet.getRow(3);
  const lower = sheet.getRow(4);
  ledgerColumns.forEach((column, index) => {
    writeHeadingCell(upper.getCell(index + 1), column.group ?? column.heading);
    writeHeadingCell(lower.getCell(index + 1), column.group === undefined ? null : column.heading);
  });
  for (const [from, to, deep] of headingMerges(ledgerColumns)) sheet.mergeCells(3, from, deep ? 4 : 3, to);
  upper.height = 21;
  lower.height = 21;
  lower.commit();
}

/** Columns from and to, counted from 1: a group lies over its columns, a lone heading over both rows. */
function headingMerges(columns: readonly LedgerColumn[]): [from: number, to: number, deep: boolean][] {
  const merges: [number, number, boolean][] = [];
  columns.forEach((column, index) => {
    const group = column.group;
    if (group === undefined) merges.push([index + 1, index + 1, true]);
    else if (columns[index - 1]?.group !== group)
      merges.push([index + 1, columns.findLastIndex((other) => other.group === group) + 1, false]);
  });
  return merges;
}

function writeZeroReport(sheet: Sheet): void {
  const row = sheet.getRow(headerBottom + 1);
  ledgerColumns.forEach((_column, index) => (row.getCell(index + 1).border = cellBorders));
  row.getCell(1).value = '零报告：经排查，本期无矛盾纠纷。';
  row.getCell(1).font = tableFont;
  row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' };
  row.height = 26;
  sheet.mergeCells(row.number, 1, row.number, ledgerColumns.length);
}

function writeTotals(sheet: Sheet, last: number, count: number, totals: readonly number[]): void {
  const row = sheet.getRow(last + 1);
  ledgerColumns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { ...tableFont, bold: true };
    cell.border = cellBorders;
    if (column.totalled !== true) return;
    const letter = sheet.getColumn(index + 1).letter;
    cell.value = {
      formula: `SUM(${letter}${String(headerBottom + 1)}:${letter}${String(last)})`,
      result: shownNumber(column.kind, totals[index] ?? 0),
    };
    cell.numFmt = formats[column.kind];
    cell.alignment = { horizontal: 'right', vertical: 'middle' };
  });
  row.getCell(1).value = '合计';
  row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' };
  row.getCell(3).value = `${String(count)} 件`;
  row.getCell(3).alignment = { horizontal: 'left', vertical: 'middle' };
  row.height = 21;
  sheet.mergeCells(row.number, 1, row.number, 2);
  sheet.mergeCells(
    row.number,
    3,
    row.number,
    ledgerColumns.findIndex((column) => column.totalled === true),
  );
}

function writeSignatures(sheet: Sheet, number: number, heading: LedgerHeading): void {
  const row = sheet.getRow(number);
  row.getCell(1).value = excelText(
    `填表人：${heading.filledBy}                    审核人：                    负责人：                    注：涉及金额单位为万元。`,
  );
  row.getCell(1).font = tableFont;
  row.getCell(1).alignment = { horizontal: 'left', vertical: 'middle' };
  row.height = 24;
  sheet.mergeCells(number, 1, number, ledgerColumns.length);
}

function cellValue(kind: ColumnKind, value: string | number | null): string | number | Date | null {
  if (value === null || value === '') return null;
  if (kind === 'date') return new Date(`${String(value)}T00:00:00Z`);
  return typeof value === 'number' ? shownNumber(kind, value) : excelText(value);
}

function shownNumber(kind: ColumnKind, value: number): number {
  return kind === 'tenThousandYuan' ? value / 1_000_000 : value;
}

/** Excel does not grow a row by itself once it is written: lines are counted, a Chinese character as wide as two digits. */
function heightOf(values: readonly (string | number | null)[]): number {
  const lines = values.map((value, index) => {
    const width = (ledgerColumns[index]?.width ?? 10) * 1.08 - 1;
    return String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
  });
  // Excel's own limit is 409 points.
  return Math.min(409, Math.max(1.4, ...lines) * lineHeightPoints + 5);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2;
  return width;
}

function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}
