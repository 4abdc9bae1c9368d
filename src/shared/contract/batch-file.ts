// What a batch file and its receipt say, in the words that both desks share (design §6).
// The file itself (BagIt 1.0, RFC 8493, in a zip) is made and opened by engine/batches/bag.
import { z } from 'zod';
import { sentEntities } from '#shared/registers/index.ts';
import { DivisionCode, Id, Instant, Month, line, Sha256 } from './fields.ts';

/** The newest shape of batch.json and of record lines that this program writes and reads. */
export const BATCH_SCHEMA_VERSION = 3;

/** Registers whose rows travel. The order is the order of the files in a bag and of the lines in a receipt. */
export const BatchEntity = z.enum(sentEntities);
export const batchEntities = BatchEntity.options;
export type BatchEntity = z.infer<typeof BatchEntity>;

/** Ed25519 public key: SubjectPublicKeyInfo (RFC 8410) in DER, base64, 60 characters. */
export const PublicKey = z.string().regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/);

/** Ed25519 signature (RFC 8032): 64 bytes, base64. */
export const SignatureValue = z.string().regex(/^[A-Za-z0-9+/]{86}==$/);

const count = z.int().min(0);

/** Records of each register; one that an older program did not know is absent. */
export const RecordCounts = z.partialRecord(BatchEntity, count);
export type RecordCounts = z.infer<typeof RecordCounts>;

/** data/batch.json */
export const BatchHeader = z
  .strictObject({
    batchId: z.uuidv7(),
    officeCode: DivisionCode,
    officeName: line(60).min(1),
    /** Gap-free per office, from 1. */
    sequence: z.int().min(1).max(999_999),
    /** SHA-256 of the previous batch's manifest-sha256.txt; null only in an office's first batch. */
    previousManifestHash: Sha256.nullable(),
    schemaVersion: z.int().min(1),
    programVersion: line(40).min(1),
    period: Month,
    recordCounts: RecordCounts,
    madeAt: Instant,
    madeBy: line(60).min(1),
    /** Where the office's audit chain ended, sealed by the office: kept at the county, it shows when lines were cut off or written anew. */
    auditHead: z.strictObject({ seq: z.int().min(1), hash: Sha256, seal: Sha256 }).optional(),
  })
  .refine((header) => (header.sequence === 1) === (header.previousManifestHash === null), {
    path: ['previousManifestHash'],
    error: 'the first batch has no predecessor, every other has one',
  });
export type BatchHeader = z.infer<typeof BatchHeader>;

/** One line of data/records/<entity>.ndjson */
export const RecordLine = z
  .strictObject({
    entity: BatchEntity,
    id: Id,
    rev: z.int().min(1),
    /** The revision that the county answered last; null when the county has none. */
    baseRev: z.int().min(1).nullable(),
    op: z.enum(['upsert', 'delete']),
    /** The row's own fields; JSON values only (the writer proves it, the reader gets it from JSON). */
    data: z.record(z.string(), z.unknown()),
    /** SHA-256 of the canonical JSON (RFC 8785) of `data`. */
    hash: Sha256,
  })
  .refine((record) => record.baseRev === null || record.baseRev < record.rev, {
    path: ['baseRev'],
    error: 'the base revision comes before the revision',
  });
export type RecordLine = z.infer<typeof RecordLine>;

export const receiptVerdicts = ['accepted', 'unchanged', 'conflict', 'refused', 'waiting'] as const;
export const ReceiptVerdict = z.enum(receiptVerdicts);
export type ReceiptVerdict = z.infer<typeof ReceiptVerdict>;

/** Why a record was not taken: stable code, field path, the value found, the rule, and the Chinese text for the clerk. */
export const ReceiptProblem = z.strictObject({
  code: z.string().min(1).max(80),
  path: z.string().max(200),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  rule: z.string().max(400),
  text: z.string().max(1000),
});
export type ReceiptProblem = z.infer<typeof ReceiptProblem>;

export const ReceiptLine = z.strictObject({
  /** Position of the record in the batch, from 0, over all entities in the order of `batchEntities`. */
  index: z.int().min(0),
  entity: BatchEntity,
  id: Id,
  rev: z.int().min(1),
  verdict: ReceiptVerdict,
  problems: z.array(ReceiptProblem).max(100),
});
export type ReceiptLine = z.infer<typeof ReceiptLine>;

export const VerdictCounts = z.strictObject({ accepted: count, unchanged: count, conflict: count, refused: count, waiting: count });
export type VerdictCounts = z.infer<typeof VerdictCounts>;

/** How many lines have each verdict. */
export function countVerdicts(lines: readonly ReceiptLine[]): VerdictCounts {
  const counts: VerdictCounts = { accepted: 0, unchanged: 0, conflict: 0, refused: 0, waiting: 0 };
  for (const { verdict } of lines) counts[verdict] += 1;
  return counts;
}

export const ReceiptSignature = z.strictObject({ algorithm: z.literal('Ed25519'), publicKey: PublicKey, value: SignatureValue });
export type ReceiptSignature = z.infer<typeof ReceiptSignature>;

const receiptFields = {
  receiptNumber: line(40).min(1),
  batchId: z.uuidv7(),
  manifestHash: Sha256,
  officeCode: DivisionCode,
  countyCode: DivisionCode,
  countyName: line(60).min(1),
  sequence: z.int().min(1).max(999_999),
  period: Month,
  receivedAt: Instant,
  importedAt: Instant,
  counts: VerdictCounts,
  /** One line for each record of the batch, in the same order. */
  lines: z.array(ReceiptLine),
};

function answersEachRecordOnce(receipt: { readonly lines: readonly ReceiptLine[]; readonly counts: VerdictCounts }): boolean {
  const counted = countVerdicts(receipt.lines);
  return (
    receipt.lines.every((item, index) => item.index === index) &&
    receiptVerdicts.every((verdict) => counted[verdict] === receipt.counts[verdict])
  );
}
const onceEach = { path: ['lines'], error: 'lines are numbered from 0 without a gap and agree with the counts' };

/** A receipt before the county signs it. */
export const ReceiptDraft = z.strictObject(receiptFields).refine(answersEachRecordOnce, onceEach);
export type ReceiptDraft = z.infer<typeof ReceiptDraft>;

/** The county's answer to a batch, kept for ever on both sides. */
export const Receipt = z.strictObject({ ...receiptFields, signature: ReceiptSignature }).refine(answersEachRecordOnce, onceEach);
export type Receipt = z.infer<typeof Receipt>;
