// Batches that have arrived whole: their file, their lines with what the import did or would do, their receipts.
import type { ReceiptProblem, ReceiptVerdict, RecordLine } from '#shared/contract/batch-file.ts';
import type { InboxLine } from '#shared/contract/county.ts';
import { userError } from '#shared/errors.ts';
import { findLastLine } from '../audit-lines/audit.store.ts';
import { differencesBetween, type Difference } from '../batches/differences.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export type ReceivedState = 'checked' | 'imported' | 'waiting';

export interface ReceivedBatch {
  readonly batchId: string;
  readonly officeCode: string;
  readonly sequence: number;
  readonly period: string;
  readonly manifestHash: string;
  readonly previousManifestHash: string | null;
  readonly state: ReceivedState;
  readonly fileId: string;
  readonly byteCount: number;
  readonly recordCount: number;
  readonly receivedAt: string;
  readonly receiptNumber: string | null;
}

const columns = `batch_id AS batchId, office_code AS officeCode, sequence, period, manifest_hash AS manifestHash, previous_manifest_hash AS previousManifestHash, state,
  file_id AS fileId, byte_count AS byteCount, record_count AS recordCount, received_at AS receivedAt, receipt_number AS receiptNumber`;

export function findReceived(db: ReadDb, batchId: string): ReceivedBatch | undefined {
  return db.get<ReceivedBatch>(`SELECT ${columns} FROM received_batches WHERE batch_id = ?`, batchId);
}

/** @throws record.not-found */
export function getReceived(db: ReadDb, batchId: string): ReceivedBatch {
  const batch = findReceived(db, batchId);
  if (batch === undefined) throw userError('record.not-found');
  return batch;
}

export function findReceivedAt(db: ReadDb, officeCode: string, sequence: number): ReceivedBatch | undefined {
  return db.get<ReceivedBatch>(`SELECT ${columns} FROM received_batches WHERE office_code = ? AND sequence = ?`, officeCode, sequence);
}

export function findReceiptOf(db: ReadDb, batchId: string): unknown {
  const row = db.get<{ receipt: string | null }>('SELECT receipt FROM received_batches WHERE batch_id = ?', batchId);
  return row?.receipt == null ? undefined : (JSON.parse(row.receipt) as unknown);
}

