// Every register that is searched, for filling its index anew. A register added here needs an FTS5 table with words and names.
import { searchIndexOf, type SearchIndex } from '../records/search-index.store.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { gridKind } from '../grids/grids.store.ts';
import { mediationCaseKind } from '../cases/cases.store.ts';
import { organisationKind } from '../organisations/organisations.store.ts';
import { printSearchIndex } from '../prints/prints.store.ts';
import { staffKind } from '../staff/staff.store.ts';
import { transferKind } from '../transfers/transfers.store.ts';

export const searchIndexes: readonly SearchIndex[] = [
  searchIndexOf(disputeKind),
  searchIndexOf(mediationCaseKind),
  searchIndexOf(gridKind),
  searchIndexOf(organisationKind),
  searchIndexOf(staffKind),
  searchIndexOf(transferKind),
  printSearchIndex,
];
