// A case before anything has happened, and the registration of programs that knew less.
import type { CaseFields, CaseHappenings } from '#shared/contract/mediation.ts';

/** What registrations of older programs lack. */
export const blankRegistration = {
  appliedOn: null,
  applicationManner: null,
  requests: [],
  consentOn: null,
  transferId: null,
  courtDelegation: null,
  exclusions: [],
  mediatorsChosenBy: 'committee',
  openness: 'public',
} as const satisfies Partial<CaseFields>;

export const nothingHappened: CaseHappenings = {
  extensions: [],
  notice: null,
  danger: null,
  investigations: [],
  evidence: [],
  sessions: [],
  agreement: null,
  checks: [],
  visits: [],
  confirmation: null,
  closing: null,
  dossier: null,
  endManner: null,
  endPartyId: null,
  endedOn: null,
  endReason: null,
  routesToldOn: null,
  routesToldBy: null,
};
