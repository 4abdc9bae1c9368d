// The clocks of a mediation case: one month to settle it (or a court's days), and 30 days to ask the court for confirmation. The
// day on which a period begins is not counted (民法典 art. 201): day 0. Limits are the office's setting `case-limits`.
import type { CaseLimits } from '#shared/contract/office-settings.ts';
import { daysAfterDate, monthsAfterDate } from './calendar-date.ts';
import type { RecordProblem } from './record-problem.ts';
import { addWorkingDays, type WorkCalendar } from './working-days.ts';

export interface CaseClock {
  /** Last day, ISO date. */
  readonly dueOn: string;
  /** Days on which the office is told, in order. */
  readonly alertsOn: readonly string[];
}

export interface CourtClock extends CaseClock {
  /** Day 30, or the first working day after it: a period doesn't end on a day of rest (民事诉讼法 art. 85). Nobody should wait for it. */
  readonly lastDay: string;
}

/** How a court handed a case over (特邀调解规定 art. 27): 委派 before its trial begins, 委托 within it, by its procedure. */
export type CourtDelegation = keyof CaseLimits['delegated'];

export interface TermExtension {
  readonly consentedOn: string;
  /** The new last day. */
  readonly until: string;
  /** Ids of the parties that consented. */
  readonly consentOf: readonly string[];
}

interface CaseTerm {
  readonly acceptedOn: string;
  /** Null: the case came from no court. */
  readonly delegation: { readonly way: CourtDelegation; readonly signedForOn: string } | null;
  readonly extensions: readonly TermExtension[];
}

/**
 * Until when a case is to be settled. One month from acceptance (令75 art. 33); of a court's case the days of 特邀调解规定 art. 27
 * from signing for its papers: 委派 30, 委托 15, in summary procedure 7. Both may be extended as the parties agree.
 */
export function mediationClock({ acceptedOn, delegation, extensions }: CaseTerm, limits: CaseLimits): CaseClock {
  const first =
    delegation === null
      ? monthsAfterDate(acceptedOn, limits.mediation.months)
      : daysAfterDate(delegation.signedForOn, limits.delegated[delegation.way]);
  const dueOn = extensions.reduce((latest, { until }) => (until > latest ? until : latest), first);
  return { dueOn, alertsOn: inOrder(limits.mediation.alertsBefore.map((days) => daysAfterDate(dueOn, -days))) };
}

/** What keeps a term from being extended: all parties must agree (特邀调解规定 art. 27; 宁波市人民调解条例 art. 27), while it still runs. */
export function extensionProblems(
  { consentedOn, until, consentOf }: TermExtension,
  { dueOn }: CaseClock,
  partyIds: readonly string[],
): RecordProblem[] {
  return [
    ...(partyIds.every((id) => consentOf.includes(id)) ? [] : [{ field: 'consentOf', code: 'mediation.extension-consent-missing' }]),
    ...(consentedOn > dueOn ? [{ field: 'consentedOn', code: 'mediation.extension-late', details: { dueOn } }] : []),
    ...(until > dueOn ? [] : [{ field: 'until', code: 'mediation.extension-not-longer', details: { dueOn } }]),
  ];
}

/** The 30 days in which both parties may ask the court for confirmation, from the day of effect (人民调解法 art. 33; 民事诉讼法 art. 205). */
export function courtClock(effectiveOn: string, { court }: CaseLimits, calendar: WorkCalendar): CourtClock {
  const dueOn = daysAfterDate(effectiveOn, court.days);
  return {
    dueOn,
    lastDay: calendar.worksOn(dueOn) ? dueOn : addWorkingDays(dueOn, 1, calendar),
    alertsOn: inOrder(court.alertDays.map((day) => daysAfterDate(effectiveOn, day))),
  };
}

/** What a clock says on a day: nothing yet, the last alert whose day has come, or that its last day is gone. */
export function clockAlert(
  { dueOn, alertsOn }: CaseClock,
  today: string,
): { readonly kind: 'quiet' | 'alert' | 'over'; readonly daysLeft: number } {
  const daysLeft = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  if (daysLeft < 0) return { kind: 'over', daysLeft };
  return { kind: alertsOn.some((day) => day <= today) ? 'alert' : 'quiet', daysLeft };
}

function inOrder(days: readonly string[]): string[] {
  return [...days].sort();
}