export function insertReceived(db: WriteDb, batch: Omit<ReceivedBatch, 'receiptNumber'>): void {
  db.run(
    `INSERT INTO received_batches (batch_id, office_code, sequence, period, manifest_hash, previous_manifest_hash, state, file_id, byte_count, record_count, received_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    batch.batchId,
    batch.officeCode,
    batch.sequence,
    batch.period,
    batch.manifestHash,
    batch.previousManifestHash,
    batch.state,
    batch.fileId,
    batch.byteCount,
    batch.recordCount,
    batch.receivedAt,
  );
}

/** Whether its lines still say what an import would do: nothing was written to the register since they were compared. */
export function isCompared(db: ReadDb, batchId: string): boolean {
  return db.get('SELECT 1 FROM received_batches WHERE batch_id = ? AND compared_at_line = ?', batchId, lastLineOf(db)) !== undefined;
}

export function markCompared(db: WriteDb, batchId: string): void {
  db.run('UPDATE received_batches SET compared_at_line = ? WHERE batch_id = ?', lastLineOf(db), batchId);
}

function lastLineOf(db: ReadDb): number {
  return findLastLine(db)?.seq ?? 0;
}

export function markChecked(db: WriteDb, batchId: string): void {
  db.run("UPDATE received_batches SET state = 'checked' WHERE batch_id = ? AND state = 'waiting'", batchId);
}

export function markImported(
  db: WriteDb,
  batchId: string,
  done: { at: string; by: string; receiptNumber: string; receipt: string; letInEarly: boolean },
): void {
  db.run(
    "UPDATE received_batches SET state = 'imported', imported_at = ?, imported_by = ?, receipt_number = ?, receipt = ?, let_in_early = ? WHERE batch_id = ?",
    done.at,
    done.by,
    done.receiptNumber,
    done.receipt,
    done.letInEarly ? 1 : 0,
    batchId,
  );
}

/** What the import did with a line, or would do. */
export interface JudgedLine {
  readonly line: RecordLine;
  readonly title: string;
  readonly effect: InboxLine['effect'];
  readonly verdict: ReceiptVerdict;
  readonly changes: readonly Difference[];
  readonly problems: readonly ReceiptProblem[];
  /** Field paths of what the record lacks. */
  readonly missing: readonly string[];
}

/** Before the lines of a new check are saved. */
export function forgetLines(db: WriteDb, batchId: string): void {
  db.run('DELETE FROM received_lines WHERE batch_id = ?', batchId);
}

/** The township's value stays in `data` for ever, whatever the verdict. */
export function saveLine(
  db: WriteDb,
  batchId: string,
  { line, title, effect, verdict, changes, problems, missing }: JudgedLine,
  index: number,
): void {
  db.run(
    'INSERT INTO received_lines (batch_id, line, entity, record_id, title, operation, rev, base_rev, effect, verdict, data, changes, problems, missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    batchId,
    index,
    line.entity,
    line.id,
    title,
    line.op,
    line.rev,
    line.baseRev,
    effect,
    verdict,
    JSON.stringify(line.data),
    JSON.stringify(changes),
    JSON.stringify(problems),
    JSON.stringify(missing),
  );
}

type LineRow = Omit<InboxLine, 'changes' | 'problems' | 'missing'> & {
  readonly changes: string;
  readonly problems: string;
  readonly missing: string;
  readonly data: string;
};

interface LineSelection {
  readonly effects: readonly InboxLine['effect'][];
  /** Only lines that lack something. */
  readonly lacking: boolean;
}

export function listReceivedLines(
  db: ReadDb,
  batchId: string,
  { effects, lacking }: LineSelection,
  offset: number,
  limit: number,
): { rows: InboxLine[]; count: number } {
  const where = `batch_id = ?${effects.length === 0 ? '' : ` AND effect IN (${effects.map(() => '?').join(', ')})`}${lacking ? " AND missing <> '[]'" : ''}`;
  const rows = db.all<LineRow>(
    `SELECT line AS "index", entity, record_id AS recordId, title, operation, effect, verdict, changes, problems, missing, data FROM received_lines WHERE ${where} ORDER BY line LIMIT ? OFFSET ?`,
    batchId,
    ...effects,
    limit,
    offset,
  );
  const count = db.get<{ count: number }>(`SELECT count(*) AS count FROM received_lines WHERE ${where}`, batchId, ...effects)?.count ?? 0;
  return { rows: rows.map(asLine), count };
}

/** Of a new record everything is a change: it is read from the record itself, not written twice. */
function asLine({ data, ...row }: LineRow): InboxLine {
  const { fields } = JSON.parse(data) as { fields: Record<string, unknown> };
  const problems = JSON.parse(row.problems) as ReceiptProblem[];
  return {
    ...row,
    missing: JSON.parse(row.missing) as string[],
    changes: row.effect === 'new' ? differencesBetween({}, fields) : (JSON.parse(row.changes) as Difference[]),
    problems: problems.map((problem) => ({ ...problem, value: problem.value === null ? '' : String(problem.value) })),
  };
}

export function findTaken(db: ReadDb, entity: string, recordId: string): { rev: number; sequence: number } | undefined {
  return db.get('SELECT rev, sequence FROM taken_records WHERE entity = ? AND record_id = ?', entity, recordId);
}

export function saveTaken(db: WriteDb, taken: { entity: string; recordId: string; rev: number; sequence: number; batchId: string }): void {
  db.run(
    `INSERT INTO taken_records (entity, record_id, rev, sequence, batch_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (entity, record_id) DO UPDATE SET rev = excluded.rev, sequence = excluded.sequence, batch_id = excluded.batch_id`,
    taken.entity,
    taken.recordId,
    taken.rev,
    taken.sequence,
    taken.batchId,
  );
}

export function isRecordKnown(db: ReadDb, table: string, id: string): boolean {
  return db.get(`SELECT 1 FROM ${table} WHERE id = ?`, id) !== undefined;
}

export function importsAutomatically(db: ReadDb): boolean {
  return db.get<{ automatic: number }>('SELECT import_automatically AS automatic FROM county_settings')?.automatic === 1;
}

export function saveImportsAutomatically(db: WriteDb, automatic: boolean): void {
  db.run(
    'INSERT INTO county_settings (only_one, import_automatically) VALUES (1, ?) ON CONFLICT (only_one) DO UPDATE SET import_automatically = excluded.import_automatically',
    automatic ? 1 : 0,
  );
}

/** The next number of the receipt ledger: gap-free, because it is taken in the transaction that issues the receipt. */
export function takeReceiptSerial(db: WriteDb): number {
  db.run('INSERT OR IGNORE INTO county_settings (only_one, import_automatically) VALUES (1, 0)');
  const serial = db.get<{ serial: number }>('SELECT next_receipt AS serial FROM county_settings')?.serial ?? 1;
  db.run('UPDATE county_settings SET next_receipt = ?', serial + 1);
  return serial;
}
