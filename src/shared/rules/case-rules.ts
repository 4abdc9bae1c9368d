// What the law asks of a mediation case (research A §4): enforced where the engine refuses, warned or reminded where a person decides.
// `finds` tells whether a case breaks a rule that is warned or reminded of; an enforced one says where the engine refuses.
import type { Party } from '#shared/contract/disputes.ts';
import type { CaseFields, CaseFinding, CaseHappenings, CaseState, ExclusionCheck, MediatorDoubt } from '#shared/contract/mediation.ts';
import { clockAlert, type CaseClock, type CourtClock } from './case-clocks.ts';
import { daysAfterDate } from './calendar-date.ts';
import { isAgreed, isOpenCase, openItems } from './case-life.ts';

export interface CaseUnderRules {
  readonly content: CaseFields & CaseHappenings & { readonly state: CaseState };
  readonly parties: readonly Party[];
  readonly doubts: readonly MediatorDoubt[];
  readonly term: CaseClock;
  /** Null while the agreement has no effect. */
  readonly court: CourtClock | null;
  readonly today: string;
}

interface Rule {
  readonly article: string;
  readonly level: 'enforced' | 'warned' | 'reminded';
  readonly finds?: (facts: CaseUnderRules) => boolean;
}

/** A court answers in 3 days whether it takes the case and in 15 more (法释〔2011〕5号 art. 4, 5). */
const courtAnswerDays = 18;
const mostRepresentatives = 5;

