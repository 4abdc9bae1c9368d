// What the registration of a case holds, as its form edits it.
import type { CaseFields, MediationCase } from '#shared/contract/mediation.ts';

export function fieldsOf(value: MediationCase): CaseFields {
  const {
    acceptedOn,
    source,
    appliedOn,
    applicationManner,
    requests,
    consentOn,
    transferId,
    courtDelegation,
    exclusions,
    difficulty,
    mediationType,
    summary,
    mediators,
    mediatorsChosenBy,
    openness,
    recorder,
  } = value;
  return {
    acceptedOn,
    source,
    appliedOn,
    applicationManner,
    requests,
    consentOn,
    transferId,
    courtDelegation,
    exclusions,
    difficulty,
    mediationType,
    summary,
    mediators,
    mediatorsChosenBy,
    openness,
    recorder,
  };
}

/** A line that nobody filled in is no request. */
export function withoutBlankRequests(fields: CaseFields): CaseFields {
  return { ...fields, requests: fields.requests.filter((request) => request.trim() !== '') };
}
