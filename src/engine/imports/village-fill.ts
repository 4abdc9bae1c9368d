// Whose a row is, where its own cell does not say: a merged cell, the row above, a heading row, the sheet's name or title.
import type { SheetMapping } from './mapped-sheet.ts';
import type { KnownVillage } from '../sheet-rows/place-lookup.ts';
import { sheetOf } from '../registers/index.ts';
import { saysSame } from './ditto.ts';
import { rowTexts, villageInHeading } from './sheet-rows.ts';
import { titlesAbove } from './titles.ts';
import { shownText } from '../sheets/shown-text.ts';
import type { RawRow, RawSheet, StoredCell } from '../sheets/workbook.ts';

export interface VillageFill {
  /** Village of the last heading row, null without one. */
  readonly headedVillage: string | null;
  pass(row: RawRow): void;
  village(
    row: number,
    column: number,
    stored: StoredCell | undefined,
  ): { readonly stored: StoredCell | undefined; readonly doubtful: boolean };
}

/** Lends a village's name to the rows below it: surely within a merged cell, with a doubt where the cells are merely left empty. */
export function villageFill(sheet: RawSheet, mapping: SheetMapping): VillageFill {
  const headings = new Set(mapping.skippedRows.filter((row) => row.why === 'village-heading').map((row) => row.row));
  const column = mapping.columns.find((candidate) => candidate.field === 'village')?.index ?? 0;
  const merges = sheet.merges
    .filter((merge) => merge.left <= column && merge.right >= column && merge.bottom > merge.top)
    .sort((one, other) => one.top - other.top);
  let next = 0;
  let merged: { readonly bottom: number; readonly stored: StoredCell | undefined } | undefined;
  let last: StoredCell | undefined;
  let headed: string | null = null;
  return {
    get headedVillage() {
      return headed;
    },
    pass(row) {
      const [heading] = headings.has(row.number) ? rowTexts(row) : [];
      if (heading !== undefined) headed = last = villageInHeading(heading) ?? heading;
      for (let merge = merges[next]; merge !== undefined && merge.top <= row.number; merge = merges[next]) {
        merged = { bottom: merge.bottom, stored: merge.top === row.number ? row.cells[merge.left - 1] : undefined };
        next += 1;
      }
    },
    village(row, _column, stored) {
      const shown = shownText(stored).trim();
      if (shown !== '' && saysSame(shown)) return { stored: last ?? stored, doubtful: last !== undefined };
      if (shown !== '') {
        last = stored;
        return { stored, doubtful: false };
      }
      if (merged !== undefined && row <= merged.bottom && merged.stored !== undefined) return { stored: merged.stored, doubtful: false };
      if (sheetOf(mapping.kind).mayLackVillage === true) return { stored: undefined, doubtful: false };
      return { stored: last, doubtful: last !== undefined && headed === null };
    },
  };
}

/** The one village that the sheet's name or a title above the rows names; null for none or several. */
export function villageInTitle(sheet: RawSheet, mapping: SheetMapping, villages: readonly KnownVillage[]): string | null {
  for (const title of [sheet.name, ...titlesAbove(sheet, mapping)]) {
    const text = title.normalize('NFKC').replaceAll(/\s/g, '');
    const named = villages.filter(({ name }) => text.includes(name) || text === name.replace(/(?:村|社区)$/u, ''));
    // 东石佛村 holds 石佛村: the longest is meant.
    const longest = named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)));
    if (longest.length === 1) return longest[0]?.name ?? null;
  }
  return null;
}
