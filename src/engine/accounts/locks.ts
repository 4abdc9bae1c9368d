// The lock after wrong passwords lasts its quarter of an hour by the PC's uptime: setting the PC's clock neither ends nor prolongs it.
import { instantOf, type Clock } from '../clock.ts';

export const lockMs = 15 * 60 * 1000;

export interface Locks {
  /** The instant, by the clock as it stands, from which an account may try again; null when it is not locked. */
  lockedUntil(accountId: string, stored: string | null): string | null;
}

export function createLocks(clock: Clock): Locks {
  /** When each lock began by uptime, under the stored end that names it. */
  const begun = new Map<string, { readonly stored: string; readonly at: number }>();
  return {
    lockedUntil(accountId, stored) {
      if (stored === null) return null;
      let lock = begun.get(accountId);
      if (lock?.stored !== stored) {
        // Of an earlier run the clock must tell; an end further away than a lock is long was noted by a wrong clock: it begins anew.
        const rest = Math.min(lockMs, Date.parse(stored) - clock.now().getTime());
        lock = { stored, at: clock.uptimeMs() - lockMs + rest };
        begun.set(accountId, lock);
      }
      const rest = lock.at + lockMs - clock.uptimeMs();
      return rest > 0 ? instantOf(new Date(clock.now().getTime() + rest)) : null;
    },
  };
}
