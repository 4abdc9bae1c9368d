// The office's calendar is Asia/Shanghai (UTC+8, no summer time), whatever the PC's zone is.
import { uptime } from 'node:os';
import { officeOffsetMs } from '#shared/rules/office-time.ts';

const dayMs = 24 * 60 * 60 * 1000;
let lastDay = { day: NaN, text: '' };

export interface Clock {
  /** The PC's clock: somebody may set it, an empty battery may. What was stored is compared with it by elapsed.ts only. */
  now(): Date;
  /** Milliseconds that the PC has been on, sleep counted: no setting of its clock moves this. */
  readonly uptimeMs: () => number;
}

export const systemClock: Clock = { now: () => new Date(), uptimeMs: rareUptime(() => uptime() * 1000) };

/**
 * Asking the system costs as much as a short query, and every call asks: an answer holds for a tenth of a second of both clocks, of
 * which one counts sleep and the other cannot be set.
 */
export function rareUptime(ask: () => number, wall = Date.now, steady = () => performance.now()): () => number {
  let [answer, wallMs, steadyMs] = [ask(), wall(), steady()];
  return () => {
    const [wallNow, steadyNow] = [wall(), steady()];
    if (Math.abs(wallNow - wallMs) > 100 || steadyNow - steadyMs > 100) [answer, wallMs, steadyMs] = [ask(), wallNow, steadyNow];
    return answer;
  };
}

/** The instant as ISO text with the office's offset, e.g. 2026-07-03T09:15:00.000+08:00. */
export function instantOf(date: Date): string {
  return new Date(date.getTime() + officeOffsetMs).toISOString().replace('Z', '+08:00');
}

/** The calendar date in the office at an instant, e.g. 2026-07-03. */
export function dateOf(date: Date): string {
  const day = Math.floor((date.getTime() + officeOffsetMs) / dayMs);
  // Every list asks for today.
  if (day !== lastDay.day) lastDay = { day, text: instantOf(date).slice(0, 10) };
  return lastDay.text;
}
