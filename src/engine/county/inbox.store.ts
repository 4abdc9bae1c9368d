// The inbox: batches that have arrived, are arriving, or arrived damaged, newest first.
import type { InboxBatch } from '#shared/contract/county.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb } from '../database/register.ts';

type InboxRow = Omit<InboxBatch, 'counts'> & InboxBatch['counts'];

const count = (effect: string): string =>
  `(SELECT count(*) FROM received_lines WHERE batch_id = b.batch_id AND effect = '${effect}') AS "${effect}"`;

const received = `SELECT b.batch_id AS batchId, b.office_code AS officeCode, o.name AS officeName, b.sequence, b.period, b.state, b.received_at AS receivedAt,
  b.imported_at AS importedAt, b.imported_by AS importedBy, b.receipt_number AS receiptNumber, b.byte_count AS byteCount, b.record_count AS recordCount,
  CASE WHEN b.let_in_early = 1 THEN 'county.let-in-early' WHEN b.state = 'waiting' THEN 'county.out-of-order' END AS problem,
  (SELECT count(*) FROM received_lines WHERE batch_id = b.batch_id AND missing <> '[]') AS lacking,
  ${['new', 'changed', 'unchanged', 'conflict', 'refused'].map(count).join(', ')}
  FROM received_batches AS b JOIN reporting_offices AS o ON o.division_code = b.office_code`;

const noCounts = '0 AS lacking, 0 AS "new", 0 AS changed, 0 AS "unchanged", 0 AS conflict, 0 AS refused';
const notReceived = 'NOT EXISTS (SELECT 1 FROM received_batches WHERE batch_id = b.batch_id)';

const receiving = `SELECT b.batch_id AS batchId, b.office_code AS officeCode, o.name AS officeName, b.sequence, b.period, 'receiving' AS state, b.created_at AS receivedAt,
  NULL AS importedAt, NULL AS importedBy, NULL AS receiptNumber, b.byte_count AS byteCount, 0 AS recordCount, NULL AS problem, ${noCounts}
  FROM uploads AS b JOIN reporting_offices AS o ON o.division_code = b.office_code WHERE ${notReceived}`;

/** Of several damaged tries of one batch the last. */
const damaged = `SELECT b.batch_id AS batchId, b.office_code AS officeCode, o.name AS officeName, b.sequence, b.period, 'damaged' AS state, max(b.at) AS receivedAt,
  NULL AS importedAt, NULL AS importedBy, NULL AS receiptNumber, b.byte_count AS byteCount, 0 AS recordCount, b.code AS problem, ${noCounts}
  FROM refused_uploads AS b JOIN reporting_offices AS o ON o.division_code = b.office_code
  WHERE ${notReceived} AND NOT EXISTS (SELECT 1 FROM uploads WHERE batch_id = b.batch_id) GROUP BY b.batch_id`;

const inbox = `SELECT * FROM (${received} UNION ALL ${receiving} UNION ALL ${damaged})`;

export function listInbox(db: ReadDb, limit: number): InboxBatch[] {
  return db.all<InboxRow>(`${inbox} ORDER BY receivedAt DESC, batchId DESC LIMIT ?`, limit).map(asInboxBatch);
}

/** @throws record.not-found */
export function getInboxBatch(db: ReadDb, batchId: string): InboxBatch {
  const row = db.get<InboxRow>(`${inbox} WHERE batchId = ? LIMIT 1`, batchId);
  if (row === undefined) throw userError('record.not-found');
  return asInboxBatch(row);
}

function asInboxBatch({ new: fresh, changed, unchanged, conflict, refused, ...row }: InboxRow): InboxBatch {
  return { ...row, counts: { new: fresh, changed, unchanged, conflict, refused } };
}
