// An import and its rows as the screen shows them.
import type { Import, ImportRow } from '#shared/contract/imports.ts';
import { receiptText } from '#shared/rules/receipt-words.ts';
import { shownText } from '../sheets/shown-text.ts';
import type { RawRow } from '../sheets/workbook.ts';
import type { StoredImport, StoredRow, StoredSheet } from './imports.store.ts';

export function shown(stored: StoredImport): Import {
  return { ...stored, sheets: stored.sheets.map(({ fingerprint: _fingerprint, ...sheet }) => sheet) };
}

export function shownRow(row: StoredRow, sheets: readonly StoredSheet[]): ImportRow {
  return {
    sheet: sheets[row.sheetPosition - 1]?.name ?? '',
    row: row.row,
    verdict: row.verdict,
    fate: row.fate,
    twinId: row.twinId,
    twinTitle: row.twinTitle,
    recordId: row.recordId,
    cells: row.cells.map((cell) => ({
      field: cell.field,
      address: cell.address,
      shown: cell.shown,
      value: cell.value,
      level: cell.level,
      code: cell.code ?? null,
      message: cell.code === undefined ? null : receiptText(cell.code, cell.details),
      proposal: cell.proposal ?? null,
    })),
  };
}

const mostShownCells = 40;

/** The cells of a row as a clerk sees them, without the empty ones at its end. */
export function shownCells(cells: RawRow['cells']): string[] {
  const texts = Array.from(cells.slice(0, mostShownCells), (cell) => shownText(cell).trim().slice(0, 60));
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}
