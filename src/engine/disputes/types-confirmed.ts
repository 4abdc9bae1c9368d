// Who confirmed that the two classifications of a dispute fit together. The form says that somebody did; the engine says who.
import type { DisputeFields } from '#shared/contract/disputes.ts';

type Types = Pick<DisputeFields, 'disputeType' | 'mediationType' | 'typesConfirmedBy'>;

/** @param before the dispute as it stood; undefined for a new one */
export function withConfirmation<Fields extends Types>(fields: Fields, before: Types | undefined, actorName: string): Fields {
  if (fields.disputeType === null || fields.mediationType === null) return { ...fields, typesConfirmedBy: '' };
  const isOld =
    before !== undefined &&
    before.disputeType === fields.disputeType &&
    before.mediationType === fields.mediationType &&
    before.typesConfirmedBy !== '';
  return { ...fields, typesConfirmedBy: fields.typesConfirmedBy === '' ? '' : isOld ? before.typesConfirmedBy : actorName };
}
