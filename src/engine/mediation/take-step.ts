// One step of a case: whether it may be taken in the case's state, what it changes, where it leads, and what is then missing.
import type { MediationCase } from '#shared/contract/mediation.ts';
import { userError, type UserError } from '#shared/errors.ts';
import { isOpenCase, mayTake, type CaseStep } from '#shared/rules/case-life.ts';
import { caseProblems } from '#shared/rules/case-record.ts';
import { missingForState, outcomeOfStep } from '#shared/rules/case-requirements.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { listParties } from '../disputes/disputes.store.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { caseTitle, showCase } from './case-showing.ts';
import { mediationCaseKind, refuseTakenIds } from '../mediation-cases/mediation-cases.store.ts';

export interface Target {
  readonly id: string;
  readonly rev: number;
}

export interface StepContext {
  readonly db: WriteDb;
  readonly by: ChangeBy;
  readonly caseId: string;
  /** ISO date of the office's day. */
  readonly today: string;
}

/** From the content as it stands to what the step makes of it; the state follows from the table of steps. */
type Next = (content: CaseContent, context: StepContext) => CaseContent;

export type TakeStep = (step: CaseStep, target: Target, call: CallContext, next: Next, reason?: string) => MediationCase;

/** @throws of the function it returns: record.not-found, record.changed, record.deleted, record.invalid, and the refusals of `stepRefused` */
export function createTakeStep({ register, clock }: EngineContext): TakeStep {
  return (step, target, call, next, reason) =>
    register.write((db) => {
      const { header, fields } = getRecord(db, mediationCaseKind, target.id);
      if (header.rev !== target.rev) throw userError('record.changed', { by: header.updatedBy, at: header.updatedAt });
      if (header.deletedAt !== null) throw userError('record.deleted', { reason: header.deleteReason });
      refuseStep(step, fields);
      const by: ChangeBy = { actor: call.actor, at: instantOf(clock.now()) };
      const today = dateOf(clock.now());
      const changed = next(fields, { db, by, caseId: target.id, today });
      const outcome = outcomeOfStep(step, fields, changed);
      if (outcome === null) throw stepRefused(step, fields);
      const content = checkedCase(db, target.id, { ...changed, state: outcome.state }, today);
      changeRecord(db, mediationCaseKind, by, { ...target, fields: content, ...(reason === undefined ? {} : { reason }) });
      return showCase(db, target.id, today);
    });
}

/** @throws mediation.agreement-final, mediation.case-ended, mediation.case-closed, mediation.step-impossible */
export function refuseStep(step: CaseStep, content: CaseContent): void {
  if (!mayTake(step, content.state)) throw stepRefused(step, content);
}

/** What is signed or ended is not written over; what has not been agreed is not performed. */
function stepRefused(step: CaseStep, { state, fileNumber }: CaseContent): UserError {
  if (isOpenCase(state)) return userError('mediation.step-impossible', { step, state });
  if (state === 'closed') return userError('mediation.case-closed', { number: fileNumber });
  return mayTake(step, 'mediating') && (state === 'agreed' || state === 'performed')
    ? userError('mediation.agreement-final', { number: fileNumber })
    : userError('mediation.case-ended');
}

/** The content with its title of today. @throws record.invalid, record.saved-already */
export function checkedCase(db: ReadDb, id: string, changed: CaseContent, today: string): CaseContent {
  // The parties may have been corrected in the dispute since.
  const content = { ...changed, title: caseTitle(listParties(db, changed.disputeId), changed.mediationType) };
  refuseTakenIds(db, id, content);
  const problems = [...caseProblems(content, { today }), ...missingForState(content.state, content)];
  if (problems.length > 0) throw recordInvalid(problems);
  return content;
}
