import type { agreementChecks, CheckAnswer } from '#shared/contract/agreement-checks.ts';
import type { Handlers } from '#shared/contract/call.ts';
import type { AgreementFields } from '#shared/contract/mediation.ts';
import { userError } from '#shared/errors.ts';
import { agreementCheckVersion, checkAgreement, findingsOf } from '#shared/rules/agreement-check/check-agreement.ts';
import { findingCatalogue } from '#shared/rules/agreement-check/finding-catalogue.ts';
import { findingWords } from '#shared/rules/agreement-check/finding-words.ts';
import { findingKey, type AgreementFinding } from '#shared/rules/agreement-check/finding.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { getRecord } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { listParties } from '../disputes/disputes.store.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { insertAnswer, listAnswers } from './agreement-checks.store.ts';

interface CheckedCase {
  readonly disputeId: string;
  readonly mediationType: string | null;
  readonly agreement: AgreementFields | null;
}

export function createAgreementChecks({ register, clock }: EngineContext): Handlers<typeof agreementChecks, CallContext> {
  return {
    answers({ caseId }) {
      getRecord(register.read, mediationCaseKind, caseId);
      return { answers: listAnswers(register.read, caseId) };
    },
    answer: ({ caseId, reasons }, { actor }) =>
      register.write((db) => {
        const { header, fields } = getRecord(db, mediationCaseKind, caseId);
        if (header.deletedAt !== null) throw userError('record.deleted', { reason: header.deleteReason });
        if (fields.agreement === null) throw userError('mediation.agreement-missing');
        if (fields.agreement.finalAt !== null) throw userError('mediation.agreement-final', { number: fields.fileNumber });
        const asked = new Map(findingsOf(findingsFor(db, fields), 'reason').map((finding) => [findingKey(finding), finding]));
        const at = instantOf(clock.now());
        const kept = reasons.map(({ key, reason }): CheckAnswer => {
          const finding = asked.get(key);
          if (finding === undefined) throw userError('agreementChecks.finding-gone');
          const { code, details } = finding;
          return {
            key,
            finding: findingWords(code, details).what,
            article: findingCatalogue[code].article,
            reason,
            checkVersion: agreementCheckVersion,
            at,
            by: actor.name,
          };
        });
        for (const answer of kept) insertAnswer(db, caseId, { ...answer, accountId: actor.id });
        writeAuditLine(db, {
          at,
          actor,
          action: 'agreementCheck.goOn',
          entity: mediationCaseKind.entity,
          recordId: caseId,
          changes: kept.map(({ finding, reason }) => ({ field: finding, from: null, to: reason })),
        });
        return { answers: listAnswers(db, caseId) };
      }),
  };
}

/**
 * What keeps an agreement from its number: the legal minimum, and findings that nobody gave a reason for.
 * @throws agreementChecks.blocked, agreementChecks.unanswered
 */
export function refuseOpenFindings(db: ReadDb, caseId: string, checked: CheckedCase): void {
  const findings = findingsFor(db, checked);
  const blocking = findingsOf(findings, 'block');
  if (blocking.length > 0) throw userError('agreementChecks.blocked', refusalDetails(blocking));
  const open = unanswered(db, caseId, findings);
  if (open.length > 0) throw userError('agreementChecks.unanswered', refusalDetails(open));
}

/** How many findings are neither mended nor answered with a reason. */
export function countOpenFindings(db: ReadDb, caseId: string, checked: CheckedCase): number {
  const findings = findingsFor(db, checked);
  return findingsOf(findings, 'block').length + unanswered(db, caseId, findings).length;
}

function unanswered(db: ReadDb, caseId: string, findings: readonly AgreementFinding[]): AgreementFinding[] {
  const answered = new Set(listAnswers(db, caseId).map(({ key }) => key));
  return findingsOf(findings, 'reason').filter((finding) => !answered.has(findingKey(finding)));
}

function findingsFor(db: ReadDb, { disputeId, mediationType, agreement }: CheckedCase): AgreementFinding[] {
  return agreement === null ? [] : checkAgreement({ parties: listParties(db, disputeId), agreement, mediationType });
}

function refusalDetails(findings: readonly AgreementFinding[]): { codes: string[]; findings: string[]; count: number } {
  return {
    count: findings.length,
    codes: findings.map(({ code }) => code),
    findings: findings.map(({ code, details }) => findingWords(code, details).what),
  };
}