export const caseRules = {
  'no-fee': { article: '人民调解法第4条', level: 'enforced' },
  'mediator-fit': { article: '人民调解法第13、14条', level: 'enforced' },
  'refusal-ends': { article: '人民调解法第17条', level: 'enforced' },
  'mediator-named': { article: '人民调解法第19条', level: 'enforced' },
  'helpers-consent': { article: '人民调解法第20条', level: 'enforced' },
  'notice-first': { article: '人民调解工作若干规定第30条', level: 'enforced' },
  'routes-told': { article: '人民调解法第26条', level: 'enforced' },
  'record-kept': { article: '人民调解法第27条', level: 'enforced' },
  'agreement-noted': { article: '人民调解法第28条', level: 'enforced' },
  'effect-by-marks': { article: '人民调解法第29、30条', level: 'enforced' },
  'enough-copies': { article: '人民调解法第29条', level: 'enforced' },
  'extension-agreed': { article: '人民调解工作若干规定第33条', level: 'enforced' },
  'exclusions-unchecked': {
    article: '人民调解工作若干规定第22条',
    level: 'warned',
    finds: ({ content }) => isOpenCase(content.state) && content.exclusions.length === 0,
  },
  'exclusion-found': {
    article: '人民调解工作若干规定第22条',
    level: 'warned',
    finds: ({ content }) => content.exclusions.some((check) => check.found && !isException(check, content.source)),
  },
  'consent-missing': {
    article: '人民调解法第17条',
    level: 'warned',
    finds: ({ content }) => isOpenCase(content.state) && content.source !== appliedFor && content.consentOn === null,
  },
  'mediator-close': {
    article: '人民调解法第23条',
    level: 'warned',
    finds: ({ content, doubts }) => isOpenCase(content.state) && doubts.some(({ partyName }) => partyName !== null),
  },
  'too-many-representatives': {
    article: '宁波市人民调解条例第20条',
    level: 'warned',
    finds: ({ parties }) => (['applicant', 'respondent'] as const).some((side) => agentsOf(parties, side) > mostRepresentatives),
  },
  'term-ending': {
    article: '人民调解工作若干规定第33条',
    level: 'warned',
    finds: ({ content, term, today }) => isOpenCase(content.state) && clockAlert(term, today).kind === 'alert',
  },
  'term-over': {
    article: '人民调解工作若干规定第33条',
    level: 'warned',
    finds: ({ content, term, today }) => isOpenCase(content.state) && clockAlert(term, today).kind === 'over',
  },
  'oral-though-important': {
    article: '人民调解工作若干规定第34条',
    level: 'warned',
    finds: ({ content: { agreement } }) =>
      agreement?.form === 'oral' && agreement.performance.some((item) => item.amountFen > 0 || item.dueOn > agreement.agreedOn),
  },
  'manner-missing': {
    article: '人民调解法第29条',
    level: 'warned',
    finds: ({ content: { agreement } }) => isDraft(agreement) && agreement?.mannerAndTime === '',
  },
  'responsibility-missing': {
    article: '人民调解法第29条',
    level: 'warned',
    finds: ({ content: { agreement } }) => isDraft(agreement) && agreement?.responsibility === '',
  },
  'place-missing': {
    article: '人民调解工作若干规定第35条',
    level: 'warned',
    finds: ({ content: { agreement } }) => isDraft(agreement) && agreement?.performance.some(({ place }) => place === '') === true,
  },
  'confirmation-late': {
    article: '人民调解法第33条',
    level: 'warned',
    finds: ({ content: { confirmation }, court }) => confirmation !== null && (court === null || confirmation.appliedOn > court.lastDay),
  },
  'confirmation-not-joint': {
    article: '人民调解法第33条',
    level: 'warned',
    finds: ({ content: { confirmation }, parties }) =>
      confirmation !== null && !parties.every(({ id }) => confirmation.applicantIds.includes(id)),
  },
  'danger-untold': {
    article: '人民调解法第25条',
    level: 'reminded',
    finds: ({ content: { danger } }) => danger !== null && danger.forecast !== harmless && danger.toldAt === null,
  },
  'performance-due': {
    article: '人民调解法第31条',
    level: 'reminded',
    finds: ({ content, today }) => content.state === 'agreed' && openItems(content).some(({ dueOn }) => dueOn <= today),
  },
  'visit-due': {
    article: '人民调解法第31条',
    level: 'reminded',
    finds: ({ content, today }) =>
      isAgreed(content) && content.state !== 'closed' && content.visits.length === 0 && lastDue(content) < today,
  },
  'court-ending': {
    article: '人民调解法第33条',
    level: 'reminded',
    finds: ({ content, court, today }) =>
      content.state === 'agreed' &&
      content.confirmation === null &&
      court !== null &&
      today <= court.lastDay &&
      clockAlert(court, today).kind !== 'quiet',
  },
  'court-silent': {
    article: '法释〔2011〕5号第4、5条',
    level: 'reminded',
    finds: ({ content: { confirmation }, today }) =>
      confirmation !== null && confirmation.result === null && daysAfterDate(confirmation.appliedOn, courtAnswerDays) < today,
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type CaseRuleCode = keyof typeof caseRules;

/** Code table case-sources: 当事人申请; case-forecasts: 正常. */
const appliedFor = '1';
const harmless = '1';

/** What is to be told of a case today, in the order of the table. */
export function caseFindings(facts: CaseUnderRules): CaseFinding[] {
  return Object.entries(caseRules as Readonly<Record<string, Rule>>).flatMap(([rule, { article, level, finds }]) =>
    level === 'enforced' || finds?.(facts) !== true ? [] : [{ rule, article, level }],
  );
}

/** What another body has, it may hand over: its own case is no obstacle then. */
const sourcesOfBody: Partial<Readonly<Record<ExclusionCheck['item'], readonly string[]>>> = {
  courtHas: ['3'],
  policeHas: ['5'],
  agencyHas: ['4', '6', '7'],
  proceedingsOpen: ['3', '4', '5'],
};

/** 令75 art. 22: cases that a court or the police delegated are the exception. */
export function isException({ item }: Pick<ExclusionCheck, 'item'>, source: string): boolean {
  return sourcesOfBody[item]?.includes(source) ?? false;
}

/** The lines of the checklist for a source; the last two only where a petition office hands over (访调对接). */
export function exclusionsFor(source: string): readonly ExclusionCheck['item'][] {
  const always = ['specialBody', 'forbidden', 'courtHas', 'policeHas', 'agencyHas'] as const;
  return source === '6' ? [...always, 'administrativeAct', 'proceedingsOpen'] : always;
}

function agentsOf(parties: readonly Party[], side: Party['side']): number {
  return parties.filter((party) => party.side === side).reduce((sum, party) => sum + party.agents.length, 0);
}

function isDraft(agreement: CaseHappenings['agreement']): boolean {
  return agreement !== null && agreement.finalAt === null;
}

function lastDue({ agreement, acceptedOn }: CaseFields & CaseHappenings): string {
  return agreement?.performance.reduce((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), agreement.agreedOn) ?? acceptedOn;
}
