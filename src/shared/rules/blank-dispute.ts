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
