// The scanned pages of one place, with their bytes, for whoever binds the dossier.
import type { ScanCrop, ScannedPage, ScanTurn } from '#shared/contract/scans.ts';
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';
import type { ReadDb } from '../database/register.ts';
import { fetchFile } from '../files/files.store.ts';
import { listScannedPages } from './scans.store.ts';

export interface ScanPage {
  readonly kind: 'pdf' | 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  /** Which page of the PDF, from 0; 0 for a picture. */
  readonly page: number;
  /** Degrees clockwise, beside the turn that a PDF page has of its own; a photo's orientation mark is counted in here. */
  readonly turn: ScanTurn;
  /** What is cut off each side of the turned page, as a fraction of it. */
  readonly crop: ScanCrop | null;
}

const kinds: Readonly<Record<ScannedPage['mediaType'], ScanPage['kind']>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};

/** In their order. Pages of one file share its bytes: the same array. */
export function scanPagesOf(db: ReadDb, caseId: string, slot: DossierSlot): ScanPage[] {
  const fetched = new Map<string, Uint8Array>();
  const bytesOf = (fileId: string): Uint8Array => {
    const bytes = fetched.get(fileId) ?? fetchFile(db, fileId).bytes;
    fetched.set(fileId, bytes);
    return bytes;
  };
  return listScannedPages(db, caseId)
    .filter((page) => page.slot === slot)
    .map(({ fileId, mediaType, page, turn, crop }) => ({ kind: kinds[mediaType], bytes: bytesOf(fileId), page, turn, crop }));
}
