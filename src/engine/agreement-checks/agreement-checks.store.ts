import type { CheckAnswer } from '#shared/contract/agreement-checks.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export function listAnswers(db: ReadDb, caseId: string): CheckAnswer[] {
  return db.all<CheckAnswer>(
    'SELECT finding_key AS key, finding, article, reason, check_version AS checkVersion, at, by FROM agreement_check_answers WHERE case_id = ? ORDER BY seq',
    caseId,
  );
}

export function insertAnswer(db: WriteDb, caseId: string, answer: CheckAnswer & { readonly accountId: string | null }): void {
  db.run(
    'INSERT INTO agreement_check_answers (case_id, finding_key, finding, article, reason, check_version, at, by, account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    caseId,
    answer.key,
    answer.finding,
    answer.article,
    answer.reason,
    answer.checkVersion,
    answer.at,
    answer.by,
    answer.accountId,
  );
}
