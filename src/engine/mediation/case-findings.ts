// What the rules say of a case today, and what it waits for.
import type { CaseFinding, CaseTask } from '#shared/contract/mediation.ts';
import { courtClock } from '#shared/rules/case-clocks.ts';
import { caseFindings } from '#shared/rules/case-rules.ts';
import { caseTasks, termOf } from '#shared/rules/case-tasks.ts';
import type { ReadDb } from '../database/register.ts';
import { listParties } from '../disputes/disputes.store.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { taskContextOf } from '../mediation-cases/case-tasks.store.ts';
import { mediatorDoubts } from './mediator-doubts.ts';

export function findingsOf(
  db: ReadDb,
  content: CaseContent,
  today: string,
): { readonly findings: CaseFinding[]; readonly tasks: CaseTask[] } {
  const context = taskContextOf(db, content);
  const effectiveOn = content.agreement?.effectiveOn ?? null;
  const findings = caseFindings({
    content,
    today,
    parties: listParties(db, content.disputeId),
    doubts: mediatorDoubts(db, content.disputeId, content.mediators, content.acceptedOn),
    term: termOf(content, context),
    court: effectiveOn === null ? null : courtClock(effectiveOn, context.limits, context.calendar),
  });
  return { findings, tasks: caseTasks(content, context).map(({ kind, itemId, dueOn }) => ({ kind, itemId, dueOn })) };
}
