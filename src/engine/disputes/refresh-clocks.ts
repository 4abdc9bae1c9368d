// New holidays or new limits: clocks that run are set anew. What was accepted keeps the limits of its day.
import type { DisputeClock } from '#shared/contract/dispute-moves.ts';
import type { DisputeLimits } from '#shared/contract/office-settings.ts';
import { clockOf } from '#shared/rules/dispute-clock.ts';
import { isOpen } from '#shared/rules/dispute-life.ts';
import type { WorkCalendar } from '#shared/rules/working-days.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { keepsLimits, listRunningClocks, officeCalendar, writeClock, type RunningClock } from './clocks.store.ts';

interface ClockBasis {
  readonly calendar: WorkCalendar;
  /** Limits in force on a day (ISO date). */
  readonly limitsOn: (day: string) => DisputeLimits;
}

interface ClocksUnder {
  readonly running: number;
  /** Those that get another last day or another colour. */
  readonly changed: readonly { readonly before: RunningClock; readonly after: DisputeClock | null }[];
}

/** Sets every running clock anew under the settings as they stand, those of deleted disputes too: restored, they must count like all others. */
export function refreshClocks(db: WriteDb): void {
  const basis = currentBasis(db);
  const changed = [...clocksUnder(db, basis).changed, ...clocksUnder(db, basis, 'deleted').changed];
  for (const { before, after } of changed) writeClock(db, before.id, after, after?.clock === 'handle' ? after.dueOn : before.limitOn);
}

export function currentBasis(db: ReadDb): ClockBasis {
  return { calendar: officeCalendar(db), limitsOn: (day) => settingOn(db, 'dispute-limits', day) };
}

/** What the clocks that run would be under other settings. Few facts differ among many disputes: each set is worked out once. */
export function clocksUnder(db: ReadDb, { calendar, limitsOn }: ClockBasis, which: 'living' | 'deleted' = 'living'): ClocksUnder {
  const running = listRunningClocks(db, which);
  const isTownship = keepsLimits(db);
  const limitsByDay = new Map<string, DisputeLimits>();
  const newLimits = (day: string): DisputeLimits => remembered(limitsByDay, day, () => limitsOn(day));
  const limitsByText = new Map<string, DisputeLimits>();
  const clocks = new Map<string, DisputeClock | null>();
  const changed = running.flatMap((before) => {
    const { state, acceptedOn, dueOn, riskLevel, outcome, resolvedOn, limits, revisitFrom } = before;
    const after = remembered(
      clocks,
      JSON.stringify([state, acceptedOn, dueOn, riskLevel, outcome, resolvedOn, limits, revisitFrom]),
      () => {
        const kept = limits === null ? null : remembered(limitsByText, limits, () => JSON.parse(limits) as DisputeLimits);
        const waiting = isTownship && (state === 'draft' || isOpen(state)) ? newLimits(acceptedOn) : null;
        return clockOf(before, kept ?? waiting, revisitFrom, calendar);
      },
    );
    return isSame(before, after) ? [] : [{ before, after }];
  });
  return { running: running.length, changed };
}

function isSame(before: RunningClock, after: DisputeClock | null): boolean {
  return (
    after !== null &&
    before.clock === after.clock &&
    before.clockDueOn === after.dueOn &&
    before.yellowOn === after.yellowOn &&
    before.redOn === after.redOn
  );
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, work: () => Value): Value {
  if (!known.has(key)) known.set(key, work());
  return known.get(key) as Value;
}
