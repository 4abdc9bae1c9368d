// Finds out what a sheet is: which kind, where its header stands (under titles, over up to three rows), which rows are data.
import { createHash } from 'node:crypto';
import type { SheetKind } from '#shared/contract/imports.ts';
import { yearInTitle } from '#shared/rules/calendar-date.ts';
import { columnLetters } from '../sheets/cell-address.ts';
import { sheetRegisters } from '../registers/index.ts';
import { fieldsOf, matchHeading } from './headings.ts';
import { namesPerson, repeatedField } from './repeated-headings.ts';
import { coveringMerge, headingPath, rowTexts, sortRows, type SkippedRow } from './sheet-rows.ts';
import { shownText } from '../sheets/shown-text.ts';
import type { RawRow, RawSheet } from '../sheets/workbook.ts';

export interface DetectedColumn {
  /** Counted from 1. */
  readonly index: number;
  readonly letter: string;
  /** Parts of the heading joined by /. */
  readonly heading: string;
  readonly field: string | null;
  /** Up to two shown values. */
  readonly samples: readonly string[];
}

export interface DetectedSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Null: no header of a known kind was found. */
  readonly kind: SheetKind | null;
  readonly headerRows: readonly number[];
  readonly columns: readonly DetectedColumn[];
  /** The last totals row. */
  readonly totalsRow: number | null;
  /** Excel's numbers of the rows that hold records. */
  readonly dataRows: readonly number[];
  /** Rows below the header that hold no record, each with the reason. */
  readonly skippedRows: readonly SkippedRow[];
  /** Required fields that no column gives. */
  readonly missing: readonly string[];
  /** Same headings in the same order give the same fingerprint, whatever the sheet's name and rows. */
  readonly fingerprint: string;
  /** Year of the title or the file's name, for dates without one. */
  readonly titleYear: number | null;
}

export interface DetectingOptions {
  /** A kind that a person chose; the best header for it is taken. */
  readonly kind?: SheetKind | undefined;
  readonly fileName?: string | undefined;
}

/** Titles, units, instructions and empty rows above a header. */
const searchedRows = 100;
const tallestHeader = 3;

/** Detects kind, header, columns and data rows of a sheet; never throws: a sheet without a known header has kind null. */
export function detectSheet(sheet: RawSheet, options: DetectingOptions = {}): DetectedSheet {
  // A header is looked for near the top: merged cells further down would only slow the search.
  const header = bestHeader({ ...sheet, merges: sheet.merges.filter((merge) => merge.top <= searchedRows + tallestHeader) }, options.kind);
  if (header === undefined) {
    return {
      sheet: sheet.name,
      hidden: sheet.hidden,
      kind: null,
      headerRows: [],
      columns: [],
      totalsRow: null,
      dataRows: [],
      skippedRows: [],
      missing: [],
      fingerprint: '',
      titleYear: null,
    };
  }
  const { kind, top, bottom, paths } = header;
  const fields = mappedFields(kind, paths);
  const columnOf = (field: string): number => fields.findIndex((candidate) => candidate === field) + 1;
  const sorted = sortRows(sheet, { bottom, paths, serialColumn: columnOf('serial'), villageColumn: columnOf('village') });
  const columnNumbers = sorted.skippedRows.find(({ why }) => why === 'column-numbers');
  const data = new Set(sorted.dataRows.slice(0, 200));
  const firstRows = sheet.rows.filter((row) => row.number <= (sorted.dataRows[199] ?? Infinity) && data.has(row.number));
  const columns = paths.flatMap((path, index): DetectedColumn[] => {
    const samples = samplesOf(firstRows, index);
    return path.length === 0 && samples.length === 0
      ? []
      : [{ index: index + 1, letter: columnLetters(index + 1), heading: path.join('/'), field: fields[index] ?? null, samples }];
  });
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    kind,
    // A row that numbers the columns belongs to the header.
    headerRows: Array.from({ length: (columnNumbers?.row ?? bottom) - top + 1 }, (_none, index) => top + index),
    columns,
    totalsRow: sorted.totalsRow,
    dataRows: sorted.dataRows,
    skippedRows: sorted.skippedRows.filter((row) => row !== columnNumbers),
    missing: fieldsOf(kind)
      .filter((field) => field.required === true && !fields.includes(field.field))
      .map((field) => field.field),
    fingerprint: createHash('sha256').update(JSON.stringify(paths)).digest('hex').slice(0, 32),
    titleYear: titleYear(sheet, top, options.fileName),
  };
}

