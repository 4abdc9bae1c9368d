// The items of a grid that a table from a village does not have, as a new record begins with them.
import type { GridFields } from '#shared/contract/grids.ts';

export const blankGridItems = {
  parentGridId: null,
  extent: '',
  keyPlaces: '',
  boundary: '',
  partyMemberCount: null,
  firstSecretaryName: '',
  povertyDirectorName: '',
  policeAssistantName: '',
  legalEnvoyName: '',
  livelihoodSupervisorName: '',
  foundedOn: null,
  closedOn: null,
  heirGridId: null,
} as const satisfies Partial<GridFields>;
