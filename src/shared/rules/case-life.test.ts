import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFields, CaseHappenings, CaseState } from '#shared/contract/mediation.ts';
import { blankRegistration, nothingHappened } from './case-blank.ts';
import { caseSteps, mayTake, stateAfter, type CaseStep } from './case-life.ts';
import { outcomeOfStep } from './case-requirements.ts';

type Facts = CaseFields & CaseHappenings & { readonly state: CaseState };

const item = {
  id: 'item',
  payerPartyId: 'a',
  payeePartyId: 'b',
  manner: '7',
  description: '',
  amountFen: 100,
  dueOn: '2026-08-01',
  way: '',
  place: '',
};
const draft = {
  form: 'written',
  facts: '争议',
  responsibility: '',
  clauses: ['退还'],
  performance: [item],
  mannerAndTime: '',
  agreedOn: '2026-07-05',
  number: null,
  finalAt: null,
  effectiveOn: null,
} as const;
const session = {
  id: 's',
  heldAt: '2026-07-05T09:00',
  place: '调解室',
  participants: '',
  participantsConsented: false,
  presentPartyIds: [] as string[],
  record: '',
  result: 'agreed',
  recorder: '',
} as const;
const check = (result: 'performed' | 'part' | 'notPerformed') => ({
  id: 'c',
  itemId: 'item',
  checkedOn: '2026-08-01',
  result,
  paidFen: 0,
  note: '',
  proof: null,
});
const opened: Facts = {
  ...blankRegistration,
  ...nothingHappened,
  requests: [],
  exclusions: [],
  acceptedOn: '2026-07-01',
  source: '1',
  difficulty: '1',
  mediationType: '4',
  summary: '',
  mediators: [],
  recorder: '',
  state: 'accepted',
};

/** What a step may bring: whole, or with the very thing left out that the state needs. */
const changes: Readonly<Record<CaseStep, readonly ((facts: Facts) => Facts)[]>> = {
  register: [
    (facts) => ({ ...facts, mediators: [{ staffId: null, name: '张涛' }] }),
    (facts) => ({ ...facts, mediators: [] }),
    (facts) => ({ ...facts, sessions: [] }),
  ],
  extend: [(facts) => ({ ...facts, extensions: [{ consentedOn: '2026-07-20', until: '2026-09-01', consentOf: ['a', 'b'], reason: '' }] })],
  giveNotice: [(facts) => ({ ...facts, notice: { givenAt: '2026-07-05T08:00', manner: 'oral', givenBy: '张涛' } })],
  noteDanger: [
    (facts) => ({
      ...facts,
      danger: { noticedAt: '2026-07-05T08:00', forecast: '3', description: '', toldTo: '', toldAt: null, measures: '' },
    }),
    (facts) => ({ ...facts, danger: null }),
  ],
  investigate: [(facts) => facts],
  takeEvidence: [(facts) => facts],
  holdSession: [(facts) => ({ ...facts, sessions: [...facts.sessions, session] })],
  drawUp: [
    (facts) => ({ ...facts, agreement: { ...draft, clauses: [...draft.clauses], performance: [...draft.performance] } }),
    (facts) => ({ ...facts, agreement: { ...draft, clauses: [...draft.clauses], performance: [] } }),
  ],
  finalise: [(facts) => ({ ...facts, agreement: facts.agreement === null ? null : { ...facts.agreement, number: '1', finalAt: 'x' } })],
  takeEffect: [(facts) => ({ ...facts, agreement: facts.agreement === null ? null : { ...facts.agreement, effectiveOn: '2026-07-06' } })],
  check: (['performed', 'part', 'notPerformed'] as const).map((result) => (facts) => ({
    ...facts,
    checks: [...facts.checks, check(result)],
  })),
  visit: [(facts) => facts],
  confirm: (['confirmed', 'rejected', null] as const).map((result) => (facts) => ({
    ...facts,
    confirmation: {
      variant: 'persons',
      court: '法院',
      appliedOn: '2026-07-10',
      applicantIds: [],
      lateReason: '',
      result,
      resultOn: result === null ? null : '2026-07-20',
      resultReason: '',
      rulingNumber: '',
    },
  })),
  end: (['notSettled', 'refused', 'termOver', 'withdrawn'] as const).flatMap((endManner) => [
    (facts) => ({ ...facts, endManner, endPartyId: 'a', endedOn: '2026-07-09', endReason: '分歧', routesToldOn: '2026-07-09' }),
    (facts) => ({ ...facts, endManner, endPartyId: null, endedOn: '2026-07-09', endReason: '分歧', routesToldOn: null }),
  ]),
  close: ['', '当事人外出'].map((openReason) => (facts) => ({
    ...facts,
    closing: { closedOn: '2026-08-20', opinion: '同意结案', closedBy: '张涛', openReason },
  })),
  fileDossier: [(facts) => facts],
};

