// The paper that a PDF wants: its own page size and direction decide how it is printed.
import type { PDFDocument } from '@cantoo/pdf-lib';
import { a4, type PaperSize } from './paper-units.ts';

export interface Paper {
  /** As the sheet lies in its tray: never wider than high. */
  readonly sheet: PaperSize;
  readonly isLandscape: boolean;
}

const millimetresPerPoint = 25.4 / 72;
/** Two sheets that differ by less are the same: Chromium rounds A4 to whole pixels. */
const toleranceMm = 2;

function sizeOf(page: ReturnType<PDFDocument['getPages']>[number]): PaperSize {
  const { width, height } = page.getMediaBox();
  const isTurned = Math.abs(page.getRotation().angle) % 180 === 90;
  const [widthMm, heightMm] = [width * millimetresPerPoint, height * millimetresPerPoint];
  return isTurned ? { widthMm: heightMm, heightMm: widthMm } : { widthMm, heightMm };
}

function isClose(one: PaperSize, other: PaperSize): boolean {
  return Math.abs(one.widthMm - other.widthMm) <= toleranceMm && Math.abs(one.heightMm - other.heightMm) <= toleranceMm;
}

/**
 * The sheet of the first page, and the direction of most pages: a dossier with one wide list in it stands upright, and the viewer turns that list.
 * A PDF that cannot be read is printed as A4: the viewer may still show it.
 */
export async function paperOfPdf(bytes: Uint8Array): Promise<Paper> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })).getPages().map(sizeOf);
    const first = pages[0] ?? a4;
    const sheet = { widthMm: Math.min(first.widthMm, first.heightMm), heightMm: Math.max(first.widthMm, first.heightMm) };
    const wide = pages.filter((page) => page.widthMm > page.heightMm).length;
    return { sheet: isClose(sheet, a4) ? a4 : sheet, isLandscape: wide * 2 > pages.length };
  } catch {
    return { sheet: a4, isLandscape: false };
  }
}

const namedSheets: readonly (readonly [name: string, sheet: PaperSize])[] = [
  ['A3', { widthMm: 297, heightMm: 420 }],
  ['A4', a4],
  ['A5', { widthMm: 148, heightMm: 210 }],
  ['16K', { widthMm: 195, heightMm: 270 }],
];

/** Under what the ways of printing are kept: `A4`, `A4 landscape`, `100x150`. */
export function paperKindOf({ sheet, isLandscape }: Paper): string {
  const name = namedSheets.find(([, named]) => isClose(named, sheet))?.[0] ?? `${Math.round(sheet.widthMm)}x${Math.round(sheet.heightMm)}`;
  return isLandscape ? `${name} landscape` : name;
}
