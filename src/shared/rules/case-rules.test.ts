// Walks the table of research A §4: each warned or reminded rule has a case that it finds and a neighbour that it does not.
import { describe, expect, it } from 'vitest';
import type { Agreement, CaseFields, CaseHappenings, CaseState } from '#shared/contract/mediation.ts';
import { blankRegistration, nothingHappened } from './case-blank.ts';
import { caseFindings, caseRules, exclusionsFor, isException, type CaseRuleCode, type CaseUnderRules } from './case-rules.ts';
import { courtClock } from './case-clocks.ts';
import { workCalendar } from './working-days.ts';

const limits = {
  mediation: { months: 1, alertsBefore: [5, 0] },
  court: { days: 30, alertDays: [20, 25, 28, 30] },
  delegated: { assigned: 30, entrustedOrdinary: 15, entrustedSummary: 7 },
};
const person = {
  kind: '01',
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
const parties = [
  { ...person, id: 'a', side: 'applicant' as const, name: '褚敏斌' },
  { ...person, id: 'b', side: 'respondent' as const, name: '葛伟超' },
];
const item = {
  id: 'i',
  payerPartyId: 'b',
  payeePartyId: 'a',
  manner: '7',
  description: '退还押金',
  amountFen: 230_000,
  dueOn: '2026-07-25',
  way: '转账',
  place: '枫桥村',
};
const agreement: Agreement = {
  form: 'written',
  facts: '争议',
  responsibility: '葛伟超负责退还',
  clauses: ['退还'],
  performance: [item],
  mannerAndTime: '一次付清',
  agreedOn: '2026-07-10',
  number: null,
  finalAt: null,
  effectiveOn: null,
};
const final: Agreement = { ...agreement, number: '1', finalAt: 'x', effectiveOn: '2026-07-10' };
const confirmation = {
  variant: 'persons' as const,
  court: '枫桥示范区人民法院',
  appliedOn: '2026-07-20',
  applicantIds: ['a', 'b'],
  lateReason: '',
  result: null,
  resultOn: null,
  resultReason: '',
  rulingNumber: '',
};
const danger = {
  noticedAt: '2026-07-10T09:00',
  forecast: '3',
  description: '',
  toldTo: '枫桥派出所',
  toldAt: '2026-07-10T09:30',
  measures: '',
};
const visit = {
  id: 'v',
  visitedAt: '2026-07-27T09:00',
  place: '',
  partyIds: ['a'],
  visitors: '张涛',
  performance: '已履行',
  satisfaction: '1',
  lawsuit: '',
  measures: '',
};
const clean = exclusionsFor('1').map((one) => ({ item: one, found: false, reason: '' }));

function facts(
  changes: Partial<CaseFields & CaseHappenings & { state: CaseState }> = {},
  around: Partial<CaseUnderRules> = {},
): CaseUnderRules {
  const content = {
    ...blankRegistration,
    ...nothingHappened,
    requests: [],
    exclusions: clean,
    acceptedOn: '2026-07-05',
    source: '1',
    difficulty: '1',
    mediationType: '4',
    summary: '',
    mediators: [{ staffId: null, name: '张涛' }],
    recorder: '',
    state: 'mediating' as CaseState,
    ...changes,
  };
  const effectiveOn = content.agreement?.effectiveOn ?? null;
  return {
    content,
    parties,
    doubts: [],
    today: '2026-07-24',
    term: { dueOn: '2026-08-05', alertsOn: ['2026-07-31', '2026-08-05'] },
    court: effectiveOn === null ? null : courtClock(effectiveOn, limits, workCalendar()),
    ...around,
  };
}

const agreedCase = { state: 'agreed' as const, agreement: final, visits: [visit] };
const withAgents = (count: number) =>
  parties.map((party) =>
    party.side === 'applicant'
      ? {
          ...party,
          agents: Array.from({ length: count }, () => ({
            name: '代',
            idType: '111',
            idNumber: '',
            phone: '',
            address: '',
            power: '1',
            relation: '',
          })),
        }
      : party,
  );

/** What breaks the rule, and what only just keeps it. */
const table: Partial<Record<CaseRuleCode, readonly [broken: CaseUnderRules, kept: CaseUnderRules]>> = {
  'exclusions-unchecked': [facts({ exclusions: [] }), facts()],
  'exclusion-found': [
    facts({ exclusions: [{ item: 'courtHas', found: true, reason: '已撤诉' }] }),
    // The court itself handed it over.
    facts({ source: '3', consentOn: '2026-07-05', exclusions: [{ item: 'courtHas', found: true, reason: '' }] }),
  ],
  'consent-missing': [facts({ source: '2' }), facts({ source: '2', consentOn: '2026-07-05' })],
  'mediator-close': [
    facts({}, { doubts: [{ name: '张涛', doubt: 'sameName', partyName: '张涛' }] }),
    facts({}, { doubts: [{ name: '张涛', doubt: 'unknownPerson', partyName: null }] }),
  ],
  'too-many-representatives': [facts({}, { parties: withAgents(6) }), facts({}, { parties: withAgents(5) })],
  'term-ending': [facts({}, { today: '2026-07-31' }), facts({}, { today: '2026-07-30' })],
  'term-over': [facts({}, { today: '2026-08-06' }), facts({}, { today: '2026-08-05' })],
  'oral-though-important': [
    facts({ agreement: { ...agreement, form: 'oral' } }),
    facts({ agreement: { ...agreement, form: 'oral', performance: [{ ...item, amountFen: 0, dueOn: agreement.agreedOn }] } }),
  ],
  'manner-missing': [facts({ agreement: { ...agreement, mannerAndTime: '' } }), facts({ agreement })],
  'responsibility-missing': [facts({ agreement: { ...agreement, responsibility: '' } }), facts({ agreement })],
  'place-missing': [facts({ agreement: { ...agreement, performance: [{ ...item, place: '' }] } }), facts({ agreement })],
  // Day 30 of 10 July is Sunday, 9 August: Monday is the last day.
  'confirmation-late': [
    facts({ ...agreedCase, confirmation: { ...confirmation, appliedOn: '2026-08-11' } }),
    facts({ ...agreedCase, confirmation: { ...confirmation, appliedOn: '2026-08-10' } }),
  ],
  'confirmation-not-joint': [
    facts({ ...agreedCase, confirmation: { ...confirmation, applicantIds: ['a'] } }),
    facts({ ...agreedCase, confirmation }),
  ],
  'danger-untold': [facts({ danger: { ...danger, toldAt: null } }), facts({ danger })],
  'performance-due': [facts(agreedCase, { today: '2026-07-25' }), facts(agreedCase, { today: '2026-07-24' })],
  'visit-due': [
    facts({ ...agreedCase, visits: [] }, { today: '2026-07-26' }),
    facts({ ...agreedCase, visits: [] }, { today: '2026-07-25' }),
  ],
  'court-ending': [facts(agreedCase, { today: '2026-07-30' }), facts(agreedCase, { today: '2026-07-29' })],
  'court-silent': [
    facts({ ...agreedCase, confirmation }, { today: '2026-08-08' }),
    facts({ ...agreedCase, confirmation }, { today: '2026-08-07' }),
  ],
};

const told = (Object.keys(caseRules) as CaseRuleCode[]).filter((code) => caseRules[code].level !== 'enforced');

describe('a rule of the table', () => {
  it.each(told)('%s is told where it is broken and not a day or a fact before', (code) => {
    const [broken, kept] = table[code] ?? [];
    if (broken === undefined || kept === undefined) throw new Error(`No example of ${code}`);
    expect(caseFindings(broken).map(({ rule }) => rule)).toContain(code);
    expect(caseFindings(kept).map(({ rule }) => rule)).not.toContain(code);
  });

  it('says its article', () => {
    for (const { article } of Object.values(caseRules)) expect(article).toMatch(/第[\d、]+条$/);
  });
});

it('a case in order is told nothing', () => {
  expect(caseFindings(facts())).toEqual([]);
});

it('only the body that handed a case over is no obstacle', () => {
  expect(isException({ item: 'policeHas' }, '5')).toBe(true);
  expect(isException({ item: 'policeHas' }, '3')).toBe(false);
  expect(isException({ item: 'specialBody' }, '3')).toBe(false);
});
