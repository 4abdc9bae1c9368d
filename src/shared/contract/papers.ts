// Printed papers: the PDF is the record, hashed, stored and re-printed unchanged (design §7).
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, IsoDate, line } from './fields.ts';

/** Every paper of a mediation case, in the order of its dossier (research A §1.1). */
export const PaperKind = z.enum([
  'dossierCover',
  'dossierContents',
  'application',
  'acceptance',
  'rightsNotice',
  'powerOfAttorney',
  'investigation',
  'evidenceSlip',
  'sessionRecord',
  'mediationAgreement',
  'oralAgreement',
  'returnVisit',
  'courtApplication',
  'courtApplicationUnit',
  'closingReport',
  'terminationLetter',
  'delegationReply',
  'transferLetter',
  'returnLetter',
  'dossierStatement',
  'backCover',
]);
export type PaperKind = z.infer<typeof PaperKind>;

/** One paper of a case. `partId`: the session, visit, piece of evidence or party that it is about; null: the case has one such paper. */
export const PaperOfCase = z.object({ paper: PaperKind, recordId: Id, partId: Id.nullable().default(null) });
export type PaperOfCase = z.infer<typeof PaperOfCase>;

/** What keeps a paper from being complete, as the field of the case or of its dispute, e.g. `agreement.facts`, `mediators`, `parties`. */
export const MissingField = z.string();

export const CasePaperRow = z.object({
  paper: PaperKind,
  partId: Id.nullable(),
  title: z.string(),
  /** Which one of several: 第 2 份; null: the only one of its kind. */
  ordinal: z.int().nullable(),
  /** Day that the paper is about; null while it is open. */
  on: IsoDate.nullable(),
  /** Its number is given, it can't change any more. */
  final: z.boolean(),
  missing: z.array(MissingField),
});
export type CasePaperRow = z.infer<typeof CasePaperRow>;

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

export const DrawnFile = z.object({ fileId: Id, fileName: z.string() });
export type DrawnFile = z.infer<typeof DrawnFile>;

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
  /** Why it came to nothing: its copies do not count; null: it stands. */
  voidReason: z.string().nullable(),
});
export type Print = z.infer<typeof Print>;

export const PaperForm = z.object({ paper: PaperKind, title: z.string() });
export type PaperForm = z.infer<typeof PaperForm>;

export const papers = {
  forms: read({
    summary: 'Every form that can be printed empty, in the order of a dossier.',
    input: z.object({}),
    output: z.object({ rows: z.array(PaperForm) }),
  }),
  ofCase: read({
    summary: 'Every paper that a case has or should have, in the order of its dossier, with what is missing of each.',
    input: z.object({ recordId: Id }),
    output: z.object({ title: z.string(), disputeId: Id, rows: z.array(CasePaperRow) }),
    errors: ['record.not-found'],
  }),
  draw: write({
    summary: 'Draws a paper as PDF. A final paper that was drawn before comes back unchanged.',
    input: PaperOfCase,
    output: Drawn,
    errors: ['record.not-found', 'papers.no-printer', 'papers.character-missing', 'papers.not-ready', 'papers.failed'],
  }),
  word: write({
    summary: 'The same paper as a Word file, for an office that goes on writing in Word; never the record.',
    input: PaperOfCase,
    output: DrawnFile,
    errors: ['record.not-found', 'papers.not-ready', 'papers.character-missing'],
  }),
  blank: write({
    summary: 'A form without any content, ruled for hand-writing, as PDF or as a Word file.',
    input: z.object({ paper: PaperKind, format: z.enum(['pdf', 'docx']) }),
    output: DrawnFile,
    errors: ['papers.no-printer', 'papers.failed'],
  }),
  html: read({
    summary: "The paper as a web page, for the browser's own print where the host has no PDF printer.",
    input: PaperOfCase,
    output: z.object({ html: z.string() }),
    errors: ['record.not-found', 'papers.character-missing', 'papers.not-ready'],
  }),
  recordPrint: write({
    summary: 'Notes a print in the print ledger: copies, who, when, why again.',
    /** `fileId` null: the browser prints the page itself, where the host has no PDF printer. */
    input: PaperOfCase.extend({ fileId: Id.nullable(), copies: z.int().min(1).max(99), reason: line(200) }),
    output: Print,
    errors: ['papers.reason-missing', 'record.not-found'],
  }),
  prints: read({ summary: 'The print ledger of one paper.', input: PaperOfCase, output: z.object({ rows: z.array(Print) }) }),
};
