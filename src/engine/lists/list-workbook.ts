// A list as a workbook: title, unit and day, headings, rows; laid out for A4 landscape, one page wide, headings on each page.
import type exceljs from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ExportColumn } from '#shared/contract/lists.ts';
import { excel } from '../files/excel.ts';
import { excelText } from '../files/excel-text.ts';
import { cellBorders, landscapeLayout, tableFont, writeHeadingCell, writeTitle } from '../files/table-frame.ts';
import { textOf, type ListedRow } from '../register/row-words.ts';
import type { ExportedList } from './exported-lists.ts';

export interface ListHeading {
  readonly title: string;
  readonly unit: string;
  /** What stands at the right of the unit: day, maker, masked or full. */
  readonly remark: string;
}

export interface ListWriter {
  add(row: ListedRow): void;
  /** The whole file. */
  finish(): Promise<Uint8Array>;
}

const headerBottom = 3;
/** A screen's pixels as the format counts widths: characters of the default font (ECMA-376 part 1, 18.3.1.13). */
const pixelsPerCharacter = 7;
const numberWidth = 6;
/** Rows go out as they come; only texts that differ are held until the end. No cell is a formula, whatever it begins with. */
export async function createListWriter(
  list: Pick<ExportedList, 'word' | 'worded'>,
  columns: readonly ExportColumn[],
  heading: ListHeading,
): Promise<ListWriter> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new (await excel()).stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  workbook.creator = heading.unit;
  const sheet = workbook.addWorksheet(list.word, { properties: { defaultRowHeight: 18 }, ...landscapeLayout(headerBottom, 1) });
  sheet.columns = [
    { width: numberWidth },
    ...columns.map((column) => ({ width: Math.round((column.width / pixelsPerCharacter) * 10) / 10 })),
  ];
  writeHeading(sheet, columns, heading);
  const kinds = [{ numFmt: '0', horizontal: 'center' as const }, ...columns.map(styleOf)];
  let count = 0;
  return {
    add(row) {
      count += 1;
      const line = sheet.getRow(headerBottom + count);
      const values = [count, ...columns.map((column) => cellValue(list, column, row))];
      values.forEach((value, index) => {
        const cell = line.getCell(index + 1);
        const kind = kinds[index];
        cell.value = value;
        cell.numFmt = kind?.numFmt ?? '@';
        cell.alignment = { horizontal: kind?.horizontal ?? 'left', vertical: 'middle', wrapText: true };
        cell.font = tableFont;
        cell.border = cellBorders;
      });
      line.commit();
    },
    async finish() {
      sheet.autoFilter = { from: { row: headerBottom, column: 1 }, to: { row: headerBottom + count, column: columns.length + 1 } };
      sheet.commit();
      await workbook.commit();
      return bytes;
    },
  };
}

type Sheet = ReturnType<InstanceType<typeof exceljs.stream.xlsx.WorkbookWriter>['addWorksheet']>;

function writeHeading(sheet: Sheet, columns: readonly ExportColumn[], heading: ListHeading): void {
  const width = columns.length + 1;
  writeTitle(sheet, heading.title, width);
  const unit = sheet.getRow(2);
  const half = Math.max(1, Math.floor(width / 2));
  unit.getCell(1).value = excelText(`单位：${heading.unit}`);
  unit.getCell(1).font = tableFont;
  unit.getCell(1).alignment = { horizontal: 'left', vertical: 'middle' };
  const remark = unit.getCell(half + 1);
  remark.value = excelText(heading.remark);
  remark.font = tableFont;
  remark.alignment = { horizontal: 'right', vertical: 'middle' };
  unit.height = 20;
  if (half > 1) sheet.mergeCells(2, 1, 2, half);
  if (width > half + 1) sheet.mergeCells(2, half + 1, 2, width);
  const header = sheet.getRow(headerBottom);
  ['序号', ...columns.map((column) => column.label)].forEach((label, index) => {
    writeHeadingCell(header.getCell(index + 1), label);
  });
  header.height = 24;
  header.commit();
}

function styleOf({ show }: ExportColumn): { readonly numFmt: string; readonly horizontal: 'left' | 'center' | 'right' } {
  switch (show) {
    case 'date':
      return { numFmt: 'yyyy-mm-dd', horizontal: 'center' };
    case 'number':
      return { numFmt: '#,##0', horizontal: 'right' };
    case 'amount':
      return { numFmt: '#,##0.00', horizontal: 'right' };
    default:
      return { numFmt: '@', horizontal: 'left' };
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function cellValue(list: Pick<ExportedList, 'worded'>, column: ExportColumn, row: ListedRow): string | number | Date | null {
  const worded = list.worded[column.field];
  const value: unknown = worded ? worded(row) : Object.hasOwn(row, column.field) ? row[column.field] : null;
  if (value === null || value === undefined || value === '') return null;
  if (typeof column.show === 'object') return excelText(column.show.words[textOf(value)] ?? textOf(value));
  if (column.show === 'amount' && typeof value === 'number') return value === 0 ? null : value / 100;
  if (column.show === 'number' && typeof value === 'number') return value;
  const text = textOf(value);
  return column.show === 'date' && day.test(text) ? new Date(`${text}T00:00:00Z`) : excelText(text);
}
