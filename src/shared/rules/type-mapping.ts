// Proposes the other classification when one was chosen. Nothing is guessed: what the office's table does not hold is not proposed.
import type { TypeMapping } from '#shared/contract/office-settings.ts';

/** Type of people's mediation for a 综治 type: the exact row of the table, else its group's. */
export function proposedMediationType({ toMediation }: TypeMapping, disputeType: string): string | null {
  const find = (code: string): string | undefined => toMediation.find((pair) => pair.disputeType === code)?.mediationType;
  return find(disputeType) ?? find(disputeType.slice(0, 2)) ?? null;
}

interface Types {
  readonly disputeType: string | null;
  readonly mediationType: string | null;
  readonly typesConfirmedBy: string;
}

/** Fills the one classification that a sheet left out from the other, as far as the table knows it; the pair stays to be confirmed. */
export function withProposedTypes<Fields extends Types>(mapping: TypeMapping, fields: Fields): Fields {
  const { disputeType, mediationType } = fields;
  if (disputeType === null && mediationType !== null)
    return { ...fields, disputeType: proposedDisputeType(mapping, mediationType), typesConfirmedBy: '' };
  if (mediationType === null && disputeType !== null)
    return { ...fields, mediationType: proposedMediationType(mapping, disputeType), typesConfirmedBy: '' };
  return fields;
}

export function proposedDisputeType({ toDispute }: TypeMapping, mediationType: string): string | null {
  return toDispute.find((pair) => pair.mediationType === mediationType)?.disputeType ?? null;
}
