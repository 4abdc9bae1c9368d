// Batches and their lines as the township keeps them.
import type { BatchEntity, Receipt, ReceiptProblem, RecordCounts } from '#shared/contract/batch-file.ts';
import { Receipt as ReceiptShape } from '#shared/contract/batch-file.ts';
import type { Batch, BatchLine, BatchState, Verdict } from '#shared/contract/batches.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { sharedKinds } from '../registers/index.ts';

interface BatchRow extends Omit<Batch, 'recordCount' | 'recordCounts' | 'verdicts'> {
  readonly recordCounts: string;
  readonly receipt: string | null;
}

const batchColumns = `id, sequence, period, state, file_id AS fileId, file_name AS fileName, byte_count AS byteCount, manifest_hash AS manifestHash,
  record_counts AS recordCounts, built_at AS builtAt, built_by AS builtBy, sent_bytes AS sentBytes, last_try_at AS lastTryAt, last_error AS lastError,
  receipt_number AS receiptNumber, answered_at AS answeredAt`;
// Of a receipt of 100,000 lines only the counts are wanted here.
const withCounts = `${batchColumns}, CASE WHEN receipt IS NULL THEN NULL ELSE json_extract(receipt, '$.counts') END AS receipt`;

function asBatch({ receipt, recordCounts, ...row }: BatchRow): Batch {
  const counts = JSON.parse(recordCounts) as Record<string, number>;
  return {
    ...row,
    recordCounts: counts,
    recordCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
    verdicts: receipt === null ? null : (JSON.parse(receipt) as Record<string, number>),
  };
}

export function listBatches(db: ReadDb, limit: number): Batch[] {
  return db.all<BatchRow>(`SELECT ${withCounts} FROM batches ORDER BY sequence DESC, built_at DESC LIMIT ?`, limit).map(asBatch);
}

/** @throws record.not-found */
export function getBatch(db: ReadDb, id: string): Batch {
  const row = db.get<BatchRow>(`SELECT ${withCounts} FROM batches WHERE id = ?`, id);
  if (row === undefined) throw userError('record.not-found');
  return asBatch(row);
}

/** Batches that wait for the county's answer, in the order in which it must take them. */
export function listUnanswered(db: ReadDb): Batch[] {
  return db
    .all<BatchRow>(`SELECT ${withCounts} FROM batches WHERE state IN ('built', 'sending', 'delivered') ORDER BY sequence`)
    .map(asBatch);
}

/** The end of the chain, batches that were refused as a whole left out. */
export function findLastBatch(db: ReadDb): { sequence: number; manifestHash: string } | undefined {
  return db.get("SELECT sequence, manifest_hash AS manifestHash FROM batches WHERE state <> 'refused' ORDER BY sequence DESC LIMIT 1");
}

export function findManifestHash(db: ReadDb, sequence: number): string | undefined {
  return db.get<{ hash: string }>("SELECT manifest_hash AS hash FROM batches WHERE sequence = ? AND state <> 'refused'", sequence)?.hash;
}

export interface NewBatch {
  readonly id: string;
  readonly sequence: number;
  readonly period: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly manifestHash: string;
  readonly previousManifestHash: string | null;
  readonly recordCounts: RecordCounts;
  readonly builtAt: string;
  readonly builtBy: string;
}

export interface NewLine {
  readonly entity: BatchEntity;
  readonly recordId: string;
  readonly title: string;
  readonly operation: 'upsert' | 'delete';
  readonly rev: number;
}

export function insertBatch(db: WriteDb, batch: NewBatch, lines: readonly NewLine[]): void {
  db.run(
    `INSERT INTO batches (id, sequence, period, state, file_id, file_name, byte_count, manifest_hash, previous_manifest_hash, record_counts, built_at, built_by)
     VALUES (?, ?, ?, 'built', ?, ?, ?, ?, ?, ?, ?, ?)`,
    batch.id,
    batch.sequence,
    batch.period,
    batch.fileId,
    batch.fileName,
    batch.byteCount,
    batch.manifestHash,
    batch.previousManifestHash,
    JSON.stringify(batch.recordCounts),
    batch.builtAt,
    batch.builtBy,
  );
  lines.forEach((line, index) =>
    db.run(
      'INSERT INTO batch_lines (batch_id, line, entity, record_id, title, operation, rev) VALUES (?, ?, ?, ?, ?, ?, ?)',
      batch.id,
      index,
      line.entity,
      line.recordId,
      line.title,
      line.operation,
      line.rev,
    ),
  );
}

export function noteTry(db: WriteDb, id: string, at: string, error: string | null): void {
  db.run('UPDATE batches SET last_try_at = ?, last_error = ? WHERE id = ?', at, error, id);
}

export function moveBatch(db: WriteDb, id: string, state: Exclude<BatchState, 'answered'>): void {
  db.run("UPDATE batches SET state = ? WHERE id = ? AND state <> 'answered'", state, id);
}

/** Where the upload goes on after a cut; null: from its first byte. */
export function noteUploadUrl(db: WriteDb, id: string, url: string | null): void {
  db.run('UPDATE batches SET upload_url = ?, sent_bytes = CASE WHEN ? IS NULL THEN 0 ELSE sent_bytes END WHERE id = ?', url, url, id);
}

