// Papers with which a case opens: application (F3) or acceptance form (F4), rights notice (F5), powers of attorney (F15).
import { agentPowers, caseSources, codeName, mediationTypes } from '#shared/codes/index.ts';
import { paperTime } from '#shared/rules/agreement-wording.ts';
import { casePaper, partiesOn, type CaseFacts } from './case-facts.ts';
import type { CasePaper } from '../papers/case-paper.ts';
import { subjectOf } from './subject.ts';

const applied = '1';
const ownInitiative = '2';

/** A written application is F3; an oral one and every other source is noted in F4 (research A §1.1). */
export function openingPapers(facts: CaseFacts): CasePaper[] {
  const { value } = facts;
  const byPaper = value.source === applied && value.applicationManner !== 'oral';
  return [byPaper ? application(facts) : acceptance(facts), rightsNotice(facts), ...powersOfAttorney(facts)];
}

function application(facts: CaseFacts): CasePaper {
  const { value } = facts;
  const on = value.appliedOn ?? value.acceptedOn;
  const applicants = partiesOn(facts, on, 'applicant');
  return casePaper(facts, 'application', {
    on,
    data:
      applicants.length === 0
        ? null
        : { applicants, respondents: partiesOn(facts, on, 'others'), facts: storyOf(facts), requests: value.requests, date: on },
    missing: { 'parties.applicant': applicants.length === 0, summary: storyOf(facts) === '', requests: value.requests.length === 0 },
  });
}

function acceptance(facts: CaseFacts): CasePaper {
  const { value, committeeName, transfers } = facts;
  const applicants = partiesOn(facts, value.acceptedOn, 'applicant');
  const entrusted = value.source !== applied && value.source !== ownInitiative;
  const sender = transfers.find(({ id }) => id === value.transferId)?.fields.fromOrganisation ?? codeName(caseSources, value.source) ?? '';
  return casePaper(facts, 'acceptance', {
    on: value.acceptedOn,
    data:
      applicants.length === 0
        ? null
        : {
            committeeName,
            acceptedOn: value.acceptedOn,
            applicants,
            others: partiesOn(facts, value.acceptedOn, 'others'),
            type: typeOf(facts),
            source: value.source === applied ? 'application' : value.source === ownInitiative ? 'own' : 'entrusted',
            sender: entrusted ? sender : '',
            facts: storyOf(facts),
            registrar: value.recorder,
          },
    missing: {
      'parties.applicant': applicants.length === 0,
      mediationType: value.mediationType === null,
      summary: storyOf(facts) === '',
      consentOn: value.source === ownInitiative && value.consentOn === null,
    },
  });
}

function rightsNotice(facts: CaseFacts): CasePaper {
  const { notice, acceptedOn } = facts.value;
  const on = notice?.givenAt.slice(0, 10) ?? null;
  return casePaper(facts, 'rightsNotice', {
    on,
    data: {
      parties: partiesOn(facts, on ?? acceptedOn),
      givenAt: paperTime(notice?.givenAt ?? null),
      manner: notice === null ? '' : { oral: '口头', written: '书面' }[notice.manner],
      givenBy: notice?.givenBy ?? '',
      date: on,
    },
    missing: { notice: notice === null },
  });
}

/** One for each party that somebody acts for; guardians act by law and need none. */
function powersOfAttorney(facts: CaseFacts): CasePaper[] {
  const { value, committeeName } = facts;
  const on = value.acceptedOn;
  const represented = partiesOn(facts, on)
    .map((principal, index) => ({ principal, party: value.parties[index] }))
    .filter(({ principal }) => principal.agents.length > 0);
  return represented.flatMap(({ principal, party }, index) =>
    party === undefined
      ? []
      : [
          casePaper(facts, 'powerOfAttorney', {
            partId: party.id,
            ordinal: represented.length === 1 ? null : index + 1,
            on,
            data: {
              principal,
              others: value.parties
                .filter(({ side }) => (side === 'applicant') !== (party.side === 'applicant'))
                .map(({ name }) => name)
                .join('、'),
              subject: subjectOf(value),
              committeeName,
              power: powerOf(party.agents[0]?.power),
              authority: '',
              term: '',
              date: null,
            },
            missing: {},
          }),
        ],
  );
}

function powerOf(code: string | undefined): 'general' | 'special' | null {
  const words = code === undefined ? '' : (codeName(agentPowers, code) ?? '');
  if (words.startsWith('特别')) return 'special';
  return words.startsWith('一般') ? 'general' : null;
}

export function typeOf({ value }: CaseFacts): string {
  return value.mediationType === null ? '' : (codeName(mediationTypes, value.mediationType, value.acceptedOn) ?? '');
}

export function storyOf({ value, dispute }: CaseFacts): string {
  return value.summary === '' ? dispute.story : value.summary;
}
