// How a case ends: agreement, its performance and the court's confirmation, or no agreement; then closing and the dossier.
import type { Handlers } from '#shared/contract/call.ts';
import type { mediation } from '#shared/contract/mediation.ts';
import { userError } from '#shared/errors.ts';
import { agreementProblems } from '#shared/rules/case-record.ts';
import { oralEffectiveOn } from '#shared/rules/effective-date.ts';
import { refuseOpenFindings } from '../agreement-checks/agreement-checks.ts';
import type { CallContext } from '../context.ts';
import { listParties } from '../disputes/disputes.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { noteCaseResult } from '../transfers/case-result.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { numberCase } from './case-number.ts';
import { failDispute, settleDispute, withdrawDispute } from './settle-dispute.ts';
import type { TakeStep } from './take-step.ts';

type OutcomeCalls =
  'saveAgreement' | 'finaliseAgreement' | 'checkPerformance' | 'saveConfirmation' | 'endCase' | 'closeCase' | 'saveDossier';

export function createCaseOutcome(take: TakeStep): Pick<Handlers<typeof mediation, CallContext>, OutcomeCalls> {
  return {
    saveAgreement: ({ id, rev, agreement }, call) =>
      take('drawUp', { id, rev }, call, (content) => ({
        ...content,
        agreement: { ...agreement, number: null, finalAt: null, effectiveOn: null },
      })),
    finaliseAgreement: ({ id, rev }, call) =>
      take('finalise', { id, rev }, call, (content, { db, by }) => {
        const { agreement } = content;
        if (agreement === null) throw userError('mediation.agreement-missing');
        const problems = agreementProblems(content, agreement, listParties(db, content.disputeId));
        if (problems.length > 0)
          throw userError('mediation.agreement-incomplete', {
            missing: problems.map((problem) => problem.field),
            codes: problems.map((problem) => problem.code),
          });
        refuseOpenFindings(db, id, content);
        const number = numberCase(db, id, agreement.agreedOn, by);
        // A written one waits for its marks (人民调解法 art. 29).
        const effectiveOn = agreement.form === 'oral' ? oralEffectiveOn(agreement.agreedOn) : null;
        const done: CaseContent = { ...content, fileNumber: number, agreement: { ...agreement, number, finalAt: by.at, effectiveOn } };
        settleDispute(db, done, getOffice(db).committeeName, by);
        noteCaseResult(db, by, content.transferId, 'agreed', agreement.agreedOn);
        return done;
      }),
    // A check is never written over: what was found on its day stays.
    checkPerformance: ({ id, rev, check }, call) =>
      take('check', { id, rev }, call, (content) => ({ ...content, checks: [...content.checks, check] })),
    saveConfirmation: ({ id, rev, confirmation }, call) => take('confirm', { id, rev }, call, (content) => ({ ...content, confirmation })),
    endCase: ({ id, rev, manner, partyId, reason, endedOn, routesToldOn, routesToldBy }, call) =>
      take('end', { id, rev }, call, (content, { db, by, today }) => {
        const day = endedOn ?? (routesToldOn !== null && routesToldOn <= today ? routesToldOn : today);
        const ended: CaseContent = {
          ...content,
          endManner: manner,
          endPartyId: partyId,
          endedOn: day,
          endReason: reason,
          routesToldOn,
          routesToldBy: routesToldOn === null ? null : routesToldBy,
          fileNumber: numberCase(db, id, day, by),
        };
        if (manner === 'withdrawn') withdrawDispute(db, ended, by);
        else failDispute(db, ended, getOffice(db).committeeName, by);
        noteCaseResult(db, by, content.transferId, manner === 'withdrawn' ? 'withdrawn' : 'failed', day);
        return ended;
      }),
    closeCase: ({ id, rev, closing }, call) => take('close', { id, rev }, call, (content) => ({ ...content, closing })),
    saveDossier: ({ id, rev, dossier }, call) => take('fileDossier', { id, rev }, call, (content) => ({ ...content, dossier })),
  };
}