export function findUploadUrl(db: ReadDb, id: string): string | null {
  return db.get<{ url: string | null }>('SELECT upload_url AS url FROM batches WHERE id = ?', id)?.url ?? null;
}

export function noteSentBytes(db: WriteDb, id: string, sentBytes: number): void {
  db.run('UPDATE batches SET sent_bytes = ? WHERE id = ?', sentBytes, id);
}

export function findReceipt(db: ReadDb, id: string): Receipt | undefined {
  const row = db.get<{ receipt: string | null }>('SELECT receipt FROM batches WHERE id = ?', id);
  if (row === undefined) throw userError('record.not-found');
  return row.receipt === null ? undefined : ReceiptShape.parse(JSON.parse(row.receipt));
}

export type LineProblem = ReceiptProblem & { readonly ours?: string };

/** The answer and what it says of each line. */
export function saveReceipt(db: WriteDb, receipt: Receipt, problemsOf: (index: number) => readonly LineProblem[], at: string): void {
  db.run(
    "UPDATE batches SET state = 'answered', receipt = ?, receipt_number = ?, answered_at = ?, last_error = NULL, upload_url = NULL, sent_bytes = byte_count WHERE id = ?",
    JSON.stringify(receipt),
    receipt.receiptNumber,
    at,
    receipt.batchId,
  );
  for (const line of receipt.lines) {
    db.run(
      'UPDATE batch_lines SET verdict = ?, problems = ? WHERE batch_id = ? AND line = ?',
      line.verdict,
      JSON.stringify(problemsOf(line.index)),
      receipt.batchId,
      line.index,
    );
  }
}

/** The county forgot the batches after `sequence`: they wait to be sent again, their old receipts are kept apart. */
export function reopenBatchesAfter(db: WriteDb, sequence: number, error: string): number[] {
  const lost = db.all<{ id: string; sequence: number }>(
    "SELECT id, sequence FROM batches WHERE sequence > ? AND state = 'answered' ORDER BY sequence",
    sequence,
  );
  for (const { id } of lost) {
    db.run(
      'INSERT OR IGNORE INTO earlier_receipts (batch_id, receipt_number, receipt, answered_at) SELECT id, receipt_number, receipt, answered_at FROM batches WHERE id = ?',
      id,
    );
    db.run(
      "UPDATE batches SET state = 'built', receipt = NULL, receipt_number = NULL, answered_at = NULL, upload_url = NULL, sent_bytes = 0, last_error = ? WHERE id = ?",
      error,
      id,
    );
    db.run("UPDATE batch_lines SET verdict = NULL, problems = '[]' WHERE batch_id = ?", id);
  }
  return lost.map((batch) => batch.sequence);
}

interface LineRow extends Omit<BatchLine, 'problems'> {
  readonly problems: string;
}

const lineColumns = 'l.line AS "index", l.entity, l.record_id AS recordId, l.title, l.operation, l.rev, l.verdict, l.problems';

function asLine<Row extends LineRow>(row: Row): Omit<Row, 'problems'> & Pick<BatchLine, 'problems'> {
  const problems = JSON.parse(row.problems) as LineProblem[];
  return { ...row, problems: problems.map((problem) => ({ ...problem, value: problem.value === null ? '' : String(problem.value) })) };
}

export function listLines(
  db: ReadDb,
  batchId: string,
  verdicts: readonly Verdict[],
  offset: number,
  limit: number,
): { rows: BatchLine[]; count: number } {
  const where = `l.batch_id = ?${verdicts.length === 0 ? '' : ` AND l.verdict IN (${verdicts.map(() => '?').join(', ')})`}`;
  const rows = db.all<LineRow>(
    `SELECT ${lineColumns} FROM batch_lines AS l WHERE ${where} ORDER BY l.line LIMIT ? OFFSET ?`,
    batchId,
    ...verdicts,
    limit,
    offset,
  );
  const count =
    db.get<{ count: number }>(`SELECT count(*) AS count FROM batch_lines AS l WHERE ${where}`, batchId, ...verdicts)?.count ?? 0;
  return { rows: rows.map(asLine), count };
}

/** What a receipt must answer, line for line. */
export function listSent(db: ReadDb, batchId: string): NewLine[] {
  return db.all<NewLine>(
    'SELECT entity, record_id AS recordId, title, operation, rev FROM batch_lines WHERE batch_id = ? ORDER BY line',
    batchId,
  );
}

/** Records that came back and were not changed since: the to-do list that empties itself. Without `limit` all of them. */
export function listReturned(db: ReadDb, limit = -1): (BatchLine & { batchId: string })[] {
  const queries = sharedKinds.map(
    (
      kind,
    ) => `SELECT l.batch_id AS batchId, ${lineColumns} FROM county_answers AS a JOIN ${kind.table} AS r ON r.id = a.record_id AND r.rev = a.last_rev
      JOIN batch_lines AS l ON l.batch_id = a.last_batch_id AND l.entity = a.entity AND l.record_id = a.record_id
      WHERE a.entity = '${kind.entity}' AND a.last_verdict IN ('refused', 'conflict')`,
  );
  return db.all<LineRow & { batchId: string }>(`${queries.join(' UNION ALL ')} ORDER BY batchId, "index" LIMIT ?`, limit).map(asLine);
}
