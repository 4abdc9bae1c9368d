// Finds out what a sheet is: which kind, where its header stands (under titles, over up to three rows), which rows are data.
import { createHash } from 'node:crypto';
import type { HeaderPlace, SheetKind } from '#shared/contract/imports.ts';
import { yearInTitle } from '#shared/rules/calendar-date.ts';
import { columnLetters } from '../sheets/cell-address.ts';
import { sheetRegisters } from '../registers/index.ts';
import { fieldsOf, matchHeading } from './headings.ts';
import { namesPerson, repeatedField } from './repeated-headings.ts';
import { coveringMerge, headingPath, rowTexts, sortRows, type SkippedRow } from './sheet-rows.ts';
import { saysNothing } from './read-cell.ts';
import { saysWhoMade } from './row-words.ts';
import { shownText } from '../sheets/shown-text.ts';
import type { RawRow, RawSheet } from '../sheets/workbook.ts';

export interface DetectedColumn {
  /** Counted from 1. */
  readonly index: number;
  readonly letter: string;
  /** Parts of the heading joined by /. */
  readonly heading: string;
  readonly field: string | null;
  /** Up to three shown values. */
  readonly samples: readonly string[];
  /** Data rows in which the column holds something. */
  readonly filled: number;
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
  /** Where a person said that the header stands: no other is looked for. */
  readonly header?: HeaderPlace | null | undefined;
  readonly fileName?: string | undefined;
}

/** Titles, units, instructions and empty rows above a header. */
const searchedRows = 100;
const tallestHeader = 3;

