// Upload, the township's side: build the month's batch, send it, read the receipt line by line (design §6).
import { z } from 'zod';
import { read, write } from './call.ts';
import { ById, Id, line, Month, Nothing } from './fields.ts';

export const Verdict = z.enum(['accepted', 'unchanged', 'conflict', 'refused', 'waiting']);
export type Verdict = z.infer<typeof Verdict>;

export const BatchState = z.enum(['built', 'sending', 'delivered', 'answered', 'refused']);
export type BatchState = z.infer<typeof BatchState>;

export const Batch = z.object({
  id: Id,
  sequence: z.int().min(1),
  period: Month,
  state: BatchState,
  fileId: Id,
  fileName: z.string(),
  byteCount: z.int(),
  manifestHash: z.string(),
  recordCount: z.int(),
  recordCounts: z.record(z.string(), z.int()),
  builtAt: z.string(),
  builtBy: z.string(),
  sentBytes: z.int(),
  lastTryAt: z.string().nullable(),
  /** Error code of the last try that failed. */
  lastError: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  answeredAt: z.string().nullable(),
  verdicts: z.record(z.string(), z.int()).nullable(),
});
export type Batch = z.infer<typeof Batch>;

export const BatchLine = z.object({
  /** Place in the batch and in its receipt, from 0. */
  index: z.int(),
  entity: z.string(),
  recordId: Id,
  title: z.string(),
  operation: z.enum(['upsert', 'delete']),
  rev: z.int(),
  verdict: Verdict.nullable(),
  /**
   * Why a record was not taken. Refused: `value` is what we sent. Conflict: one problem for each field that differs,
   * `value` is the county's and `ours` the township's.
   */
  problems: z.array(
    z.object({ code: z.string(), path: z.string(), value: z.string(), ours: z.string().optional(), rule: z.string(), text: z.string() }),
  ),
});
export type BatchLine = z.infer<typeof BatchLine>;

/** A record that the next batch would hold, and what it lacks (field paths). */
export const WaitingRecord = z.object({
  entity: z.string(),
  recordId: Id,
  title: z.string(),
  operation: z.enum(['upsert', 'delete']),
  missing: z.array(z.string()),
});
export type WaitingRecord = z.infer<typeof WaitingRecord>;

export const CountyConnection = z.object({
  address: z.string(),
  countyName: z.string(),
  countyKeyFingerprint: z.string(),
  officeKeyFingerprint: z.string(),
  connectedAt: z.string(),
  /** When it was last noticed that the county had been restored from an old backup and was sent what it had lost. */
  countyRestoredAt: z.string().nullable().optional(),
});
export type CountyConnection = z.infer<typeof CountyConnection>;

export const batches = {
  connection: read({
    summary: 'The county that this office reports to, if connected.',
    input: Nothing,
    output: z.object({ connection: CountyConnection.nullable() }),
  }),
  connect: write({
    summary: "Joins the county's platform with the address and the code that the county gave; keys are exchanged.",
    access: 'administrator',
    input: z.object({ address: z.url({ protocol: /^https?$/ }), code: line(20).min(4) }),
    output: CountyConnection,
    errors: [
      'batches.county-unreachable',
      'batches.code-wrong',
      'batches.county-refused',
      'batches.address-insecure',
      'batches.not-a-township',
    ],
  }),
  pending: read({
    summary: 'What the next batch would hold: records changed since the county last accepted them.',
    input: Nothing,
    output: z.object({ counts: z.record(z.string(), z.int()), total: z.int(), refusedEarlier: z.int() }),
  }),
  waiting: read({
    summary: 'One page of the records that the next batch would hold, in its order.',
    input: z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ rows: z.array(WaitingRecord), count: z.int() }),
  }),
  lacking: read({
    summary:
      'Which records of the next batch lack mandatory items, and which: asked before it is built. The county, which checks by the same rule, sees the same.',
    input: z.object({ limit: z.int().min(1).max(500).default(500), jobId: Id.optional() }),
    /** `count`: records that lack something; `records`: all that the batch would hold. */
    output: z.object({ rows: z.array(WaitingRecord), count: z.int(), records: z.int() }),
    errors: ['jobs.cancelled'],
  }),
  build: write({
    summary: 'Builds the batch of a month from all records that the county has not yet accepted in their present revision.',
    input: z.object({ month: Month, jobId: Id.optional() }),
    output: Batch,
    errors: ['batches.not-connected', 'batches.earlier-unanswered', 'jobs.cancelled'],
  }),
  send: write({
    summary: 'Uploads a batch (tus, resumable) and fetches the receipt. Sending again is harmless.',
    input: z.object({ id: Id, jobId: Id.optional() }),
    output: Batch,
    errors: [
      'record.not-found',
      'batches.not-connected',
      'batches.county-unreachable',
      'batches.county-refused',
      'batches.other-content',
      'batches.receipt-invalid',
      'jobs.cancelled',
    ],
  }),
  list: read({
    summary: 'Batches, newest first.',
    input: z.object({ limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ rows: z.array(Batch) }),
  }),
  get: read({ summary: 'One batch.', input: ById, output: Batch, errors: ['record.not-found'] }),
  lines: read({
    summary: 'One page of the records in a batch with the county verdict on each.',
    input: z.object({
      id: Id,
      verdicts: z.array(Verdict).default([]),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ rows: z.array(BatchLine), count: z.int() }),
    errors: ['record.not-found'],
  }),
  receipt: read({
    summary: 'The signed receipt of a batch, checked against the county key.',
    input: ById,
    output: z.object({
      receiptNumber: z.string(),
      countyName: z.string(),
      receivedAt: z.string(),
      importedAt: z.string(),
      manifestHash: z.string(),
      counts: z.record(z.string(), z.int()),
      signatureValid: z.boolean(),
    }),
    errors: ['record.not-found', 'batches.no-receipt'],
  }),
  refused: read({
    summary: "The township's to-do list: records whose last answer was refused or conflict and that were not changed since.",
    input: Nothing,
    output: z.object({ rows: z.array(BatchLine.extend({ batchId: Id })) }),
  }),
};
