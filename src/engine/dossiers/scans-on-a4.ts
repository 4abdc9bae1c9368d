// Scanned pages as pages of the dossier: each on its own A4 page, turned and cropped as the clerk left it.
import {
  clip,
  degrees,
  endPath,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  type PDFImage,
  type PDFPage,
  type Rotation,
} from '@cantoo/pdf-lib';
import { userError } from '#shared/errors.ts';
import type { ScanPage } from '../scans/scan-pages.ts';
import { a4Points, placeScan, type Size, type Turn } from './scan-placement.ts';

/** A pixel of a scan becomes no larger than at 96 to the inch, a point of a PDF stays one. */
const largest = { pdf: 1, jpeg: 0.75, png: 0.75 };

/** What a scan draws with, as it lies in its file. */
interface Source extends Size {
  /** How a PDF's own page is turned. */
  readonly ownTurn: number;
  readonly draw: (page: PDFPage, options: Size & { readonly x: number; readonly y: number; readonly rotate: Rotation }) => void;
}

/** @throws dossiers.scan-unreadable {page}: which of `scans`, from 1 */
export async function appendScans(whole: PDFDocument, scans: readonly ScanPage[]): Promise<void> {
  const opened = new Map<Uint8Array, Promise<PDFDocument>>();
  for (const [index, scan] of scans.entries()) {
    const source = await sourceOf(whole, scan, opened).catch((cause: unknown) => {
      throw Object.assign(userError('dossiers.scan-unreadable', { page: index + 1 }), { cause });
    });
    appendScan(whole, scan, source);
  }
}

function appendScan(whole: PDFDocument, scan: ScanPage, source: Source): void {
  const page = whole.addPage([a4Points.width, a4Points.height]);
  const turn = ((source.ownTurn + scan.turn) % 360) as Turn;
  const { x, y, width, height, anticlockwise, clip: shown } = placeScan(source, turn, scan.crop, largest[scan.kind]);
  page.pushOperators(pushGraphicsState(), rectangle(shown.x, shown.y, shown.width, shown.height), clip(), endPath());
  source.draw(page, { x, y, width, height, rotate: degrees(anticlockwise) });
  page.pushOperators(popGraphicsState());
}

async function sourceOf(
  whole: PDFDocument,
  { kind, bytes, page }: ScanPage,
  opened: Map<Uint8Array, Promise<PDFDocument>>,
): Promise<Source> {
  if (kind === 'png') return pictureSource(await whole.embedPng(bytes));
  if (kind === 'jpeg') return pictureSource(await whole.embedJpg(bytes));
  const document = opened.get(bytes) ?? PDFDocument.load(bytes);
  opened.set(bytes, document);
  return pdfSource(whole, (await document).getPage(page));
}

function pictureSource(image: PDFImage): Source {
  return {
    width: image.width,
    height: image.height,
    ownTurn: 0,
    draw: (page, options) => {
      page.drawImage(image, options);
    },
  };
}

async function pdfSource(whole: PDFDocument, source: PDFPage): Promise<Source> {
  const { x, y, width, height } = source.getCropBox();
  const ownTurn = ((source.getRotation().angle % 360) + 360) % 360;
  // An empty page has no content to embed: its A4 page stays empty too.
  if (source.node.Contents() === undefined) return { width, height, ownTurn, draw: () => undefined };
  const embedded = await whole.embedPage(source, { left: x, bottom: y, right: x + width, top: y + height });
  return {
    width,
    height,
    ownTurn,
    draw: (page, options) => {
      page.drawPage(embedded, options);
    },
  };
}
