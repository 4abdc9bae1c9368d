// What is marked in a workbook that goes back: cells by sheet, each with its colour and its note.
import { receiptText } from '#shared/rules/receipt-words.ts';
import type { ErrorDetails } from '#shared/errors.ts';
import { columnLetters, parseAddress } from '../sheets/cell-address.ts';
import { coveringMerge } from './sheet-rows.ts';
import type { RawSheet } from '../sheets/workbook.ts';

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

export type MarkLevel = 'fault' | 'doubtful';

export interface Mark {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  level: MarkLevel;
  text: string;
}

/** ARGB fills: red for what must be mended, amber for what is asked about. */
export const markColours: Readonly<Record<MarkLevel, string>> = { fault: 'FFFF9C9C', doubtful: 'FFFFE08A' };

/** The marks of one sheet by address; what concerns a merged cell stands at its first. */
export function marksOf(sheet: RawSheet, rows: readonly HandBackRow[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const put = (written: string, level: MarkLevel, text: string): void => {
    const place = parseAddress(written);
    if (place === undefined) return;
    const merge = coveringMerge(sheet, place.row, place.column);
    const [row, column] = merge === undefined ? [place.row, place.column] : [merge.top, merge.left];
    const address = `${columnLetters(column)}${String(row)}`;
    const known = marks.get(address);
    if (known === undefined) marks.set(address, { row, column, address, level, text });
    else {
      if (level === 'fault') known.level = 'fault';
      if (!known.text.includes(text)) known.text += `\n${text}`;
    }
  };
  for (const { sheet: name, row, cells, note } of rows) {
    if (name !== sheet.name) continue;
    for (const { address, level, code, details } of cells) if (level !== 'ok') put(address, level, receiptText(code ?? '', details));
    if (note !== undefined) put(cells[0]?.address ?? `A${String(row)}`, 'doubtful', note);
  }
  return marks;
}
