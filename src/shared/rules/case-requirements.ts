// What a case must have to be in a state (人民调解法 art. 17-31): the engine refuses to take a case there without it, the page lists it.
import type { CaseFields, CaseHappenings, CaseState } from '#shared/contract/mediation.ts';
import { isAgreed, isPerformed, openItems, stateAfter, type CaseStep } from './case-life.ts';
import { requiredProblem, type RecordProblem } from './record-problem.ts';

export type CaseFacts = CaseFields & CaseHappenings;

type Needs = (facts: CaseFacts) => RecordProblem[];

const registered: Needs = ({ acceptedOn, source }) => [...requiredProblem('acceptedOn', acceptedOn), ...requiredProblem('source', source)];

/** 令75 art. 30: rights and duties are told before mediation begins. */
const begun: Needs = ({ notice, sessions }) => [
  ...(notice === null ? [{ field: 'notice', code: 'mediation.notice-missing' }] : []),
  ...(sessions.length === 0 ? [{ field: 'sessions', code: 'mediation.session-missing' }] : []),
];

/** art. 19, 28: mediators, and an agreement that is final. */
const agreed: Needs = (facts) => [
  ...begun(facts),
  ...(facts.mediators.length === 0 ? [{ field: 'mediators', code: 'mediation.mediator-missing' }] : []),
  ...(isAgreed(facts) ? [] : [{ field: 'agreement', code: 'mediation.agreement-missing' }]),
];

/** art. 26: the other routes are told; art. 17: who refused. An applicant who takes a case back needs no other route. */
const endedWithout: Needs = ({ endManner, endedOn, endReason, endPartyId, routesToldOn }) => [
  ...requiredProblem('endManner', endManner),
  ...requiredProblem('endedOn', endedOn),
  ...requiredProblem('endReason', endReason),
  ...(endManner === 'refused' || endManner === 'withdrawn' ? requiredProblem('endPartyId', endPartyId) : []),
  ...(endManner === 'withdrawn' ? [] : requiredProblem('routesToldOn', routesToldOn)),
];

/** Closed (F16): with a reason where something agreed is open that no court has confirmed. */
const closed: Needs = (facts) => {
  const { closing, confirmation } = facts;
  const leftOpen = isAgreed(facts) && openItems(facts).length > 0 && confirmation?.result !== 'confirmed';
  return [
    ...(isAgreed(facts) ? agreed(facts) : endedWithout(facts)),
    ...requiredProblem('closing.closedOn', closing?.closedOn),
    ...requiredProblem('closing.opinion', closing?.opinion),
    ...(leftOpen && closing?.openReason.trim() === '' ? [{ field: 'closing.openReason', code: 'mediation.items-open' }] : []),
  ];
};

const needs: Readonly<Record<CaseState, Needs>> = {
  accepted: registered,
  mediating: (facts) => [...registered(facts), ...begun(facts)],
  agreed: (facts) => [...registered(facts), ...agreed(facts)],
  performed: (facts) => [
    ...registered(facts),
    ...agreed(facts),
    ...(isPerformed(facts) ? [] : [{ field: 'checks', code: 'mediation.items-open' }]),
  ],
  failed: (facts) => [...registered(facts), ...endedWithout(facts)],
  withdrawn: (facts) => [...registered(facts), ...endedWithout(facts)],
  closed: (facts) => [...registered(facts), ...closed(facts)],
};

/** Where a step leads and what is then missing; null where it cannot be taken. `changed`: the facts with what the step brings. */
export function outcomeOfStep(
  step: CaseStep,
  before: { readonly state: CaseState },
  changed: CaseFacts,
): { readonly state: CaseState; readonly missing: RecordProblem[] } | null {
  const state = stateAfter(step, { ...changed, state: before.state });
  return state === null ? null : { state, missing: missingForState(state, changed) };
}

/** Empty when the case has everything that a state needs. */
export function missingForState(state: CaseState, facts: CaseFacts): RecordProblem[] {
  return needs[state](facts);
}

/** Field paths that a case lacks for the state that it is in: said before a batch is built, and by the county. */
export function missingCaseItems(facts: CaseFacts & { readonly state: CaseState }): string[] {
  return [...new Set(missingForState(facts.state, facts).map(({ field }) => field))];
}
