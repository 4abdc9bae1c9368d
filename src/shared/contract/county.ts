// The county's desk: which townships report, the inbox, what a batch would change, the import and its receipt.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Verdict } from './batches.ts';
import { DivisionCode, Id, line, Month, Nothing } from './fields.ts';

export const ReportingOffice = z.object({
  divisionCode: DivisionCode,
  name: z.string(),
  invitedAt: z.string(),
  joinedAt: z.string().nullable(),
  keyFingerprint: z.string().nullable(),
  lastSequence: z.int(),
  lastPeriod: z.string().nullable(),
  lastReceivedAt: z.string().nullable(),
  recordCount: z.int(),
});
export type ReportingOffice = z.infer<typeof ReportingOffice>;

export const InboxState = z.enum(['receiving', 'checked', 'imported', 'damaged', 'waiting']);
export type InboxState = z.infer<typeof InboxState>;

export const InboxBatch = z.object({
  batchId: Id,
  officeCode: DivisionCode,
  officeName: z.string(),
  sequence: z.int(),
  period: Month,
  state: InboxState,
  receivedAt: z.string(),
  importedAt: z.string().nullable(),
  importedBy: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  byteCount: z.int(),
  recordCount: z.int(),
  /** Records that lack mandatory items. */
  lacking: z.int(),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), conflict: z.int(), refused: z.int() }),
  problem: z.string().nullable(),
});
export type InboxBatch = z.infer<typeof InboxBatch>;

export const InboxLine = z.object({
  index: z.int(),
  entity: z.string(),
  recordId: Id,
  title: z.string(),
  operation: z.enum(['upsert', 'delete']),
  /** What the import would do, or did. */
  effect: z.enum(['new', 'changed', 'unchanged', 'conflict', 'refused']),
  verdict: Verdict,
  /** Field paths of mandatory items that the record lacks. */
  missing: z.array(z.string()),
  changes: z.array(z.object({ path: z.string(), ours: z.string(), theirs: z.string() })),
  problems: z.array(z.object({ code: z.string(), path: z.string(), value: z.string(), rule: z.string(), text: z.string() })),
});
export type InboxLine = z.infer<typeof InboxLine>;

const OfBatch = z.object({ batchId: Id });

export const county = {
  offices: read({
    summary: 'The townships under the county, and when each last reported.',
    input: Nothing,
    output: z.object({ rows: z.array(ReportingOffice) }),
  }),
  invite: write({
    summary: 'Makes the one-time code with which a township joins; a new code replaces an unused one.',
    access: 'administrator',
    input: z.object({ divisionCode: DivisionCode, name: line(60).min(2) }),
    output: z.object({ code: z.string(), validUntil: z.string() }),
    errors: ['county.outside'],
  }),
  inbox: read({
    summary: 'Batches received, newest first.',
    input: z.object({ limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ rows: z.array(InboxBatch) }),
  }),
  open: read({
    summary: 'One received batch, compared with the registers as they stand now.',
    input: OfBatch.extend({ jobId: Id.optional() }),
    output: InboxBatch,
    errors: ['record.not-found', 'jobs.cancelled'],
  }),
  lines: read({
    summary: 'One page of the records in a received batch: new, changed, refused and why.',
    input: OfBatch.extend({
      effects: z.array(InboxLine.shape.effect).default([]),
      /** Only records that lack something. */ lacking: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ rows: z.array(InboxLine), count: z.int() }),
    errors: ['record.not-found'],
  }),
  import: write({
    summary: 'Imports a checked batch in one transaction and signs its receipt; importing again answers the same receipt.',
    /** `outOfOrder`: a person lets in a batch whose predecessor has not come; it stays marked. */
    input: OfBatch.extend({ jobId: Id.optional(), outOfOrder: z.boolean().default(false) }),
    output: InboxBatch,
    errors: ['record.not-found', 'county.not-ready', 'county.out-of-order', 'jobs.cancelled'],
  }),
  settings: read({ summary: 'How the county receives.', input: Nothing, output: z.object({ importAutomatically: z.boolean() }) }),
  changeSettings: write({
    summary: 'Changes how the county receives.',
    access: 'administrator',
    input: z.object({ importAutomatically: z.boolean() }),
    output: z.object({ importAutomatically: z.boolean() }),
  }),
};
