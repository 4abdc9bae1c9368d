// Sorts the rows below a header into records and everything else: totals, notes, village headings, repeated headers, ghosts.
import { isExample, isNote, isNoteLine, isSeal, isSigner, isTitle, isTotals } from './row-words.ts';
import { shownText } from '../sheets/shown-text.ts';
import type { MergedRange, RawRow, RawSheet } from '../sheets/workbook.ts';

export interface SkippedRow {
  readonly row: number;
  readonly why: 'totals' | 'note' | 'header-again' | 'serial-only' | 'village-heading' | 'column-numbers' | 'example';
}

export interface HeaderPlace {
  readonly bottom: number;
  readonly paths: readonly (readonly string[])[];
  /** Column numbers, 0 when there is none. */
  readonly serialColumn: number;
  readonly villageColumn: number;
}

export interface SortedRows {
  readonly dataRows: readonly number[];
  readonly skippedRows: readonly SkippedRow[];
  readonly totalsRow: number | null;
}

/** Sorts the rows below a header. Blank rows are in neither list: they hold nothing. */
export function sortRows(sheet: RawSheet, header: HeaderPlace): SortedRows {
  const dataRows: number[] = [];
  const skippedRows: SkippedRow[] = [];
  const wideMerges = new Set(sheet.merges.filter((merge) => merge.right - merge.left >= sheet.columnCount / 2).map((merge) => merge.top));
  const around: Around = { header, parts: new Set(header.paths.flat()), wide: wideMerges, before: undefined };
  let totalsRow: number | null = null;
  for (const row of sheet.rows) {
    if (row.number <= header.bottom) continue;
    const why = reasonToSkip(row, around);
    if (why === 'blank') continue;
    around.before = why;
    if (why === undefined) dataRows.push(row.number);
    else {
      skippedRows.push({ row: row.number, why });
      if (why === 'totals') totalsRow = row.number;
    }
  }
  return { dataRows, skippedRows, totalsRow };
}

interface Around {
  readonly header: HeaderPlace;
  /** Every part of the headings. */
  readonly parts: ReadonlySet<string>;
  /** Rows with a cell over half of the table or more. */
  readonly wide: ReadonlySet<number>;
  /** What the row before was; undefined for a record. */
  before: SkippedRow['why'] | undefined;
}

function reasonToSkip(row: RawRow, { header, parts, wide, before }: Around): SkippedRow['why'] | 'blank' | undefined {
  let filled = 0;
  let first = '';
  let second = '';
  let onlyColumn = 0;
  for (let index = 0; index < row.cells.length && filled < 3; index += 1) {
    const text = row.cells[index] === undefined ? '' : shownText(row.cells[index]).trim();
    if (text === '') continue;
    filled += 1;
    onlyColumn = index + 1;
    if (filled === 1) first = text;
    else if (filled === 2) second = text;
  }
  if (filled === 0) return 'blank';
  if (isTotals(first) || isTotals(second)) return 'totals';
  if (filled <= 2 && isNote(first)) return 'note';
  if (isSigning(row, first)) return 'note';
  if (filled === 1) {
    if (onlyColumn === header.serialColumn && /^\d+$/.test(first)) return 'serial-only';
    if (isTitle(first) || isNoteLine(first, before === 'note')) return 'note';
    // Without a column for it, a lone text above rows can only say whose they are: the rows below are never the neighbour's.
    if (villageInHeading(first) !== undefined && (wide.has(row.number) || header.villageColumn === 0)) return 'village-heading';
    if (wide.has(row.number) || isSeal(first, header.paths[onlyColumn - 1]?.join('') ?? '')) return 'note';
    if (parts.has(tight(first)) && repeatsHeader(row, parts, before === 'header-again')) return 'header-again';
    if (header.villageColumn === 0 && onlyColumn <= 2 && /^[^\d]{2,20}$/u.test(first)) return 'village-heading';
  }
  if (isExample(first)) return 'example';
  if (row.number === header.bottom + 1 && isColumnNumbers(row)) return 'column-numbers';
  if (before === 'header-again' && isColumnNumbers(row)) return 'header-again';
  return filled > 1 && parts.has(tight(first)) && repeatsHeader(row, parts, before === 'header-again') ? 'header-again' : undefined;
}

/** 填表人： | 张三 | 审核人： | 李四: two labels of those who made the table, or more. */
function isSigning(row: RawRow, first: string): boolean {
  return isSigner(first) && rowTexts(row).filter((text) => isSigner(text)).length > 1;
}

/** 石佛村（2件）, 三、渡口社区：, 一、枫桥村 and 枫桥村 name a village above its rows; undefined for other texts. */
export function villageInHeading(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^(?:\(?[\d一二三四五六七八九十]+\)?[、.:)]|[①-⑳◆●■★※▪])+/u, '')
    .replace(/(?:[:：]|\([^)]*\)|\[[^\]]*\]|(?:共|计|合计)?\d+[件起户人条])+$/u, '')
    .replace(/^(?:村|社区|单位)(?:名称)?[:：]/u, '')
    .replace(/^[【〔<《](.*)[】〕>》]$/u, '$1');
  return /^[^\d]{1,20}(?:村|社区|居委会|村委会|居民委员会|村民委员会)$/u.test(bare) ? bare : undefined;
}

/** 1, 2, 3 … or 甲, 乙, 1, 2 right below a header number the columns. */
function isColumnNumbers(row: RawRow): boolean {
  const texts = rowTexts(row).map((text) => text.replaceAll(/[()（）\s]/g, ''));
  if (texts.length < 3) return false;
  const numbers = texts.filter((text) => !/^[甲乙丙丁戊己]$/u.test(text)).map(Number);
  return (
    numbers.length > 1 &&
    numbers.every((number, index) => Number.isInteger(number) && number === (numbers[0] ?? 0) + index) &&
    (numbers[0] ?? 9) <= 3
  );
}

/** Every text is a heading's, or most are from the first on: the header stands again, group by group. */
function repeatsHeader(row: RawRow, parts: ReadonlySet<string>, afterHeader: boolean): boolean {
  const texts = rowTexts(row).map(tight);
  const known = texts.filter((text) => parts.has(text)).length;
  if (known === texts.length) return known > 1 || afterHeader;
  return texts.length >= 3 && parts.has(texts[0] ?? '') && parts.has(texts[1] ?? '') && known * 2 > texts.length;
}

function tight(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Trimmed texts of the filled cells of a row. */
export function rowTexts(row: RawRow): string[] {
  return row.cells.map((cell) => shownText(cell).trim()).filter((text) => text !== '');
}

/** The parts of a column's heading from the top down, each once; merged cells lend their text to all they cover. */
export function headingPath(sheet: RawSheet, rows: ReadonlyMap<number, RawRow>, top: number, bottom: number, column: number): string[] {
  const path: string[] = [];
  for (let number = top; number <= bottom; number += 1) {
    const merge = coveringMerge(sheet, number, column);
    const source = merge ? { row: merge.top, column: merge.left } : { row: number, column };
    if (source.row < top) continue;
    const text = shownText(rows.get(source.row)?.cells[source.column - 1]).replaceAll(/\s+/g, '');
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

export function coveringMerge(sheet: RawSheet, row: number, column: number): MergedRange | undefined {
  return sheet.merges.find((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right);
}