const steps = Object.keys(caseSteps) as CaseStep[];
const act = fc.constantFrom(...steps).chain((step) => fc.record({ step: fc.constant(step), change: fc.constantFrom(...changes[step]) }));
/** The usual order, mixed with anything: a plain random walk seldom gets far. */
const way = fc.array(act, { maxLength: 12 }).chain((noise) => fc.constantFrom(...usualWays).map((usual) => mix(usual, noise)));
const usualWays: readonly (readonly CaseStep[])[] = [
  ['register', 'giveNotice', 'holdSession', 'drawUp', 'finalise', 'takeEffect', 'check', 'visit', 'close'],
  ['giveNotice', 'holdSession', 'end', 'close'],
  ['end', 'close'],
  ['register', 'giveNotice', 'drawUp', 'holdSession', 'finalise', 'confirm', 'close'],
];

function mix(
  usual: readonly CaseStep[],
  noise: readonly { readonly step: CaseStep; readonly change: (facts: Facts) => Facts }[],
): typeof noise {
  return usual
    .flatMap((step, index) => [...noise.slice(index, index + 1), { step, change: changes[step][0] ?? ((facts: Facts) => facts) }])
    .concat(noise.slice(usual.length));
}

/** Said again, apart from the rules: what the law wants to see in a case of each state. */
function hasWhatItsStateNeeds(facts: Facts): boolean {
  const { state, notice, sessions, agreement, mediators, endManner, endedOn, routesToldOn, endPartyId, closing, checks, confirmation } =
    facts;
  const agreedUpon =
    agreement?.finalAt != null && agreement.number !== null && notice !== null && sessions.length > 0 && mediators.length > 0;
  const last = checks.filter(({ itemId }) => itemId === 'item').at(-1);
  const performed = agreement?.performance.length === 1 && last?.result === 'performed';
  const over =
    endManner !== null &&
    endedOn !== null &&
    (endManner === 'withdrawn' || routesToldOn !== null) &&
    (!['refused', 'withdrawn'].includes(endManner) || endPartyId !== null);
  switch (state) {
    case 'accepted':
      return closing === null && endManner === null;
    case 'mediating':
      return notice !== null && sessions.length > 0 && endManner === null;
    case 'agreed':
      return agreedUpon && !performed;
    case 'performed':
      return agreedUpon && performed;
    case 'failed':
      return over && endManner !== 'withdrawn';
    case 'withdrawn':
      return over && endManner === 'withdrawn';
    case 'closed':
      return (
        closing !== null &&
        (over ||
          (agreedUpon &&
            (performed || agreement.performance.length === 0 || confirmation?.result === 'confirmed' || closing.openReason !== '')))
      );
  }
}

describe('the life of a case', () => {
  it('never comes to a state without what the state needs, whatever is tried in whatever order', () => {
    const reached = new Set<CaseState>();
    fc.assert(
      fc.property(way, (acts) => {
        let facts = opened;
        for (const { step, change } of acts) {
          const outcome = outcomeOfStep(step, facts, change(facts));
          if (outcome === null || outcome.missing.length > 0) continue;
          facts = { ...change(facts), state: outcome.state };
          reached.add(facts.state);
          if (!hasWhatItsStateNeeds(facts)) return false;
        }
        return true;
      }),
      { numRuns: 10_000 },
    );
    expect([...reached].sort()).toEqual(['accepted', 'agreed', 'closed', 'failed', 'mediating', 'performed', 'withdrawn']);
  });

  it('leads nowhere out of a closed case but what is noted of it', () => {
    const left = steps.filter((step) => mayTake(step, 'closed'));
    expect(left).toEqual(['takeEffect', 'visit', 'confirm', 'fileDossier']);
    for (const step of left) expect(stateAfter(step, { state: 'closed', agreement: null, checks: [], endManner: null })).toBe('closed');
  });
});
