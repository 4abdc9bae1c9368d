import { describe, expect, test } from 'vitest';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { blankRegistration, nothingHappened } from '#shared/rules/case-blank.ts';
import { caseRules } from '#shared/rules/case-rules.ts';
import { missingItems, nextStep, stepState } from './case-steps.ts';
import { stepNames } from './step-names.ts';
import { wordedRules } from './rule-words.ts';

const partyFacts = {
  kind: '1',
  idType: '111',
  idNumber: '',
  sex: null,
  nation: null,
  education: null,
  category: null,
  occupation: '',
  phone: '',
  address: '',
  representative: '',
  sideCount: null,
  agents: [],
};
const applicant = { ...partyFacts, id: '01980000-0000-7000-8000-000000000001', side: 'applicant' as const, name: '褚敏斌' };
const respondent = { ...partyFacts, id: '01980000-0000-7000-8000-000000000002', side: 'respondent' as const, name: '葛伟超' };
const session = {
  id: '01980000-0000-7000-8000-000000000003',
  heldAt: '2026-07-05T09:00',
  place: '调解室',
  participants: '',
  participantsConsented: false,
  presentPartyIds: [],
  record: '双方到场。',
  result: 'agreed' as const,
  recorder: '王敏',
};
const agreement = {
  form: 'written',
  facts: '因排水发生争执。',
  responsibility: '',
  clauses: ['葛伟超于七日内疏通排水沟。'],
  performance: [] as NonNullable<MediationCase['agreement']>['performance'],
  mannerAndTime: '',
  agreedOn: '2026-07-05',
  number: null,
  finalAt: null,
  effectiveOn: null,
} satisfies NonNullable<MediationCase['agreement']>;
const accepted = {
  ...blankRegistration,
  ...nothingHappened,
  requests: [],
  exclusions: [],
  state: 'accepted',
  acceptedOn: '2026-07-01',
  source: '1',
  difficulty: '2',
  recorder: '',
  mediators: [{ staffId: null, name: '张涛' }],
  summary: '',
  mediationType: '2',
  parties: [applicant, respondent],
  signing: null,
} satisfies Parameters<typeof nextStep>[0];
const final = { ...agreement, number: '（2026）枫人调字第1号', finalAt: '2026-07-05T10:00:00.000+08:00' };
const item = {
  id: '01980000-0000-7000-8000-000000000004',
  payerPartyId: respondent.id,
  payeePartyId: applicant.id,
  manner: '7',
  description: '赔偿',
  amountFen: 100_00,
  dueOn: '2026-08-01',
  way: '',
  place: '',
};
const notice = { givenAt: '2026-07-05T08:50', manner: 'oral' as const, givenBy: '张涛' };

describe('the next step of a mediation case', () => {
  test('a new case asks for its mediator, then for the rights notice', () => {
    expect(nextStep({ ...accepted, mediators: [] })).toBe('fillRegistration');
    expect(nextStep(accepted)).toBe('giveNotice');
  });

  test('after the notice a session is recorded, again while it is to be continued', () => {
    expect(nextStep({ ...accepted, notice })).toBe('recordSession');
    expect(nextStep({ ...accepted, notice, sessions: [{ ...session, result: 'toContinue' }] })).toBe('recordSession');
  });

  test('the latest session decides, whatever the order they were typed in', () => {
    const earlier = { ...session, heldAt: '2026-07-02T09:00', result: 'failed' as const };
    expect(nextStep({ ...accepted, notice, sessions: [session, earlier] })).toBe('drawUpAgreement');
    expect(nextStep({ ...accepted, notice, sessions: [{ ...session, result: 'failed' }] })).toBe('endCase');
  });

  test('a complete draft is made final, a final agreement is printed, an ended case is left alone', () => {
    const ready = { ...accepted, notice, sessions: [session], agreement };
    expect(nextStep(ready)).toBe('finalise');
    expect(nextStep({ ...ready, state: 'agreed', agreement: final, signing: 'final' })).toBe('print');
    expect(nextStep({ ...ready, state: 'closed', closing: { closedOn: '2026-07-20', opinion: '', closedBy: '', openReason: '' } })).toBe(
      'done',
    );
  });

  test('a printed agreement is signed, a signed one given to the parties; the bar goes on with it', () => {
    const printed = { ...accepted, notice, sessions: [session], state: 'agreed' as const, agreement: final, signing: 'printed' as const };
    expect(nextStep(printed)).toBe('sign');
    expect(stepState('signing', printed)).toBe('open');
    const inEffect = { ...printed, agreement: { ...final, effectiveOn: '2026-07-06' } };
    expect(nextStep({ ...inEffect, signing: 'signing' })).toBe('sign');
    expect(nextStep({ ...inEffect, signing: 'signed' })).toBe('issue');
    expect(nextStep({ ...inEffect, signing: 'issued' })).toBe('visit');
    expect(stepState('signing', { ...inEffect, signing: 'issued' })).toBe('done');
  });

  test('an agreement of an older register has effect without ticks', () => {
    expect(nextStep({ ...accepted, state: 'agreed', agreement: { ...final, effectiveOn: '2026-07-05' }, signing: 'final' })).toBe('visit');
  });

  test('signed, it is performed, visited and closed; a case without agreement is closed at once', () => {
    const signed = {
      ...accepted,
      notice,
      sessions: [session],
      state: 'agreed' as const,
      agreement: { ...final, effectiveOn: '2026-07-05', performance: [item] },
    };
    expect(nextStep(signed)).toBe('checkPerformance');
    const checks = [
      { id: session.id, itemId: item.id, checkedOn: '2026-07-20', result: 'performed' as const, paidFen: 0, note: '', proof: null },
    ];
    expect(nextStep({ ...signed, state: 'performed', checks })).toBe('visit');
    const visits = [
      {
        id: session.id,
        visitedAt: '2026-07-20T09:00',
        place: '',
        partyIds: [applicant.id],
        visitors: '张涛',
        performance: '已履行',
        satisfaction: null,
        lawsuit: '',
        measures: '',
      },
    ];
    expect(nextStep({ ...signed, state: 'performed', checks, visits })).toBe('closeCase');
    expect(nextStep({ ...accepted, state: 'failed' })).toBe('closeCase');
  });

  test('the bar over the papers tells what is done, what is open and what a failed case does not need', () => {
    expect(stepNames.map((step) => stepState(step, { ...accepted, notice }))).toEqual([
      'done',
      'done',
      'open',
      'open',
      'open',
      'open',
      'open',
      'open',
      'open',
    ]);
    expect(stepNames.map((step) => stepState(step, { ...accepted, notice, state: 'failed' }))).toEqual([
      'done',
      'done',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'open',
    ]);
  });

  test('every rule that is told has words', () => {
    expect(
      Object.entries(caseRules)
        .filter(([, { level }]) => level !== 'enforced')
        .map(([code]) => code)
        .filter((code) => !wordedRules.includes(code)),
    ).toEqual([]);
  });

  test('an item that a party would owe to itself is named', () => {
    const performance = [
      {
        id: session.id,
        payerPartyId: applicant.id,
        payeePartyId: applicant.id,
        manner: '7',
        description: '',
        amountFen: 100_00,
        dueOn: '2026-08-01',
        way: '',
        place: '',
      },
    ];
    const draft = { ...accepted, notice, sessions: [session], agreement: { ...agreement, performance } };
    expect(missingItems(draft).map((item) => item.words)).toEqual(['第 1 项履行事项：履行人与接受人是同一方']);
    expect(nextStep(draft)).toBe('completeAgreement');
  });
});