/** Detects kind, header, columns and data rows of a sheet; never throws: a sheet without a known header has kind null. */
export function detectSheet(sheet: RawSheet, options: DetectingOptions = {}): DetectedSheet {
  const header = options.header ? namedHeader(sheet, options.header, options.kind) : foundHeader(sheet, options.kind);
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
  const { kind, top, bottom, headings } = header;
  const { paths } = headings;
  const fields = kind === null ? [] : mappedFields(kind, headings);
  const columnOf = (field: string): number => fields.findIndex((candidate) => candidate === field) + 1;
  const sorted = sortRows(sheet, { bottom, paths, serialColumn: columnOf('serial'), villageColumn: columnOf('village') });
  const columnNumbers = sorted.skippedRows.find(({ why }) => why === 'column-numbers');
  const data = new Set(sorted.dataRows.slice(0, 200));
  const firstRows = sheet.rows.filter((row) => row.number <= (sorted.dataRows[199] ?? Infinity) && data.has(row.number));
  const filled = filledByColumn(sheet, sorted.dataRows);
  const columns = paths.flatMap((path, index): DetectedColumn[] => {
    const rows = filled[index] ?? 0;
    if (path.length === 0 && rows === 0) return [];
    return [
      {
        index: index + 1,
        letter: columnLetters(index + 1),
        heading: path.join('/'),
        field: fields[index] ?? null,
        samples: samplesOf(firstRows, index),
        filled: rows,
      },
    ];
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
    missing: kind === null ? [] : requiredOf(kind).filter((field) => !fields.includes(field)),
    fingerprint: createHash('sha256').update(JSON.stringify(paths)).digest('hex').slice(0, 32),
    titleYear: titleYear(sheet, top, options.fileName),
  };
}

interface Header {
  /** Null: a person named the rows, and no kind knows their words. */
  readonly kind: SheetKind | null;
  readonly top: number;
  readonly bottom: number;
  readonly headings: Headings;
  readonly score: number;
}

/** A header is looked for near the top: merged cells further down would only slow the search. */
function foundHeader(sheet: RawSheet, wanted: SheetKind | undefined): Header | undefined {
  return bestHeader({ ...sheet, merges: sheet.merges.filter((merge) => merge.top <= searchedRows + tallestHeader) }, wanted);
}

function namedHeader(sheet: RawSheet, { top, bottom }: HeaderPlace, wanted: SheetKind | undefined): Header {
  const rows = new Map(sheet.rows.filter((row) => row.number >= top && row.number <= bottom).map((row) => [row.number, row]));
  const near = { ...sheet, merges: sheet.merges.filter((merge) => merge.top <= bottom && merge.bottom >= top) };
  const headings = headingsOf(near, rows, top, bottom);
  const title = titleOf(sheet);
  const [best] = sheetRegisters
    .map(({ name, sheet: own }) => ({ kind: name, score: headerScore(name, headings, speaksFor(own, title)) }))
    .sort((one, other) => other.score - one.score);
  return { kind: wanted ?? (best !== undefined && best.score > 0 ? best.kind : null), top, bottom, headings, score: best?.score ?? 0 };
}

interface Headings {
  readonly paths: readonly (readonly string[])[];
  /** Columns over which the heading to their left is merged: it is one heading over both. */
  readonly stretched: readonly boolean[];
}

function headingsOf(sheet: RawSheet, rows: ReadonlyMap<number, RawRow>, top: number, bottom: number): Headings {
  const columns = Array.from({ length: sheet.columnCount }, (_none, index) => index + 1);
  return {
    paths: columns.map((column) => headingPath(sheet, rows, top, bottom, column)),
    stretched: columns.map((column) => (coveringMerge(sheet, bottom, column)?.left ?? column) < column),
  };
}

function titleOf(sheet: RawSheet): string {
  return [sheet.name, ...sheet.rows.slice(0, 4).map((row) => shownText(row.cells.find((cell) => cell !== undefined)))].join(' ');
}

function speaksFor({ titleWords }: { readonly titleWords: readonly string[] }, title: string): boolean {
  return titleWords.some((word) => title.includes(word));
}

function bestHeader(sheet: RawSheet, wanted: SheetKind | undefined): Header | undefined {
  const rows = new Map(sheet.rows.filter((row) => row.number <= searchedRows).map((row) => [row.number, row]));
  const title = titleOf(sheet);
  let best: Header | undefined;
  for (const [top, first] of rows) {
    // A title is one text, merged over the table's width or not.
    if (rowTexts(first).length < 2 || !belongsToHeader(first, sheet)) continue;
    for (let height = 1; height <= tallestHeader; height += 1) {
      const bottom = top + height - 1;
      if (height > 1 && !belongsToHeader(rows.get(bottom), sheet)) break;
      const headings = headingsOf(sheet, rows, top, bottom);
      for (const { name: kind, sheet: own } of sheetRegisters) {
        if (wanted !== undefined && kind !== wanted) continue;
        const score = headerScore(kind, headings, speaksFor(own, title));
        const goesOn = best?.kind === kind && best.top === top && best.score === score && holdsHeadings(kind, rows.get(bottom));
        if (score > (best?.score ?? 0) || goesOn) best = { kind, top, bottom, headings, score };
      }
    }
  }
  return best;
}

/** 申请人 over 姓名 alone says no more than 申请人, and yet 姓名 is no record. */
function holdsHeadings(kind: SheetKind, row: RawRow | undefined): boolean {
  const texts = row === undefined ? [] : rowTexts(row);
  return texts.length > 0 && texts.every((text) => matchHeading(kind, [text]) !== undefined);
}

/** Fields found weigh most; a taller header must find more than a lower one, and half of the headings must be known. */
function headerScore(kind: SheetKind, headings: Headings, titled: boolean): number {
  const found = new Set(mappedFields(kind, headings).filter((field) => field !== null && field !== 'serial' && field !== 'remark'));
  const named = headings.paths.filter((path) => path.length > 0).length;
  const required = requiredOf(kind);
  const present = required.filter((field) => found.has(field)).length;
  if (found.size < 2 || present === 0 || found.size * 3 < named) return 0;
  return found.size + present * 2 - (required.length - present) * 2 + (titled ? 2 : 0);
}

function requiredOf(kind: SheetKind): string[] {
  return fieldsOf(kind)
    .filter((field) => field.required === true)
    .map((field) => field.field);
}

/** A header row holds words only: no dates, numbers or long texts, no title across the table. */
function belongsToHeader(row: RawRow | undefined, sheet: RawSheet): boolean {
  if (row === undefined) return false;
  const texts = row.cells.filter((cell) => cell !== undefined);
  const wide = coveringMerge(sheet, row.number, 1);
  if (wide !== undefined && wide.right - wide.left + 1 >= sheet.columnCount * 0.7 && sheet.columnCount > 3) return false;
  return texts.every((cell) => typeof cell === 'string' && cell.length <= 30 && !/\d{4,}/.test(cell) && !saysWhoMade(cell));
}

function mappedFields(kind: SheetKind, { paths, stretched }: Headings): (string | null)[] {
  const taken = new Set<string>();
  let before: string | undefined;
  return paths.map((path, index) => {
    const found = path.length === 0 ? undefined : matchHeading(kind, path);
    const field = found !== undefined && taken.has(found) && stretched[index] !== true ? repeatedField(kind, found, before, taken) : found;
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    if (namesPerson(kind, field)) before = field;
    return field;
  });
}

/** How many of the data rows hold something in each column; signs for nothing (/, 无) are none. */
function filledByColumn(sheet: RawSheet, dataRows: readonly number[]): number[] {
  const filled = Array.from({ length: sheet.columnCount }, () => 0);
  const wanted = new Set(dataRows);
  for (const row of sheet.rows) {
    if (!wanted.has(row.number)) continue;
    row.cells.forEach((cell, index) => {
      if (cell !== undefined && !(typeof cell === 'string' && saysNothing(cell))) filled[index] = (filled[index] ?? 0) + 1;
    });
  }
  return filled;
}

function samplesOf(rows: readonly RawRow[], index: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const text = shownText(row.cells[index]).trim();
    if (text !== '') samples.add(text.slice(0, 60));
    if (samples.size === 3) break;
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
