// An import and its rows as the screen shows them.
import { disputeStates, mediationTypes } from '#shared/codes/index.ts';
import type { Import, ImportField, ImportRow } from '#shared/contract/imports.ts';
import { receiptText } from '#shared/rules/receipt-words.ts';
import type { ReadDb } from '../database/register.ts';
import type { CellReading, SheetField } from '../sheet-rows/sheet-field.ts';
import { shownText } from '../sheets/shown-text.ts';
import type { RawRow } from '../sheets/workbook.ts';
import { choicesFor } from './row-match.ts';
import type { StoredImport, StoredRow, StoredSheet } from './imports.store.ts';

export function shown(stored: StoredImport): Import {
  return { ...stored, sheets: stored.sheets.map(({ fingerprint: _fingerprint, ...sheet }) => sheet) };
}

export function shownRow(db: ReadDb, row: StoredRow, sheets: readonly StoredSheet[]): ImportRow {
  return {
    sheet: sheets[row.sheetPosition - 1]?.name ?? '',
    row: row.row,
    verdict: row.verdict,
    fate: row.choice === 'leave' && row.fate !== 'taken' ? 'left' : row.fate,
    choice: row.choice,
    choices: choicesFor(db, row),
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
      was: cell.was ?? null,
    })),
  };
}

const mostShownCells = 40;

/** The cells of a row as a clerk sees them, without the empty ones at its end. */
export function shownCells(cells: RawRow['cells']): string[] {
  const texts = Array.from(cells.slice(0, mostShownCells), (cell) => shownText(cell).trim().slice(0, 60));
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}

export function shownField({ field, label, required, reading }: SheetField): ImportField {
  return { field, label, required: required === true, ...mendingOf(reading) };
}

function mendingOf(reading: CellReading): Pick<ImportField, 'mending' | 'table'> {
  switch (reading.as) {
    case 'village':
    case 'grid':
    case 'date':
      return { mending: reading.as, table: null };
    case 'code':
      return { mending: 'code', table: reading.table.id };
    case 'mediationType':
      return { mending: 'code', table: mediationTypes.id };
    case 'state':
      return { mending: 'code', table: disputeStates.id };
    case 'text':
    case 'serial':
    case 'citizenId':
    case 'phone':
    case 'birth':
    case 'money':
    case 'count':
    case 'gridCode':
    case 'fullTime':
    case 'degrees':
      return { mending: 'text', table: null };
  }
}
