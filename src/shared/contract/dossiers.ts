// The dossier of a mediation case (卷宗): its 13 places, the whole of it as one PDF, its binding.
import { z } from 'zod';
import { dossierSlots, type DossierSlot } from '../rules/dossier-slots.ts';
import { read, write } from './call.ts';
import { Id, Instant, IsoDate, line } from './fields.ts';
import { MissingField, PaperKind, Print } from './papers.ts';

export const DossierSlotId = z.enum(dossierSlots.map(({ id }) => id) as [DossierSlot, ...DossierSlot[]]);

/** A paper of the program in its place. */
export const PlacedPaper = z.object({
  paper: PaperKind,
  partId: Id.nullable(),
  title: z.string(),
  drawable: z.boolean(),
  printed: z.boolean(),
  missing: z.array(MissingField),
});
export type PlacedPaper = z.infer<typeof PlacedPaper>;

/** `blank`: nothing is there; `notNeeded`: the case has no such document. */
export const PlaceState = z.enum(['papers', 'scans', 'both', 'blank', 'notNeeded']);
export type PlaceState = z.infer<typeof PlaceState>;

export const DossierPlaceRow = z.object({
  slot: DossierSlotId,
  title: z.string(),
  need: z.enum(['required', 'optional', 'notNeeded']),
  state: PlaceState,
  papers: z.array(PlacedPaper),
  scanPages: z.int().min(0),
  /** Signed scans are bound in place of the papers. */
  papersLeftOut: z.boolean(),
});
export type DossierPlaceRow = z.infer<typeof DossierPlaceRow>;

/** Where something that an inspector finds is put right. */
export const Jump = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('case'),
    step: z.enum(['registration', 'notice', 'inquiry', 'sessions', 'agreement', 'performance', 'closing']),
    field: z.string().nullable(),
  }),
  z.object({ to: z.literal('scans'), slot: DossierSlotId }),
]);
export type Jump = z.infer<typeof Jump>;

/** Something that an inspector would find. */
const RedPoint = z.object({ point: z.string(), words: z.string() });

export const DossierBinding = z.object({
  id: Id,
  ordinal: z.int().min(1),
  fileId: Id,
  sha256: z.string(),
  pages: z.int().min(1),
  retention: z.string().nullable(),
  boundOn: IsoDate,
  at: Instant,
  by: z.string(),
  reason: z.string(),
  redPoints: z.array(RedPoint),
});
export type DossierBinding = z.infer<typeof DossierBinding>;

export const DossierDirectory = z.object({
  title: z.string(),
  caseNumber: z.string(),
  disputeId: Id,
  retention: z.string().nullable(),
  /** Years of its retention class, where the office has set them. */
  retentionYears: z.int().nullable(),
  places: z.array(DossierPlaceRow),
  redPoints: z.array(RedPoint.extend({ jump: Jump })),
  /** Newest first. */
  bindings: z.array(DossierBinding),
  /** The case has changed since it was bound last. */
  outOfDate: z.boolean(),
});
export type DossierDirectory = z.infer<typeof DossierDirectory>;

export const DrawnDossier = z.object({
  fileId: Id,
  fileName: z.string(),
  sha256: z.string(),
  pages: z.int().min(1),
  /** What the contents page says. */
  contents: z.array(z.object({ name: z.string(), remark: z.string(), from: z.int(), to: z.int() })),
});
export type DrawnDossier = z.infer<typeof DrawnDossier>;

const OfCase = z.object({ recordId: Id });
const drawing = [
  'record.not-found',
  'papers.no-printer',
  'papers.character-missing',
  'papers.not-ready',
  'papers.failed',
  'dossiers.scan-unreadable',
  'jobs.cancelled',
];

export const dossiers = {
  directory: read({
    summary: "The 13 places of a case's dossier with what lies in each, what an inspector would find, and its bindings.",
    input: OfCase,
    output: DossierDirectory,
    errors: ['record.not-found'],
  }),
  leavePapersOut: write({
    summary: 'Binds the signed scans of a place in place of its papers, or both again.',
    input: OfCase.extend({ slot: DossierSlotId, leftOut: z.boolean() }),
    output: DossierDirectory,
    errors: ['record.not-found', 'record.deleted'],
  }),
  draw: write({
    summary: 'Draws the whole dossier as one PDF: cover, contents with page numbers, papers and scans in order, back cover.',
    input: OfCase.extend({ jobId: Id }),
    output: DrawnDossier,
    errors: drawing,
  }),
  bind: write({
    summary:
      'Binds the dossier (立卷): draws it and keeps its PDF with hash, pages, day and person. Again, or with red points, only for a reason.',
    input: OfCase.extend({ jobId: Id, reason: line(200) }),
    output: DossierBinding,
    errors: [...drawing, 'record.deleted', 'dossiers.red-points', 'dossiers.bound-already', 'dossiers.case-open'],
  }),
  recordPrint: write({
    summary: 'Notes a print of the whole dossier in the print ledger: copies, who, when, hash. A bound one again only for a reason.',
    input: OfCase.extend({ fileId: Id, copies: z.int().min(1).max(99), reason: line(200) }),
    output: Print,
    errors: ['record.not-found', 'record.deleted', 'files.not-found', 'dossiers.reason-missing'],
  }),
  prints: read({
    summary: 'The prints of one PDF of a dossier: of a bound one its own, else those of all drafts.',
    input: OfCase.extend({ fileId: Id }),
    output: z.object({ rows: z.array(Print) }),
    errors: ['files.not-found'],
  }),
};
