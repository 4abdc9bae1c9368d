// What every table that leaves as a workbook looks like: face, borders, headings, title, A4 landscape one page wide with its headings on each page.
import type { Borders, Cell, Row } from 'exceljs';
import { excelText } from './excel-text.ts';

export const tableFont = { name: '宋体', size: 10, family: 3, charset: 134 };
const thin = { style: 'thin', color: { argb: 'FF404040' } } as const;
export const cellBorders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
export const headingFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAEFF5' } } as const;

/** @param headingRows rows from the top that stay in sight and stand on each page */
export function landscapeLayout(headingRows: number, frozenColumns = 0) {
  return {
    views: [
      { state: 'frozen' as const, ySplit: headingRows, ...(frozenColumns === 0 ? {} : { xSplit: frozenColumns }), showGridLines: false },
    ],
    pageSetup: {
      /** A4 in the format's own numbering (ECMA-376 part 1, 18.3.1.63). */
      paperSize: 9,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `1:${String(headingRows)}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&"宋体,常规"&9第 &P 页，共 &N 页' },
  };
}

/** The first row, over the whole width. */
export function writeTitle(
  sheet: { getRow(number: number): Row; mergeCells(top: number, left: number, bottom: number, right: number): void },
  title: string,
  width: number,
): void {
  const row = sheet.getRow(1);
  const cell = row.getCell(1);
  cell.value = excelText(title);
  cell.font = { ...tableFont, name: '黑体', size: 14, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
  row.height = 30;
  sheet.mergeCells(1, 1, 1, width);
}

/** @param text null where a merge above covers it */
export function writeHeadingCell(cell: Cell, text: string | null): void {
  cell.value = text === null ? null : excelText(text);
  cell.font = { ...tableFont, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.border = cellBorders;
  cell.fill = headingFill;
}
