// Slows down who tries recovery codes. Counted in memory and by the PC's uptime: a date that somebody sets must neither free nor lock anybody.
import { userError } from '#shared/errors.ts';
import type { Clock } from '../clock.ts';

const freeTries = 3;
const firstWaitMs = 2000;
const longestWaitMs = 15 * 60 * 1000;

export interface TryLimit {
  /** @throws recovery.too-many-tries with the seconds that are left to wait */
  check(): void;
  /** Counts a wrong try; the wait doubles with each after the third, up to a quarter of an hour. */
  fail(): void;
  succeed(): void;
}

export function createTryLimit({ uptimeMs }: Pick<Clock, 'uptimeMs'>): TryLimit {
  let failures = 0;
  let waitUntil = 0;
  return {
    check() {
      const left = waitUntil - uptimeMs();
      if (left > 0) throw userError('recovery.too-many-tries', { seconds: Math.ceil(left / 1000) });
    },
    fail() {
      failures += 1;
      if (failures < freeTries) return;
      waitUntil = uptimeMs() + Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeTries));
    },
    succeed() {
      failures = 0;
      waitUntil = 0;
    },
  };
}
