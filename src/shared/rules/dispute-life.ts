// The life of a dispute: its states, the moves between them and who may make them, and how it ended. A dispute can be settled (化解) and its
// paper not yet filed (办结): that is why the outcome stays when it is closed and revisited.
import type { Role } from '#shared/contract/accounts.ts';
import type { DisputeMove } from '#shared/contract/dispute-moves.ts';
import type { DisputeFields, DisputeOutcome, DisputeState } from '#shared/contract/disputes.ts';

/** Accepted and not yet ended: what an office is busy with. */
export const openStates = ['accepted', 'assigned', 'transferred', 'handling'] as const satisfies readonly DisputeState[];

/** The states in which the outcome is said by the state itself. */
export const outcomeStates = ['settled', 'failed', 'withdrawn'] as const satisfies readonly DisputeState[];

/** All but drafts: what a ledger counts. */
export const registeredStates = [...openStates, ...outcomeStates, 'closed', 'revisited'] as const satisfies readonly DisputeState[];

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

interface MoveRule {
  readonly from: readonly DisputeState[];
  /** Absent: the step before, told by the hops. */
  readonly to?: DisputeState;
  /** What the move itself must say, beside the fields that the next state needs. */
  readonly needs: readonly ('reason' | 'receiver' | 'toOffice')[];
}

/** Every move of a dispute. What it may start from and where it leads; the state alone changes by no other way. */
export const moveRules: Readonly<Record<DisputeMove, MoveRule>> = {
  accept: { from: ['draft'], to: 'accepted', needs: [] },
  assign: { from: openStates, to: 'assigned', needs: ['receiver'] },
  // From transferred too: one office passes it on to the next.
  transfer: { from: openStates, to: 'transferred', needs: ['toOffice'] },
  handle: { from: ['accepted', 'assigned', 'transferred'], to: 'handling', needs: [] },
  settle: { from: openStates, to: 'settled', needs: [] },
  fail: { from: openStates, to: 'failed', needs: [] },
  withdraw: { from: openStates, to: 'withdrawn', needs: ['reason'] },
  close: { from: outcomeStates, to: 'closed', needs: [] },
  revisit: { from: ['closed'], to: 'revisited', needs: [] },
  reopen: { from: [...outcomeStates, 'closed', 'revisited'], to: 'handling', needs: ['reason'] },
  return: { from: openStates, needs: ['reason'] },
};

/** Every move, in the order of the way. */
export const disputeMoves = Object.keys(moveRules) as DisputeMove[];

/** The next step of each state, which a screen offers first. */
export const nextMove: Readonly<Record<DisputeState, DisputeMove | null>> = {
  draft: 'accept',
  accepted: 'handle',
  assigned: 'handle',
  transferred: 'handle',
  handling: 'settle',
  settled: 'close',
  failed: 'close',
  withdrawn: 'close',
  closed: 'revisit',
  revisited: null,
};

/** Who may make which move. Today every account that works here may make each; the one place to change it. */
const movesOfRole: Readonly<Record<Role, readonly DisputeMove[]>> = {
  administrator: disputeMoves,
  clerk: disputeMoves,
};

export function mayMove(role: Role, move: DisputeMove): boolean {
  return movesOfRole[role].includes(move);
}

interface Step {
  readonly move: DisputeMove | null;
  readonly to: DisputeState;
}

/** The state that a return leads back to: hops in their order are gone through, a return takes the last step off. Null: there is none. */
export function stepBefore(hops: readonly Step[]): DisputeState | null {
  const passed: DisputeState[] = [];
  for (const { move, to } of hops) {
    if (move === 'return') passed.pop();
    else if ((move === 'assign' || move === 'transfer') && passed.at(-1) === to) continue;
    // Brought as it is, or begun anew: what was before is no step to return to.
    else if (move === null || move === 'reopen') passed.splice(0, passed.length, to);
    else passed.push(to);
  }
  return passed.at(-2) ?? null;
}

/** Where a move leads from a state; null when it may not be made there. */
export function targetOf(move: DisputeMove, state: DisputeState, hops: readonly Step[]): DisputeState | null {
  const { from, to } = moveRules[move];
  if (!from.includes(state)) return null;
  return to ?? stepBefore(hops);
}

/** What a move changes of the record by itself, whoever makes it. */
export function fieldsAfter(fields: DisputeFields, move: DisputeMove, to: DisputeState, on: string): DisputeFields {
  const ended = hasEnded(to);
  const outcome = isOutcome(to) ? to : ended ? outcomeOf(fields) : null;
  return {
    ...fields,
    state: to,
    outcome,
    acceptedOn: move === 'accept' ? on : fields.acceptedOn,
    resolvedOn: to === 'settled' ? on : outcome === 'settled' ? fields.resolvedOn : null,
  };
}
