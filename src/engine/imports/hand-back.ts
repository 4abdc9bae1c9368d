// The villages' own workbook once more, with the cells to mend coloured and noted. Nothing else in it changes.
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { excel } from '../files/excel.ts';
import { markColours, marksOf, type HandBackRow, type Mark } from './hand-back-marks.ts';
import { markXlsx } from './hand-back-xlsx.ts';
import { readWorkbook } from '../sheets/reading.ts';
import type { RawSheet, StoredCell } from '../sheets/workbook.ts';
import { damaged } from '../sheets/zip-parts.ts';

/**
 * Marks cells red (fault) or amber (doubtful) with a note in Chinese: what, why, how to mend. Rows not named stay as they are.
 * In an xlsx nothing else changes but that marked rows are shown. Text, pages and .xls come back as .xlsx: text holds no notes and exceljs writes no .xls.
 * @throws imports.damaged, what readWorkbook throws
 */
export async function writeHandBack(bytes: Uint8Array, fileName: string, rows: readonly HandBackRow[]): Promise<Uint8Array> {
  const { format, sheets } = await readWorkbook(bytes, fileName);
  const unknown = rows.find(({ sheet }) => !sheets.some(({ name }) => name === sheet));
  if (unknown !== undefined) throw damaged(fileName, 'sheet missing', unknown.sheet);
  const marks = new Map(sheets.map((sheet) => [sheet.name, marksOf(sheet, rows)]));
  if (format === 'xlsx') return markXlsx(bytes, fileName, marks);
  const workbook = new (await excel()).Workbook();
  for (const [index, sheet] of sheets.entries()) {
    const worksheet = copySheet(workbook, sheet, sheetNameOf(sheet.name, index), format !== 'xls');
    for (const mark of marks.get(sheet.name)?.values() ?? []) markCell(worksheet.getCell(mark.address), mark);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Name of the workbook that goes back: 7月台账.xlsx becomes 7月台账（退回修改）.xlsx. */
export function handBackName(fileName: string): string {
  // Excel opens macros and templates under their own names only.
  const [, own = 'xlsx'] = /\.(xlsm|xltx|xltm)$/i.exec(fileName) ?? [];
  return `${fileName.replace(/\.[^.]*$/, '')}（退回修改）.${own.toLowerCase()}`;
}

/** Excel takes no sheet of a longer name, of none, or with these signs. */
function sheetNameOf(name: string, index: number): string {
  const taken = name
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim();
  return taken === '' ? `表${String(index + 1)}` : taken;
}

/** Values, formats and merged cells of a sheet that exceljs can't load itself; all else of its looks is left behind. */
function copySheet(workbook: Workbook, { rows, merges, columnCount }: RawSheet, name: string, asText: boolean): Worksheet {
  const worksheet = workbook.addWorksheet(name);
  for (let column = 1; asText && column <= columnCount; column += 1) worksheet.getColumn(column).numFmt = '@';
  for (const { number, cells } of rows) {
    cells.forEach((stored, index) => {
      if (stored !== undefined) fillCell(worksheet.getCell(number, index + 1), stored);
    });
  }
  for (const { top, left, bottom, right } of merges) worksheet.mergeCells(top, left, bottom, right);
  return worksheet;
}

function fillCell(cell: Cell, stored: StoredCell): void {
  if (typeof stored !== 'object') cell.value = stored;
  else if (stored.kind === 'error') cell.value = stored.text;
  else {
    cell.value = stored.kind === 'date' ? stored.serial : stored.value;
    cell.numFmt = stored.format;
  }
}

function markCell(cell: Cell, { level, text }: Mark): void {
  // exceljs shares one style object among all cells of a style: changing it in place would colour them all.
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: markColours[level] } } };
  cell.note = { texts: [{ text }], margins: { insetmode: 'auto' } };
}