interface Header {
  readonly kind: SheetKind;
  readonly top: number;
  readonly bottom: number;
  readonly paths: readonly (readonly string[])[];
  readonly score: number;
}

function bestHeader(sheet: RawSheet, wanted: SheetKind | undefined): Header | undefined {
  const rows = new Map(sheet.rows.filter((row) => row.number <= searchedRows).map((row) => [row.number, row]));
  const title = [sheet.name, ...sheet.rows.slice(0, 4).map((row) => shownText(row.cells.find((cell) => cell !== undefined)))].join(' ');
  let best: Header | undefined;
  for (const [top, first] of rows) {
    // A title is one text, merged over the table's width or not.
    if (rowTexts(first).length < 2 || !belongsToHeader(first, sheet)) continue;
    for (let height = 1; height <= tallestHeader; height += 1) {
      const bottom = top + height - 1;
      if (height > 1 && !belongsToHeader(rows.get(bottom), sheet)) break;
      const paths = Array.from({ length: sheet.columnCount }, (_none, index) => headingPath(sheet, rows, top, bottom, index + 1));
      for (const { name: kind, sheet: own } of sheetRegisters) {
        if (wanted !== undefined && kind !== wanted) continue;
        const score = headerScore(
          kind,
          paths,
          own.titleWords.some((word) => title.includes(word)),
        );
        if (score > (best?.score ?? 0)) best = { kind, top, bottom, paths, score };
      }
    }
  }
  return best;
}

/** Fields found weigh most; a taller header must find more than a lower one, and half of the headings must be known. */
function headerScore(kind: SheetKind, paths: readonly (readonly string[])[], titled: boolean): number {
  const found = new Set(mappedFields(kind, paths).filter((field) => field !== null && field !== 'serial' && field !== 'remark'));
  const headings = paths.filter((path) => path.length > 0).length;
  const required = fieldsOf(kind).filter((field) => field.required === true);
  const present = required.filter((field) => found.has(field.field)).length;
  if (found.size < 2 || present === 0 || found.size * 3 < headings) return 0;
  return found.size + present * 2 - (required.length - present) * 2 + (titled ? 2 : 0);
}

/** A header row holds words only: no dates, numbers or long texts, no title across the table. */
function belongsToHeader(row: RawRow | undefined, sheet: RawSheet): boolean {
  if (row === undefined) return false;
  const texts = row.cells.filter((cell) => cell !== undefined);
  const wide = coveringMerge(sheet, row.number, 1);
  if (wide !== undefined && wide.right - wide.left + 1 >= sheet.columnCount * 0.7 && sheet.columnCount > 3) return false;
  return texts.every((cell) => typeof cell === 'string' && cell.length <= 30 && !/\d{4,}/.test(cell));
}

function mappedFields(kind: SheetKind, paths: readonly (readonly string[])[]): (string | null)[] {
  const taken = new Set<string>();
  let before: string | undefined;
  return paths.map((path, index) => {
    const found = path.length === 0 ? undefined : matchHeading(kind, path);
    // The same words in the next column are one heading over both.
    const stretched = path.join('/') === paths[index - 1]?.join('/');
    const field = found !== undefined && taken.has(found) && !stretched ? repeatedField(kind, found, before, taken) : found;
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    if (namesPerson(kind, field)) before = field;
    return field;
  });
}

function samplesOf(rows: readonly RawRow[], index: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const text = shownText(row.cells[index]).trim();
    if (text !== '') samples.add(text.slice(0, 60));
    if (samples.size === 2) break;
  }
  return [...samples];
}

function titleYear(sheet: RawSheet, headerTop: number, fileName: string | undefined): number | null {
  const titles = sheet.rows.filter((row) => row.number < headerTop).flatMap((row) => rowTexts(row));
  for (const title of [...titles, sheet.name, fileName ?? '']) {
    const year = yearInTitle(title);
    if (year !== undefined) return year;
  }
  return null;
}
