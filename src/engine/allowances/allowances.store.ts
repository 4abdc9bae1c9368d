import type { AllowanceEdition, AllowanceLine } from '#shared/contract/allowances.ts';
import type { Decision } from '#shared/rules/allowance.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export function listEditions(db: ReadDb, month: string): AllowanceEdition[] {
  const rows = db.all<Omit<AllowanceEdition, 'lines'> & { readonly lines: string }>(
    'SELECT edition, at, by, reason, lines FROM allowance_editions WHERE month = ? ORDER BY edition',
    month,
  );
  return rows.map((row) => ({ ...row, lines: JSON.parse(row.lines) as AllowanceLine[] }));
}

export function insertEdition(db: WriteDb, month: string, { edition, at, by, reason, lines }: AllowanceEdition): void {
  db.run(
    'INSERT INTO allowance_editions (month, edition, at, by, reason, lines) VALUES (?, ?, ?, ?, ?, ?)',
    month,
    edition,
    at,
    by,
    reason,
    JSON.stringify(lines),
  );
}

/** Disputes that the last edition of another month pays for. */
export function disputesPaidOutside(db: ReadDb, month: string): Set<string> {
  const rows = db.all<{ disputeId: string }>(
    `SELECT c.dispute_id AS disputeId
     FROM allowance_editions AS e, json_each(e.lines) AS l JOIN mediation_cases AS c ON c.id = json_extract(l.value, '$.caseId')
     WHERE e.month <> ? AND e.edition = (SELECT max(edition) FROM allowance_editions WHERE month = e.month) AND json_extract(l.value, '$.approvedFen') > 0`,
    month,
  );
  return new Set(rows.map(({ disputeId }) => disputeId));
}

export function listDecisions(db: ReadDb, month: string): Decision[] {
  return db.all<Decision>('SELECT case_id AS caseId, approved_fen AS approvedFen, reason FROM allowance_decisions WHERE month = ?', month);
}

export function putDecision(db: WriteDb, month: string, { caseId, approvedFen, reason }: Decision, at: string, by: string): void {
  db.run(
    `INSERT INTO allowance_decisions (month, case_id, approved_fen, reason, at, by) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (month, case_id) DO UPDATE SET approved_fen = excluded.approved_fen, reason = excluded.reason, at = excluded.at, by = excluded.by`,
    month,
    caseId,
    approvedFen,
    reason,
    at,
    by,
  );
}
