// Guessing codes is slow: so many tries from one address in so long, whatever the PC's clock is set to.
import { systemClock } from '#engine/clock.ts';

const mostTries = 20;
const windowMs = 10 * 60_000;

export interface JoinLimit {
  /** Counts a try; false when it is one too many. */
  admits(address: string): boolean;
}

export function createJoinLimit(now: () => number = systemClock.uptimeMs): JoinLimit {
  const tries = new Map<string, { count: number; until: number }>();
  return {
    admits(address) {
      const at = now();
      for (const [known, { until }] of tries) if (until <= at) tries.delete(known);
      const entry = tries.get(address) ?? { count: 0, until: at + windowMs };
      entry.count += 1;
      tries.set(address, entry);
      return entry.count <= mostTries;
    },
  };
}
