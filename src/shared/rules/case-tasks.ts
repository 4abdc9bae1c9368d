// What a case waits for, each with the days on which the desk shows it: the month (令75 art. 33), each item of performance and the
// return visit (人民调解法 art. 31), the court's 30 days (art. 33).
import type { CaseFields, CaseHappenings, CaseState } from '#shared/contract/mediation.ts';
import type { CaseLimits } from '#shared/contract/office-settings.ts';
import { daysAfterDate } from './calendar-date.ts';
import { courtClock, mediationClock } from './case-clocks.ts';
import { isAgreed, isOpenCase, openItems } from './case-life.ts';
import type { WorkCalendar } from './working-days.ts';

/** A return visit is due some days after the last thing that was to be performed. No rule names a number; offices go within a week or so. */
const visitAfterDays = 7;

export type CaseTaskKind = 'mediate' | 'perform' | 'visit' | 'court';

export interface CaseTask {
  readonly kind: CaseTaskKind;
  /** Of performance: the item. */
  readonly itemId: string;
  readonly shownFrom: string;
  readonly dueOn: string;
  /** Last day on which it makes sense; null: until it is done. */
  readonly shownUntil: string | null;
}

export type CaseToWatch = CaseFields & CaseHappenings & { readonly state: CaseState };

export interface TaskContext {
  readonly limits: CaseLimits;
  readonly calendar: WorkCalendar;
  /** The day on which a court's papers were signed for; null: not noted. */
  readonly signedForOn: string | null;
}

/** @returns nothing for a case that ended without agreement or is closed */
export function caseTasks(content: CaseToWatch, context: TaskContext): CaseTask[] {
  if (isOpenCase(content.state)) return [mediateTask(content, context)];
  if (content.state === 'closed' || !isAgreed(content)) return [];
  return [...performTasks(content), ...visitTask(content), ...courtTask(content, context)];
}

/** The clock of an open case: a court's days where it signed for a court's papers. */
export function termOf(content: CaseToWatch, { limits, signedForOn }: TaskContext): ReturnType<typeof mediationClock> {
  const { acceptedOn, courtDelegation, extensions } = content;
  return mediationClock(
    {
      acceptedOn,
      delegation: courtDelegation === null ? null : { way: courtDelegation, signedForOn: signedForOn ?? acceptedOn },
      extensions,
    },
    limits,
  );
}

function mediateTask(content: CaseToWatch, context: TaskContext): CaseTask {
  const { dueOn, alertsOn } = termOf(content, context);
  return { kind: 'mediate', itemId: '', shownFrom: alertsOn[0] ?? dueOn, dueOn, shownUntil: null };
}

function performTasks(content: CaseToWatch): CaseTask[] {
  return openItems(content).map(({ id, dueOn }) => ({ kind: 'perform', itemId: id, shownFrom: dueOn, dueOn, shownUntil: null }));
}

function visitTask({ agreement, visits }: CaseToWatch): CaseTask[] {
  if (agreement === null || visits.length > 0) return [];
  const last = agreement.performance.reduce((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), agreement.agreedOn);
  return [{ kind: 'visit', itemId: '', shownFrom: last, dueOn: daysAfterDate(last, visitAfterDays), shownUntil: null }];
}

/** Told from the first alert to the court's last day: after it nobody can ask any more. A performed agreement needs no court. */
function courtTask({ state, agreement, confirmation }: CaseToWatch, { limits, calendar }: TaskContext): CaseTask[] {
  if (state !== 'agreed' || agreement?.effectiveOn == null || confirmation !== null) return [];
  const { dueOn, lastDay, alertsOn } = courtClock(agreement.effectiveOn, limits, calendar);
  return [{ kind: 'court', itemId: '', shownFrom: alertsOn[0] ?? dueOn, dueOn, shownUntil: lastDay }];
}
