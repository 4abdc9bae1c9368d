// The office's calendar is Asia/Shanghai (UTC+8, no summer time), whatever the PC's zone is.

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const offsetMs = 8 * 60 * 60 * 1000;

/** The instant as ISO text with the office's offset, e.g. 2026-07-03T09:15:00.000+08:00. */
export function instantOf(date: Date): string {
  return new Date(date.getTime() + offsetMs).toISOString().replace('Z', '+08:00');
}

/** The calendar date in the office at an instant, e.g. 2026-07-03. */
export function dateOf(date: Date): string {
  return instantOf(date).slice(0, 10);
}
