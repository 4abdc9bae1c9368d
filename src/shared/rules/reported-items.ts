// What a record of a batch still lacks: said to the township before the batch is built and to the county when it checks it, by one rule.
// It holds nothing back: a village tells of a dispute long before everything about it is known.
import type { DisputeFields } from '#shared/contract/disputes.ts';
import type { CaseState } from '#shared/contract/mediation.ts';
import type { OrganisationFields } from '#shared/contract/organisations.ts';
import { missingForState, type CaseFacts } from './case-requirements.ts';
import { missingForFiling } from './dispute-record.ts';
import { missingOrganisationItems } from './organisation-record.ts';

interface ReportedFields {
  readonly dispute: DisputeFields;
  readonly organisation: OrganisationFields;
  readonly mediationCase: CaseFacts & { readonly state: CaseState };
}

/** Field paths, in the order of the form. Villages, grids and staff are complete once they can be saved. */
export const missingReportedItems: { readonly [Entity in keyof ReportedFields]: (fields: ReportedFields[Entity]) => string[] } = {
  dispute: missingForFiling,
  organisation: missingOrganisationItems,
  mediationCase: (facts) => [...new Set(missingForState(facts.state, facts).map(({ field }) => field))],
};
