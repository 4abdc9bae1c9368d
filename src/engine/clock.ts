// The office's calendar is Asia/Shanghai (UTC+8, no summer time), whatever the PC's zone is.
import { uptime } from 'node:os';
import { officeOffsetMs } from '#shared/rules/office-time.ts';

export interface Clock {
  /** The PC's clock: somebody may set it, an empty battery may. What was stored is compared with it by elapsed.ts only. */
  now(): Date;
  /** Milliseconds that the PC has been on, sleep counted: no setting of its clock moves this. */
  readonly uptimeMs: () => number;
}

export const systemClock: Clock = { now: () => new Date(), uptimeMs: () => uptime() * 1000 };

/** The instant as ISO text with the office's offset, e.g. 2026-07-03T09:15:00.000+08:00. */
export function instantOf(date: Date): string {
  return new Date(date.getTime() + officeOffsetMs).toISOString().replace('Z', '+08:00');
}

/** The calendar date in the office at an instant, e.g. 2026-07-03. */
export function dateOf(date: Date): string {
  return instantOf(date).slice(0, 10);
}
