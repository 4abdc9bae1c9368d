import { z } from 'zod';

/** The way of a dispute (shared/rules/dispute-life.ts); code table dispute-states. */
export const DisputeState = z.enum([
  'draft',
  'accepted',
  'assigned',
  'transferred',
  'handling',
  'settled',
  'failed',
  'withdrawn',
  'closed',
  'revisited',
]);
export type DisputeState = z.infer<typeof DisputeState>;

export const DisputeOutcome = z.enum(['settled', 'failed', 'withdrawn']);
export type DisputeOutcome = z.infer<typeof DisputeOutcome>;
