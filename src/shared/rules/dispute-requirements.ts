// What each state of a dispute requires. Mandatory items grow with the state: a draft needs a name and a place, a settled one
// says how, a closed one has all that GB/T 31000-2015 asks for (research B §1.1). Form, engine and tests read this one table.
import type { DisputeMove, MoveInput } from '#shared/contract/dispute-moves.ts';
import type { DisputeFields, DisputeState } from '#shared/contract/disputes.ts';
import { moveRules } from './dispute-life.ts';
import { missingForFiling } from './dispute-record.ts';

type Requirement = readonly [field: string, isThere: (fields: DisputeFields) => boolean];

function has(field: keyof DisputeFields): Requirement {
  return [field, (fields) => fields[field] !== null && fields[field] !== ''];
}

const draft: readonly Requirement[] = [has('title'), ['place', (fields) => fields.place.trim() !== '' || fields.villageCode !== null]];
const accepted: readonly Requirement[] = [
  ...draft,
  has('acceptedOn'),
  ['parties', (fields) => fields.parties.some((party) => party.name !== '')],
];
const assigned: readonly Requirement[] = [
  ...accepted,
  ['resolverName', (fields) => fields.resolverName !== '' || fields.resolveOrganisation !== ''],
];
const handling: readonly Requirement[] = [
  ...accepted,
  ['disputeType', (fields) => fields.disputeType !== null || fields.mediationType !== null],
  has('story'),
];
const settled: readonly Requirement[] = [
  ...handling,
  has('resolvedOn'),
  has('resolveMethod'),
  has('resolveOrganisation'),
  has('resolution'),
];
const failed: readonly Requirement[] = [...handling, has('resolution')];

const requirements: Readonly<Record<DisputeState, readonly Requirement[]>> = {
  draft,
  accepted,
  assigned,
  transferred: accepted,
  handling,
  settled,
  failed,
  withdrawn: accepted,
  closed: accepted,
  revisited: [...accepted, has('satisfaction')],
};

/** Field paths that a state requires; closed and revisited ones also need what {@link missingForFiling} asks of the record. */
export function requiredFor(state: DisputeState): string[] {
  return requirements[state].map(([field]) => field);
}

/** What a record with its state still lacks for it, as field paths in the order of the form. */
export function missingIn(fields: DisputeFields): string[] {
  const missing = requirements[fields.state].filter(([, isThere]) => !isThere(fields)).map(([field]) => field);
  const filed = fields.state === 'closed' || fields.state === 'revisited' ? missingForFiling(fields) : [];
  return [...new Set([...missing, ...filed])];
}

/** What the move itself must still say: `reason`, `toOffice`, `toPerson` (a person or an office). */
export function missingInMove(move: DisputeMove, input: Pick<MoveInput, 'reason' | 'toPerson' | 'toOffice'>): string[] {
  return moveRules[move].needs.flatMap((need) => {
    if (need === 'receiver') return input.toPerson === '' && input.toOffice === '' ? ['toPerson'] : [];
    return input[need] === '' ? [need] : [];
  });
}

/** An edit may not take away what the state needs and the record had: `disputes.needed-in-state` at those fields. */
export function takenAway(before: DisputeFields, after: DisputeFields): string[] {
  const lacked = new Set(missingIn(before));
  return missingIn(after).filter((field) => !lacked.has(field));
}
