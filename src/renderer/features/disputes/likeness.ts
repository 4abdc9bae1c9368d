import type { Likeness } from '#shared/contract/dispute-entry.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';

/** What is asked about doubles; null while it is too little to tell a dispute by. */
export function likenessOf(fields: DisputeFields): Likeness | null {
  const parties = fields.parties
    .filter(({ name }) => name.trim().length >= 2)
    .map(({ name, idNumber }) => ({ name: name.trim(), idNumber: idNumber.trim() }));
  if (parties.length === 0 || !/^\d{4}-\d{2}-\d{2}$/.test(fields.acceptedOn) || (fields.place.trim() === '' && fields.villageCode === null))
    return null;
  const { acceptedOn, place, villageCode, gridId, disputeType, mediationType, title, story } = fields;
  return { parties, acceptedOn, place, villageCode, gridId, disputeType, mediationType, title, story };
}
