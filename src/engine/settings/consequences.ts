// What a new version of a setting would do to the clocks that run, told before anybody saves it.
import type { OfficeSettingKind, SettingConsequences } from '#shared/contract/settings.ts';
import { workCalendar } from '#shared/rules/working-days.ts';
import type { ReadDb } from '../database/register.ts';
import { clocksUnder, currentBasis } from '../disputes/refresh-clocks.ts';
import { findVersionOn } from '../office-settings/office-settings.store.ts';
import { checkedSetting } from '../office-settings/office-settings.ts';

const mostExamples = 5;

/** @throws request.invalid, record.invalid as saving would */
export function consequencesOf(db: ReadDb, kind: OfficeSettingKind, validFrom: string, value: unknown): SettingConsequences {
  if (kind !== 'holidays' && kind !== 'dispute-limits') {
    checkedSetting(kind, value);
    return { running: 0, moved: 0, recoloured: 0, examples: [] };
  }
  const now = currentBasis(db);
  const basis =
    kind === 'holidays'
      ? { ...now, calendar: workCalendar(checkedSetting(kind, value)) }
      : { ...now, limitsOn: withVersion(db, validFrom, checkedSetting(kind, value), now.limitsOn) };
  const { running, changed } = clocksUnder(db, basis);
  const moved = changed.filter(({ before, after }) => before.clockDueOn !== after?.dueOn);
  return {
    running,
    moved: moved.length,
    recoloured: changed.length - moved.length,
    examples: moved
      .slice(0, mostExamples)
      .map(({ before, after }) => ({ id: before.id, title: before.title, from: before.clockDueOn, to: after?.dueOn ?? null })),
  };
}

/** Limits by day as they would be with one more version: a later version still counts from its own day on. */
function withVersion<Limits>(db: ReadDb, validFrom: string, limits: Limits, limitsOn: (day: string) => Limits): (day: string) => Limits {
  return (day) => (day >= validFrom && (findVersionOn(db, 'dispute-limits', day)?.validFrom ?? '') <= validFrom ? limits : limitsOn(day));
}
