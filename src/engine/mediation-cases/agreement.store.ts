// The agreement of a case with its items of performance, what was found of them, and the court's confirmation.
import type { Agreement, JudicialConfirmation, Performance, PerformanceCheck } from '#shared/contract/mediation.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export function findAgreement(db: ReadDb, caseId: string): Agreement | null {
  const row = db.get<Omit<Agreement, 'clauses' | 'performance'> & { clauses: string }>(
    `SELECT form, facts, responsibility, clauses, manner_and_time AS mannerAndTime, agreed_on AS agreedOn, number, final_at AS finalAt, effective_on AS effectiveOn
     FROM agreements WHERE case_id = ?`,
    caseId,
  );
  if (row === undefined) return null;
  const performance = db.all<Performance>(
    `SELECT id, payer_party_id AS payerPartyId, payee_party_id AS payeePartyId, manner, description, amount_fen AS amountFen, due_on AS dueOn, way, place
     FROM performance_items WHERE case_id = ? ORDER BY position`,
    caseId,
  );
  return { ...row, clauses: JSON.parse(row.clauses) as string[], performance };
}

export function writeAgreement(db: WriteDb, caseId: string, agreement: Agreement | null): void {
  db.run('DELETE FROM performance_items WHERE case_id = ?', caseId);
  db.run('DELETE FROM agreements WHERE case_id = ?', caseId);
  if (agreement === null) return;
  db.run(
    'INSERT INTO agreements (case_id, form, facts, responsibility, clauses, manner_and_time, agreed_on, number, final_at, effective_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    caseId,
    agreement.form,
    agreement.facts,
    agreement.responsibility,
    JSON.stringify(agreement.clauses),
    agreement.mannerAndTime,
    agreement.agreedOn,
    agreement.number,
    agreement.finalAt,
    agreement.effectiveOn,
  );
  agreement.performance.forEach((item, index) =>
    db.run(
      'INSERT INTO performance_items (case_id, position, id, payer_party_id, payee_party_id, manner, description, amount_fen, due_on, way, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      caseId,
      index + 1,
      item.id,
      item.payerPartyId,
      item.payeePartyId,
      item.manner,
      item.description,
      item.amountFen,
      item.dueOn,
      item.way,
      item.place,
    ),
  );
}

/** In the order in which they were noted: the last one of an item counts. */
export function listChecks(db: ReadDb, caseId: string): PerformanceCheck[] {
  return db.all(
    'SELECT id, item_id AS itemId, checked_on AS checkedOn, result, paid_fen AS paidFen, note, proof FROM performance_checks WHERE case_id = ? ORDER BY position',
    caseId,
  );
}

export function writeChecks(db: WriteDb, caseId: string, checks: readonly PerformanceCheck[]): void {
  db.run('DELETE FROM performance_checks WHERE case_id = ?', caseId);
  checks.forEach((check, index) =>
    db.run(
      'INSERT INTO performance_checks (id, case_id, item_id, checked_on, result, paid_fen, note, proof, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      check.id,
      caseId,
      check.itemId,
      check.checkedOn,
      check.result,
      check.paidFen,
      check.note,
      check.proof,
      index + 1,
    ),
  );
}

export function findConfirmation(db: ReadDb, caseId: string): JudicialConfirmation | null {
  const row = db.get<Omit<JudicialConfirmation, 'applicantIds'> & { applicantIds: string }>(
    `SELECT variant, court, applied_on AS appliedOn, applicant_ids AS applicantIds, late_reason AS lateReason, result, result_on AS resultOn, result_reason AS resultReason, ruling_number AS rulingNumber
     FROM judicial_confirmations WHERE case_id = ?`,
    caseId,
  );
  return row === undefined ? null : { ...row, applicantIds: JSON.parse(row.applicantIds) as string[] };
}

export function writeConfirmation(db: WriteDb, caseId: string, confirmation: JudicialConfirmation | null): void {
  db.run('DELETE FROM judicial_confirmations WHERE case_id = ?', caseId);
  if (confirmation === null) return;
  const { variant, court, appliedOn, applicantIds, lateReason, result, resultOn, resultReason, rulingNumber } = confirmation;
  db.run(
    'INSERT INTO judicial_confirmations (case_id, variant, court, applied_on, applicant_ids, late_reason, result, result_on, result_reason, ruling_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    caseId,
    variant,
    court,
    appliedOn,
    JSON.stringify(applicantIds),
    lateReason,
    result,
    resultOn,
    resultReason,
    rulingNumber,
  );
}

/** Courts that agreements were taken to, the most used first. */
export function listUsedCourts(db: ReadDb): string[] {
  return db
    .all<{ court: string }>('SELECT court FROM judicial_confirmations GROUP BY court ORDER BY count(*) DESC, court LIMIT 20')
    .map(({ court }) => court);
}
