// The life of a dispute: which states are open, which have ended, and how it ended. A dispute can be settled (化解) and its
// paper not yet filed (办结): that is why the outcome stays when it is closed and revisited.
import type { DisputeFields, DisputeOutcome, DisputeState } from '#shared/contract/disputes.ts';

/** Accepted and not yet ended: what an office is busy with. */
export const openStates = ['accepted', 'assigned', 'transferred', 'handling'] as const satisfies readonly DisputeState[];

/** The states in which the outcome is said by the state itself. */
export const outcomeStates = ['settled', 'failed', 'withdrawn'] as const satisfies readonly DisputeState[];

export function isOpen(state: DisputeState): boolean {
  return (openStates as readonly DisputeState[]).includes(state);
}

/** Settled, failed, withdrawn, and what comes after them. */
export function hasEnded(state: DisputeState): boolean {
  return state !== 'draft' && !isOpen(state);
}

function isOutcome(state: DisputeState): state is DisputeOutcome {
  return (outcomeStates as readonly DisputeState[]).includes(state);
}

/**
 * How a dispute ended; null while it is open. Records of older programs and of sheets do not say it beside the state: a
 * day of settlement tells it then.
 */
export function outcomeOf({ state, outcome, resolvedOn }: Pick<DisputeFields, 'state' | 'outcome' | 'resolvedOn'>): DisputeOutcome | null {
  if (!hasEnded(state)) return null;
  if (isOutcome(state)) return state;
  return outcome ?? (resolvedOn === null ? null : 'settled');
}
