// Scanned pages of a dossier (扫描页): pages of PDF, JPG and PNG files in the 13 places of a case. The files stay as they came;
// how a page is turned and what is cut off it stands beside.
import { z } from 'zod';
import { read, write } from './call.ts';
import { DossierSlotId } from './dossiers.ts';
import { Id, Instant } from './fields.ts';

/** Degrees clockwise by which a page is turned from how it lies in its file. */
export const ScanTurn = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type ScanTurn = z.infer<typeof ScanTurn>;

const CutOff = z.number().min(0).max(0.95);

/** What is cut off each side of the page as it stands turned, as a fraction of its width or height. */
export const ScanCrop = z.object({ left: CutOff, top: CutOff, right: CutOff, bottom: CutOff });
export type ScanCrop = z.infer<typeof ScanCrop>;

export const ScannedPage = z.object({
  id: Id,
  slot: DossierSlotId,
  fileId: Id,
  fileName: z.string(),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  /** Which page of its file, from 0; 0 for a picture. */
  page: z.int().min(0),
  /** Points of a PDF page, pixels of a picture, before it is turned. */
  width: z.number().positive(),
  height: z.number().positive(),
  turn: ScanTurn,
  crop: ScanCrop.nullable(),
  addedAt: Instant,
  addedBy: z.string(),
});
export type ScannedPage = z.infer<typeof ScannedPage>;

const Pages = z.object({
  /** In the order of the 13 places, and of the pages within each. */
  rows: z.array(ScannedPage),
  /** Taken away and can be put back, the latest first. */
  removed: z.array(ScannedPage),
});
const Ids = z.array(Id).min(1).max(1000);
const errors = ['record.not-found', 'record.deleted'];

export const scans = {
  ofCase: read({
    summary: 'The scanned pages of a case, and those that were taken away.',
    input: z.object({ caseId: Id }),
    output: Pages,
    errors: ['record.not-found'],
  }),
  add: write({
    summary:
      'Puts the pages of a kept file (files.keep) at the end of a place of the dossier: PDF, JPG or PNG by its bytes, 20 MB at most.',
    input: z.object({ caseId: Id, slot: DossierSlotId, fileId: Id }),
    output: Pages,
    errors: [
      ...errors,
      'files.not-found',
      'scans.wrong-type',
      'scans.too-large',
      'scans.file-cut',
      'scans.pdf-locked',
      'scans.unreadable',
      'scans.picture-too-large',
      'scans.same-file',
      'scans.too-many-pages',
    ],
  }),
  shape: write({
    summary: 'Turns a page or cuts its edges off; the file stays as it is.',
    input: z.object({ id: Id, turn: ScanTurn, crop: ScanCrop.nullable() }),
    output: Pages,
    errors: [...errors, 'record.invalid'],
  }),
  arrange: write({
    summary: 'The pages of a place in their new order: all that are there, and those that move here from other places of the case.',
    input: z.object({ caseId: Id, slot: DossierSlotId, ids: Ids }),
    output: Pages,
    errors: [...errors, 'scans.changed-meanwhile'],
  }),
  remove: write({
    summary: 'Takes pages out of the dossier; they can be put back.',
    input: z.object({ caseId: Id, ids: Ids }),
    output: Pages,
    errors: [...errors, 'scans.changed-meanwhile'],
  }),
  restore: write({
    summary: 'Puts pages back where they were taken away.',
    input: z.object({ caseId: Id, ids: Ids }),
    output: Pages,
    errors: [...errors, 'scans.changed-meanwhile'],
  }),
};
