// The working papers of a case: term, notice, danger, investigations, evidence, sessions, return visits.
import type { Handlers } from '#shared/contract/call.ts';
import type { mediation } from '#shared/contract/mediation.ts';
import { userError } from '#shared/errors.ts';
import { extensionProblems } from '#shared/rules/case-clocks.ts';
import type { CaseStep } from '#shared/rules/case-life.ts';
import { termOf } from '#shared/rules/case-tasks.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import type { CallContext } from '../context.ts';
import { listParties } from '../disputes/disputes.store.ts';
import { taskContextOf } from '../mediation-cases/case-tasks.store.ts';
import { beginHandling } from './settle-dispute.ts';
import type { TakeStep } from './take-step.ts';

type WorkCalls =
  'extendTerm' | 'giveNotice' | 'noteDanger' | 'saveInvestigation' | 'saveEvidence' | 'saveSession' | 'saveVisit' | 'removePaper';

/** Papers may be taken out while papers of their kind may be added. */
const stepOfPaper = {
  investigations: 'investigate',
  evidence: 'takeEvidence',
  sessions: 'register',
  checks: 'check',
  visits: 'visit',
} as const satisfies Readonly<Record<string, CaseStep>>;

export function createCaseWork(take: TakeStep): Pick<Handlers<typeof mediation, CallContext>, WorkCalls> {
  return {
    extendTerm: ({ id, rev, extension }, call) =>
      take('extend', { id, rev }, call, (content, { db }) => {
        const problems = extensionProblems(
          extension,
          termOf(content, taskContextOf(db, content)),
          listParties(db, content.disputeId).map((party) => party.id),
        );
        if (problems.length > 0) throw recordInvalid(problems.map((problem) => ({ ...problem, field: `extension.${problem.field}` })));
        return { ...content, extensions: [...content.extensions, extension] };
      }),
    giveNotice: ({ id, rev, notice }, call) => take('giveNotice', { id, rev }, call, (content) => ({ ...content, notice })),
    noteDanger: ({ id, rev, danger }, call) => take('noteDanger', { id, rev }, call, (content) => ({ ...content, danger })),
    saveInvestigation: ({ id, rev, investigation }, call) =>
      take('investigate', { id, rev }, call, (content) => ({
        ...content,
        investigations: inOrder(placed(content.investigations, investigation), (paper) => paper.heldAt),
      })),
    saveEvidence: ({ id, rev, evidence }, call) =>
      take('takeEvidence', { id, rev }, call, (content) => ({ ...content, evidence: placed(content.evidence, evidence) })),
    saveSession: ({ id, rev, session }, call) =>
      take('holdSession', { id, rev }, call, (content, { db, by }) => {
        // 人民调解工作若干规定 art. 30: rights and duties are told before mediation begins.
        if (content.notice === null) throw userError('mediation.notice-missing');
        // 人民调解法 art. 20: others are invited with the parties' consent.
        if (session.participants !== '' && !session.participantsConsented)
          throw recordInvalid([{ field: 'participantsConsented', code: 'mediation.helpers-unconsented' }]);
        beginHandling(db, content.disputeId, session.heldAt.slice(0, 10), by);
        return { ...content, sessions: inOrder(placed(content.sessions, session), (paper) => paper.heldAt) };
      }),
    saveVisit: ({ id, rev, visit }, call) =>
      take('visit', { id, rev }, call, (content) => ({
        ...content,
        visits: inOrder(placed(content.visits, visit), (paper) => paper.visitedAt),
      })),
    removePaper: ({ id, rev, kind, itemId, reason }, call) =>
      take(
        stepOfPaper[kind],
        { id, rev },
        call,
        (content) => ({ ...content, [kind]: content[kind].filter((paper) => paper.id !== itemId) }),
        reason,
      ),
  };
}

/** A paper in the place of its older self, or at the end. */
function placed<Paper extends { readonly id: string }>(papers: readonly Paper[], paper: Paper): Paper[] {
  return papers.some(({ id }) => id === paper.id) ? papers.map((other) => (other.id === paper.id ? paper : other)) : [...papers, paper];
}

function inOrder<Paper>(papers: readonly Paper[], at: (paper: Paper) => string): Paper[] {
  return papers.toSorted((one, other) => (at(one) < at(other) ? -1 : 1));
}
