// How long ago something was, judged by a PC clock that may have jumped: the one place where stored instants are held against now.
// A clock that stood 400 days ahead for a minute must neither delete what is young nor put off what is due.
//  - within one run, spans are measured by the PC's uptime, which no setting of the clock moves;
//  - across runs, what the clock says is held against the days on which the program was really open, in the order in which they were seen.
import { dateOf, type Clock } from './clock.ts';
import type { ReadDb } from './database/register.ts';
import { daysOpenSince } from './elapsed.store.ts';

export const dayMs = 86_400_000;
/** So many different days of work are believed to be more than a clock that was set wrong and put right. */
const daysBelieved = 7;

export interface Ages {
  /** For what deletes: true only when so many days have passed beyond doubt. Never because of the clock alone. */
  surelyOlder(instant: string, days: number): boolean;
  /** For what protects (a copy, a check): true when so many days may have passed, and always for an instant that lies in the future. */
  perhapsOlder(instant: string, days: number): boolean;
}

/** @param db null where the register can't be asked: then only the clock speaks, and nothing is surely old */
export function agesOf(db: ReadDb | null, clock: Clock): Ages {
  const now = clock.now().getTime();
  const passed = (instant: string): number => (now - Date.parse(instant)) / dayMs;
  return {
    surelyOlder(instant, days) {
      if (db === null) return false;
      const opened = daysOpenSince(db, dateOf(new Date(instant)));
      return isInFuture(instant, clock) ? opened >= days : passed(instant) >= days && opened >= Math.min(days, daysBelieved);
    },
    perhapsOlder: (instant, days) =>
      isInFuture(instant, clock) || passed(instant) >= days || (db !== null && daysOpenSince(db, dateOf(new Date(instant))) >= days),
  };
}

/** Whether an instant that was stored earlier lies ahead of the clock by more than clocks differ: one of the two was wrong. */
export function isInFuture(instant: string, clock: Clock): boolean {
  return Date.parse(instant) > clock.now().getTime() + 60_000;
}

/** Whether now lies within a span by its stored end: a span whose end is further away than it is long was noted by a wrong clock. */
export function isWithin(end: string, lengthMs: number, clock: Clock): boolean {
  const rest = Date.parse(end) - clock.now().getTime();
  return rest > 0 && rest <= lengthMs;
}
