// What stands above a header and counts for all its rows: titles, who made the table, the unit of its sums.
import type { RawSheet } from '../sheets/workbook.ts';
import type { SheetMapping } from './mapped-sheet.ts';
import { rowTexts } from './sheet-rows.ts';

/** Texts of the ten rows above the header, from the top down. */
export function titlesAbove(sheet: RawSheet, { headerRows, dataRows }: SheetMapping): string[] {
  const top = headerRows[0] ?? dataRows[0] ?? 0;
  return sheet.rows
    .filter((row) => row.number < top)
    .slice(-10)
    .flatMap((row) => rowTexts(row));
}

/** 单位：万元, 金额单位：元, 单位：件、万元; undefined where none or both are named. */
export function unitInTitles(titles: readonly string[]): '元' | '万元' | undefined {
  const units = new Set(
    titles.flatMap((title) =>
      Array.from(
        title
          .normalize('NFKC')
          .replaceAll(/\s/g, '')
          .matchAll(/单位(?:为|是)?:?(?:[^:]{0,6}[、,/和])?(?:人民币)?(万?元)(?!\p{Script=Han})/gu),
        ([, unit]) => (unit === '万元' ? ('万元' as const) : ('元' as const)),
      ),
    ),
  );
  return units.size === 1 ? [...units][0] : undefined;
}
