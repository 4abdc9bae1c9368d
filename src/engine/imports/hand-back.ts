// The villages' own workbook once more, with the cells to mend coloured and noted. Nothing else in it changes.
import type { Cell, Comment, Workbook } from 'exceljs';
import { receiptText } from '#shared/rules/receipt-words.ts';
import type { ErrorDetails } from '#shared/errors.ts';
import { excel } from '../files/excel.ts';
import { readWorkbook } from './reading.ts';
import type { RawSheet, StoredCell } from './workbook.ts';
import { damaged } from './zip-parts.ts';

/** A row to hand back; an EvaluatedRow is one. */
export interface HandBackRow {
  readonly sheet: string;
  /** Excel's row number. */
  readonly row: number;
  readonly cells: readonly {
    readonly address: string;
    readonly level: 'ok' | 'doubtful' | 'fault';
    readonly code?: string;
    readonly details?: ErrorDetails;
  }[];
  /** For a row that is parked as a whole, e.g. because the register holds its twin; noted at its first cell. */
  readonly note?: string;
}

const colours = { fault: 'FFFF9C9C', doubtful: 'FFFFE08A' } as const;

/**
 * Marks cells red (fault) or amber (doubtful) with a note in Chinese: what, why, how to mend. Rows not named stay as they are.
 * A csv or .xls comes back as .xlsx: text holds no notes and exceljs writes no .xls. Takes the whole workbook into memory. Throws what readWorkbook throws.
 */
export async function writeHandBack(bytes: Uint8Array, fileName: string, rows: readonly HandBackRow[]): Promise<Uint8Array> {
  const workbook = await openForMarking(bytes, fileName);
  for (const { sheet, row, cells, note } of rows) {
    const worksheet = workbook.getWorksheet(sheet);
    if (!worksheet) throw damaged(fileName, 'sheet missing', sheet);
    for (const { address, level, code, details } of cells) {
      if (level !== 'ok') markCell(worksheet.getCell(address), colours[level], receiptText(code ?? '', details));
    }
    if (note !== undefined) markCell(worksheet.getCell(cells[0]?.address ?? `A${String(row)}`), colours.doubtful, note);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Name of the workbook that goes back: 7月台账.xlsx becomes 7月台账（退回修改）.xlsx. */
export function handBackName(fileName: string): string {
  return `${fileName.replace(/\.[^.]*$/, '')}（退回修改）.xlsx`;
}

async function openForMarking(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  // Read once by our own guards: exceljs has none against bombs and takes cut files for empty ones.
  const { format, sheets } = await readWorkbook(bytes, fileName);
  const workbook = new (excel().Workbook)();
  if (format === 'xlsx') {
    const buffer = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(buffer).set(bytes);
    await workbook.xlsx.load(buffer);
    return workbook;
  }
  for (const sheet of sheets) copySheet(workbook, sheet, format === 'csv');
  return workbook;
}

/** Values, formats and merged cells of a sheet that exceljs can't load itself; all else of its looks is left behind. */
function copySheet(workbook: Workbook, { name, rows, merges, columnCount }: RawSheet, asText: boolean): void {
  const worksheet = workbook.addWorksheet(name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31));
  for (let column = 1; asText && column <= columnCount; column += 1) worksheet.getColumn(column).numFmt = '@';
  for (const { number, cells } of rows) {
    cells.forEach((stored, index) => {
      if (stored !== undefined) fillCell(worksheet.getCell(number, index + 1), stored);
    });
  }
  for (const { top, left, bottom, right } of merges) worksheet.mergeCells(top, left, bottom, right);
}

function fillCell(cell: Cell, stored: StoredCell): void {
  if (typeof stored !== 'object') cell.value = stored;
  else if (stored.kind === 'error') cell.value = stored.text;
  else {
    cell.value = stored.kind === 'date' ? stored.serial : stored.value;
    cell.numFmt = stored.format;
  }
}

function markCell(cell: Cell, argb: string, text: string): void {
  const { master } = cell;
  // exceljs shares one style object among all cells of a style: changing it in place would colour them all.
  master.style = { ...master.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb } } };
  const before = noteText(master.note);
  master.note = { texts: [{ text: before === '' ? text : `${before}\n${text}` }], margins: { insetmode: 'auto' } };
}

function noteText(note: string | Comment | undefined): string {
  if (note === undefined || typeof note === 'string') return note ?? '';
  return (note.texts ?? []).map((part) => part.text).join('');
}
