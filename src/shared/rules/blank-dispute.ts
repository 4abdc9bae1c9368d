// What is rarely known when a dispute comes in, as blank as a new form has it: imports and made-up records add it to what they know.
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';

export const blankPartyItems = { sideCount: null, agents: [] } as const satisfies Partial<Party>;

export const blankDisputeItems = {
  resolverIdNumber: '',
  resolverOrganisation: '',
  furtherResponsibles: [],
  eventNumber: '',
  nature: '',
  influence: '',
  riskKind: '',
  assessment: '',
  satisfaction: null,
  satisfactionNote: '',
  typesConfirmedBy: '',
  outcome: null,
} as const satisfies Partial<DisputeFields>;

/** A dispute of which nothing is known; whoever makes one says what is. */
export const blankDispute: DisputeFields = {
  title: '',
  acceptedOn: '',
  occurredOn: null,
  place: '',
  scale: null,
  disputeType: null,
  mediationType: null,
  peopleCount: null,
  story: '',
  involvedUnit: '',
  amountFen: 0,
  source: null,
  riskLevel: null,
  villageCode: null,
  gridId: null,
  parties: [],
  dueOn: null,
  resolveMethod: null,
  resolveOrganisation: '',
  resolverName: '',
  resolverPhone: '',
  state: 'accepted',
  resolvedOn: null,
  resolution: '',
  evaluatedOn: null,
  evaluation: '',
  longitude: null,
  latitude: null,
  remark: '',
  ...blankDisputeItems,
};
