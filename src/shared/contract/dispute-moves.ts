// Moves of a dispute from state to state, and the hops that they leave behind.
import { z } from 'zod';
import { DisputeState } from './dispute-states.ts';
import { Id, Instant, IsoDate, line, text } from './fields.ts';
import { DisputeLimits } from './office-settings.ts';

export const DisputeMove = z.enum([
  'accept',
  'assign',
  'transfer',
  'handle',
  'settle',
  'fail',
  'withdraw',
  'close',
  'revisit',
  'reopen',
  'return',
]);
export type DisputeMove = z.infer<typeof DisputeMove>;

/** What a dialog may fill in with the move; what is left out stays as it is. */
export const MoveChanges = z
  .object({
    dueOn: IsoDate.nullable(),
    disputeType: z.string().max(4).nullable(),
    story: text(2000),
    resolveMethod: z.string().max(4).nullable(),
    resolveOrganisation: line(100),
    resolverName: line(50),
    resolverPhone: line(50),
    resolution: text(2000),
    satisfaction: z.string().max(2).nullable(),
    satisfactionNote: line(200),
  })
  .partial();
export type MoveChanges = z.infer<typeof MoveChanges>;

export const MoveInput = z.object({
  id: Id,
  rev: z.int().min(1),
  move: DisputeMove,
  /** The day on which it happened. */
  on: IsoDate,
  toPerson: line(50).default(''),
  toOffice: line(100).default(''),
  note: text(500).default(''),
  reason: line(200).default(''),
  changes: MoveChanges.default({}),
});
export type MoveInput = z.infer<typeof MoveInput>;

/** One hop, never edited. `move` null: the record came with this state (an import, the county, an older register). */
export const DisputeHop = z.object({
  position: z.int(),
  move: DisputeMove.nullable(),
  from: DisputeState.nullable(),
  to: DisputeState,
  on: IsoDate,
  at: Instant,
  accountName: z.string(),
  toPerson: z.string(),
  toOffice: z.string(),
  note: z.string(),
  reason: z.string(),
});
export type DisputeHop = z.infer<typeof DisputeHop>;

export const DisputeClock = z.object({
  clock: z.enum(['accept', 'handle', 'revisit']),
  dueOn: IsoDate,
  yellowOn: IsoDate.nullable(),
  redOn: IsoDate,
});
export type DisputeClock = z.infer<typeof DisputeClock>;

export const DisputeCourse = z.object({
  /** Oldest first. */
  hops: z.array(DisputeHop),
  /** What runs now; null: nothing does. */
  clock: DisputeClock.nullable(),
  /** The limits it was accepted under; null for a record that came from elsewhere already ended. */
  limits: DisputeLimits.nullable(),
  /** Years between acceptance and the clock's last day that have no table of holidays: counted by weekends alone. */
  yearsWithoutTable: z.array(z.int()),
});
export type DisputeCourse = z.infer<typeof DisputeCourse>;
