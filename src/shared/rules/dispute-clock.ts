// Which clock runs on a dispute, its last day, and the days from which it shows yellow and red. All limits are settings in
// working days (research B §5.2: no national scheme of colours and days exists).
import type { DisputeClock } from '#shared/contract/dispute-moves.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import type { ClockLimit, DisputeLimits } from '#shared/contract/office-settings.ts';
import { daysAfterDate } from './calendar-date.ts';
import { isOpen, outcomeOf } from './dispute-life.ts';
import { addWorkingDays, type WorkCalendar } from './working-days.ts';

/** Working days that a dispute may take, by its risk level where the office set one. */
function handleDays(limits: DisputeLimits, riskLevel: string | null): number {
  return limits.handleDaysByRisk.find((row) => row.riskLevel === riskLevel)?.days ?? limits.handle.days;
}

/** 化解时限 that the limits give a dispute accepted on a day. */
export function handleDueOn(
  fields: Pick<DisputeFields, 'acceptedOn' | 'riskLevel'>,
  limits: DisputeLimits,
  calendar: WorkCalendar,
): string {
  return addWorkingDays(fields.acceptedOn, handleDays(limits, fields.riskLevel), calendar);
}

/** 期限 as lists show it: the day that was written, or the one that the limits of its acceptance give; a draft has only the written one. */
export function limitOf(
  facts: Pick<DisputeFields, 'state' | 'dueOn' | 'acceptedOn' | 'riskLevel'>,
  limits: DisputeLimits | null,
  calendar: WorkCalendar,
): string | null {
  if (facts.dueOn !== null) return facts.dueOn;
  return facts.state === 'draft' || limits === null ? null : handleDueOn(facts, limits, calendar);
}

export type ClockFacts = Pick<DisputeFields, 'state' | 'acceptedOn' | 'dueOn' | 'riskLevel' | 'outcome' | 'resolvedOn'>;

/**
 * A draft waits to be accepted, an open dispute to be settled (its own 化解时限 goes before the limits), a settled one to be
 * revisited, until somebody was there.
 * @param limits those it was accepted under; null where none are kept: then only its own 化解时限 counts
 * @param revisitFrom the day of a settlement made here; null: no revisit is asked for
 */
export function clockOf(
  facts: ClockFacts,
  limits: DisputeLimits | null,
  revisitFrom: string | null,
  calendar: WorkCalendar,
): DisputeClock | null {
  if (facts.state === 'draft')
    return limits === null
      ? null
      : marked('accept', addWorkingDays(facts.acceptedOn, limits.accept.days, calendar), limits.accept, calendar);
  if (isOpen(facts.state)) {
    const dueOn = limitOf(facts, limits, calendar);
    return dueOn === null ? null : marked('handle', dueOn, limits?.handle ?? null, calendar);
  }
  if (facts.state === 'revisited' || revisitFrom === null || limits === null || outcomeOf(facts) !== 'settled') return null;
  return marked('revisit', addWorkingDays(revisitFrom, limits.revisit.days, calendar), limits.revisit, calendar);
}

function marked(clock: DisputeClock['clock'], dueOn: string, limit: ClockLimit | null, calendar: WorkCalendar): DisputeClock {
  return {
    clock,
    dueOn,
    yellowOn: limit === null ? null : addWorkingDays(dueOn, -limit.yellowBefore, calendar),
    redOn: daysAfterDate(limit === null ? dueOn : addWorkingDays(dueOn, limit.redAfter, calendar), 1),
  };
}

/** How a running clock shows on a day. */
export function clockColour(clock: Pick<DisputeClock, 'yellowOn' | 'redOn'>, today: string): 'red' | 'yellow' | null {
  if (clock.redOn <= today) return 'red';
  return clock.yellowOn !== null && clock.yellowOn <= today ? 'yellow' : null;
}
