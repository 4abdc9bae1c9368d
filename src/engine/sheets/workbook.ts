// What is kept of a workbook that was read: every non-empty cell as it was stored, under the row number that Excel shows.
import { maximumSheetColumns, maximumSheetRows, maximumWorkbookBytes } from '#shared/file-limits.ts';

/** A number that the workbook shows as a date. `serial` counts days in the 1900 system, also for 1904 workbooks. */
export interface DatedCell {
  readonly kind: 'date';
  readonly serial: number;
  readonly format: string;
}

/** A number with a format of its own, e.g. 0 or 0.00%. */
export interface FormattedCell {
  readonly kind: 'number';
  readonly value: number;
  readonly format: string;
}

/** An error value such as #N/A, or a formula whose result was never saved (text is then empty). */
export interface ErrorCell {
  readonly kind: 'error';
  readonly text: string;
}

export type StoredCell = string | number | boolean | DatedCell | FormattedCell | ErrorCell;

export interface RawRow {
  /** As Excel shows it, from 1. */
  readonly number: number;
  /** Index is the column's number less one; empty cells are holes or undefined. */
  readonly cells: readonly (StoredCell | undefined)[];
  /** By hand or by a filter: whoever sent the sheet did not see the row. */
  readonly hidden?: true;
}

/** Rows and columns count from 1 and are included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with at least one non-empty cell, ascending. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly MergedRange[];
  readonly columnCount: number;
  /** Numbers of the columns that are hidden in the sheet. */
  readonly hiddenColumns: readonly number[];
}

export interface RawWorkbook {
  readonly fileName: string;
  readonly format: 'xlsx' | 'xls' | 'csv' | 'html' | 'xml';
  readonly sheets: readonly RawSheet[];
}

/** What a read may cost. Above it: imports.too-large. */
export interface ReadingLimits {
  readonly fileBytes: number;
  readonly unzippedBytes: number;
  /** Unzipped to zipped, looked at once more than 20 MB come out. */
  readonly ratio: number;
  readonly zipEntries: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly merges: number;
}

/** Far below what a weak PC can't hold; those that a page tells before a file is chosen stand in #shared/file-limits.ts. */
export const readingLimits: ReadingLimits = {
  fileBytes: maximumWorkbookBytes,
  unzippedBytes: 800_000_000,
  ratio: 250,
  zipEntries: 5_000,
  sheets: 200,
  rows: maximumSheetRows,
  columns: maximumSheetColumns,
  cells: 9_000_000,
  merges: 100_000,
};

export interface ReadingProgress {
  readonly stage: 'reading' | 'evaluating';
  /** 0 to 1. */
  readonly done: number;
}

export interface ReadingOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined;
  readonly limits?: ReadingLimits | undefined;
}
