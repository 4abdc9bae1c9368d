// The way of a case, in the order of the dossier's papers, and what is missing before the next step.
import type { RecordHeader } from '#shared/contract/fields.ts';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { isOpenCase, openItems } from '#shared/rules/case-life.ts';
import { agreementProblems } from '#shared/rules/case-record.ts';
import type { StepName } from './step-names.ts';
import { wordMissing, type MissingItem } from './missing-words.ts';

/** The one thing to do next; `done` when nothing is left here. */
export type NextStep =
  | 'fillRegistration'
  | 'giveNotice'
  | 'recordSession'
  | 'drawUpAgreement'
  | 'completeAgreement'
  | 'finalise'
  | 'endCase'
  | 'print'
  | 'sign'
  | 'issue'
  | 'checkPerformance'
  | 'visit'
  | 'closeCase'
  | 'done';

export type CaseFacts = Omit<MediationCase, keyof RecordHeader | 'disputeId' | 'title' | 'caseNumber' | 'hops' | 'findings' | 'tasks'>;

/** The next step of a case: 告知 before the first session, a session's result before the agreement (令75 art. 30; 法 art. 26-31). */
export function nextStep(facts: CaseFacts): NextStep {
  if (facts.state === 'closed') return 'done';
  if (!isOpenCase(facts.state)) return nextAfterEnd(facts);
  if (facts.mediators.length === 0) return 'fillRegistration';
  if (facts.notice === null) return 'giveNotice';
  const last = lastSession(facts);
  if (last === undefined || last.result === 'toContinue') return 'recordSession';
  if (last.result === 'failed') return 'endCase';
  if (facts.agreement === null) return 'drawUpAgreement';
  return missingItems(facts).length === 0 ? 'finalise' : 'completeAgreement';
}

/** A written agreement is printed, signed by all, and a copy given to each party; then it is performed, visited, closed. */
function nextAfterEnd(facts: CaseFacts): NextStep {
  if (facts.agreement?.finalAt == null) return 'closeCase';
  const signing = nextOfSigning(facts);
  if (signing !== null) return signing;
  if (facts.state === 'agreed' && openItems(facts).length > 0) return 'checkPerformance';
  return facts.visits.length === 0 ? 'visit' : 'closeCase';
}

/** An agreement of an older register has its day of effect without ticks: nothing is asked of it. */
function nextOfSigning({ agreement, signing }: CaseFacts): 'print' | 'sign' | 'issue' | null {
  if (signing === 'signing' || signing === 'printed') return 'sign';
  if (signing === 'signed') return 'issue';
  return agreement?.effectiveOn === null ? 'print' : null;
}

/** How far a step has come: what the bar over the papers shows. */
export function stepState(step: StepName, facts: CaseFacts): 'done' | 'open' | 'skipped' {
  const agreed = facts.agreement?.finalAt != null;
  const done: Readonly<Record<StepName, boolean>> = {
    registration: facts.mediators.length > 0 && facts.mediationType !== null,
    notice: facts.notice !== null,
    inquiry: facts.investigations.length + facts.evidence.length > 0,
    sessions: facts.sessions.length > 0,
    agreement: agreed,
    signing: agreed && nextOfSigning(facts) === null,
    performance: agreed && openItems(facts).length === 0 && facts.visits.length > 0,
    confirmation: facts.confirmation !== null,
    closing: facts.closing !== null,
  };
  if (done[step]) return 'done';
  const optional = step === 'inquiry' || step === 'confirmation';
  return (optional && facts.closing !== null) || (!agreed && !isOpenCase(facts.state) && step !== 'closing') ? 'skipped' : 'open';
}

/** Everything that keeps the agreement from its number, in the order of the papers. Empty once the case has ended. */
export function missingItems(facts: CaseFacts): MissingItem[] {
  if (!isOpenCase(facts.state) || facts.agreement?.number != null) return [];
  const last = lastSession(facts);
  // A written agreement follows a session that ended in one (result 成功 on F8 stands behind F9: research A §1.3).
  const result: MissingItem[] =
    last === undefined || last.result === 'agreed'
      ? []
      : [{ step: 'sessions', missing: 'sessions.result', words: '最近一次调解的结果还不是“调解成功”' }];
  const type: MissingItem[] =
    facts.mediationType === null ? [{ step: 'registration', missing: 'mediationType', words: '纠纷类型未选' }] : [];
  const draft = facts.agreement ?? {
    form: 'written',
    facts: '',
    responsibility: '',
    clauses: [],
    performance: [],
    mannerAndTime: '',
    agreedOn: '',
  };
  const found = agreementProblems(facts, draft, facts.parties).flatMap(wordMissing);
  if (facts.agreement !== null) return [...type, ...found, ...result];
  return [
    ...type,
    ...found.filter(({ step }) => step !== 'agreement'),
    ...result,
    { step: 'agreement', missing: 'agreement', words: '协议未草拟' },
  ];
}

export function lastSession(facts: Pick<MediationCase, 'sessions'>): MediationCase['sessions'][number] | undefined {
  return [...facts.sessions].sort((left, right) => left.heldAt.localeCompare(right.heldAt)).at(-1);
}
