// Sorts the rows below a header into records and everything else: totals, notes, village headings, repeated headers, ghosts.
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
  const lowest = new Set(header.paths.map((path) => path.at(-1) ?? '').filter((text) => text !== ''));
  const wideMerges = new Set(sheet.merges.filter((merge) => merge.right - merge.left >= sheet.columnCount / 2).map((merge) => merge.top));
  let totalsRow: number | null = null;
  for (const row of sheet.rows) {
    if (row.number <= header.bottom) continue;
    const why = reasonToSkip(row, header, lowest, wideMerges.has(row.number));
    if (why === 'blank') continue;
    if (why === undefined) dataRows.push(row.number);
    else {
      skippedRows.push({ row: row.number, why });
      if (why === 'totals') totalsRow = row.number;
    }
  }
  return { dataRows, skippedRows, totalsRow };
}

function reasonToSkip(
  row: RawRow,
  header: HeaderPlace,
  lowest: ReadonlySet<string>,
  wide: boolean,
): SkippedRow['why'] | 'blank' | undefined {
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
  if (filled === 1) {
    if (onlyColumn === header.serialColumn && /^\d+$/.test(first)) return 'serial-only';
    if (isFooter(first)) return 'note';
    // Without a column for it, a lone text above rows can only say whose they are: the rows below are never the neighbour's.
    if (villageInHeading(first) !== undefined && (wide || header.villageColumn === 0)) return 'village-heading';
    if (wide) return 'note';
    if (header.villageColumn === 0 && onlyColumn <= 2 && /^[^\d]{2,20}$/u.test(first)) return 'village-heading';
  }
  if (/^(?:例|示例|样例|范例|举例|填写示例|填表示例)\s*\d*[:：]?$/u.test(first)) return 'example';
  if (row.number === header.bottom + 1 && isColumnNumbers(row)) return 'column-numbers';
  return filled === 3 && lowest.has(first) && lowest.has(second) && repeatsHeader(row, lowest) ? 'header-again' : undefined;
}

/** 合计, 小 计, 总计：, 全镇合计, 合计(120件), 共3件, 以上共计3件, —合计— */
function isTotals(text: string): boolean {
  const bare = text.replaceAll(/\s/g, '').replaceAll(/^[-—－_=*·]+|[-—－_=*·]+$/gu, '');
  return (
    /^.{0,8}?(?:合计|总计|小计|共计|累计)(?:[:：(（\d〇零一二两三四五六七八九十百].*)?$/u.test(bare) ||
    /^(?:总数|总和|总件数|合计数|以上)[:：]?(?:共?\d+[件起宗条人户个]?)?$/u.test(bare) ||
    /^(?:以上|本月|本表|全镇|本页)?共(?:有|计)?[\d〇零一二两三四五六七八九十百]+(?:件|起|宗|条|人|户|个|名)(?:纠纷|矛盾纠纷)?[。.]?$/u.test(
      bare,
    )
  );
}

/** 石佛村（2件）, 三、渡口社区：, 一、枫桥村 and 枫桥村 name a village above its rows; undefined for other texts. */
export function villageInHeading(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^(?:\(?[\d一二三四五六七八九十]+\)?[、.:)]|[①-⑳◆●■★※▪])+/u, '')
    .replace(/(?:[:：]|\([^)]*\)|\[[^\]]*\]|(?:共|计|合计)?\d+[件起户人条])+$/u, '')
    .replace(/^(?:村|社区|单位)(?:名称)?[:：]/u, '');
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

function isNote(text: string): boolean {
  return /^(?:注|备注|说明|填表说明|注意事项)\s*[\d:：.、]/u.test(text) || isFooter(text);
}

function isFooter(text: string): boolean {
  return /^(?:填报人|填表人|制表人|制表|审核人|审核|签发人|负责人|单位负责人|填报单位|填报时间|填报日期|联系人|报送单位|主管领导)\s*(?:[(（].{0,10}[)）])?\s*[:：]/u.test(
    text,
  );
}

function repeatsHeader(row: RawRow, lowest: ReadonlySet<string>): boolean {
  const texts = rowTexts(row);
  return texts.filter((text) => lowest.has(text)).length * 2 > texts.length;
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
