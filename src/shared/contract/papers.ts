// Printed papers: the PDF is the record, hashed, stored and re-printed unchanged (design §7).
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, line } from './fields.ts';

export const PaperKind = z.enum(['mediationAgreement']);
export type PaperKind = z.infer<typeof PaperKind>;

export const Drawn = z.object({
  paper: PaperKind,
  recordId: Id,
  fileId: Id,
  fileName: z.string(),
  sha256: z.string(),
  pages: z.int().min(1),
  final: z.boolean(),
  copies: z.int().min(1),
});
export type Drawn = z.infer<typeof Drawn>;

export const Print = z.object({
  id: Id,
  copyFrom: z.int(),
  copyTo: z.int(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  /** Of the final PDF; empty for a draft and where the browser printed the page itself. */
  sha256: z.string(),
  final: z.boolean(),
});
export type Print = z.infer<typeof Print>;

const OfRecord = z.object({ paper: PaperKind, recordId: Id });

export const papers = {
  draw: write({
    summary: 'Draws a paper as PDF. A final paper that was drawn before comes back unchanged.',
    input: OfRecord,
    output: Drawn,
    errors: ['record.not-found', 'papers.no-printer', 'papers.character-missing', 'papers.not-ready', 'papers.failed'],
  }),
  html: read({
    summary: "The paper as a web page, for the browser's own print where the host has no PDF printer.",
    input: OfRecord,
    output: z.object({ html: z.string() }),
    errors: ['record.not-found', 'papers.character-missing', 'papers.not-ready'],
  }),
  recordPrint: write({
    summary: 'Notes a print in the print ledger: copies, who, when, why again.',
    /** `fileId` null: the browser prints the page itself, where the host has no PDF printer. */
    input: OfRecord.extend({ fileId: Id.nullable(), copies: z.int().min(1).max(99), reason: line(200) }),
    output: Print,
    errors: ['papers.reason-missing', 'record.not-found'],
  }),
  prints: read({ summary: 'The print ledger of one paper.', input: OfRecord, output: z.object({ rows: z.array(Print) }) }),
};
