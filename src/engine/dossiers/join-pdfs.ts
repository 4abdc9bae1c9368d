// One PDF out of many: papers as they were printed, scans each on an A4 page, the page numbers over both.
import { PDFDocument } from '@cantoo/pdf-lib';
import type { ScanPage } from '../scans/scan-pages.ts';
import { appendScans } from './scans-on-a4.ts';

/** What is bound one behind the other. */
export type Bound =
  { readonly kind: 'pdf'; readonly document: PDFDocument } | { readonly kind: 'scans'; readonly pages: readonly ScanPage[] };

export interface DossierPdf {
  readonly title: string;
  /** Cover and contents, without page numbers. */
  readonly front: readonly PDFDocument[];
  readonly documents: readonly Bound[];
  readonly back: PDFDocument;
  /** As many pages as `documents` have together. */
  readonly numbers: PDFDocument;
}

export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** @throws dossiers.scan-unreadable */
export async function joinPdfs(
  { title, front, documents, back, numbers }: DossierPdf,
  at: Date,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const whole = await PDFDocument.create();
  whole.setTitle(title);
  whole.setLanguage('zh-CN');
  whole.setCreationDate(at);
  whole.setModificationDate(at);
  for (const document of front) await appendPages(whole, document);
  const unnumbered = whole.getPageCount();
  for (const part of documents) {
    if (part.kind === 'pdf') await appendPages(whole, part.document);
    else await appendScans(whole, part.pages);
  }
  const stamps = await whole.embedPdf(numbers, numbers.getPageIndices());
  for (const [index, page] of whole.getPages().slice(unnumbered).entries()) {
    const stamp = stamps[index];
    if (stamp === undefined) throw new Error('The dossier has more pages than page numbers');
    page.drawPage(stamp, { x: 0, y: 0 });
  }
  await appendPages(whole, back);
  return { bytes: await whole.save(), pages: whole.getPageCount() };
}

async function appendPages(whole: PDFDocument, document: PDFDocument): Promise<void> {
  for (const page of await whole.copyPages(document, document.getPageIndices())) whole.addPage(page);
}
