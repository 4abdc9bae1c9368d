// Working days with the state's holidays (法定节假日) and working weekends (调休). Dates are ISO texts; no time zone is involved.
import type { Holidays, SpecialDay } from '#shared/contract/office-settings.ts';
import { daysAfterDate } from './calendar-date.ts';
import { publicHolidays } from './public-holidays.data.ts';

export interface WorkCalendar {
  worksOn(date: string): boolean;
  /** Whether a year's holidays are known; without them only weekends count. */
  hasTable(year: number): boolean;
}

/**
 * The program's tables, each year replaced by the office's own where it entered one. A year's notice may name days of the
 * December before: it came later than that year's own, so it goes before it.
 */
export function workCalendar(holidays: Holidays = noneOwn): WorkCalendar {
  let calendar = calendars.get(holidays);
  if (calendar === undefined) calendars.set(holidays, (calendar = calendarOf(holidays)));
  return calendar;
}

const noneOwn: Holidays = { years: [] };
const calendars = new WeakMap<Holidays, WorkCalendar>();

function calendarOf({ years }: Holidays): WorkCalendar {
  const own = new Map(years.map(({ year, days }) => [year, worksByDate(days)]));
  const tableOf = (year: number): ReadonlyMap<string, boolean> | undefined => own.get(year) ?? programTables.get(year);
  return {
    worksOn(date) {
      const year = Number(date.slice(0, 4));
      return tableOf(year + 1)?.get(date) ?? tableOf(year)?.get(date) ?? !isWeekend(date);
    },
    hasTable: (year) => tableOf(year) !== undefined,
  };
}

/** The days that count for a year, as its notice names them; undefined where nobody has entered a table. */
export function specialDaysOf({ years }: Holidays, year: number): readonly SpecialDay[] | undefined {
  return years.find((own) => own.year === year)?.days ?? programDays(year);
}

function programDays(year: number): readonly SpecialDay[] | undefined {
  const day =
    (name: string, works: boolean) =>
    (date: string): SpecialDay => ({ date, name, works });
  const days = publicHolidays[year]?.flatMap(([name, off, works]) => [
    ...listed(off).map(day(name, false)),
    ...listed(works).map(day(name, true)),
  ]);
  return days?.sort((one, other) => one.date.localeCompare(other.date));
}

function listed(dates: string): string[] {
  return dates === '' ? [] : dates.split(' ');
}

function worksByDate(days: readonly SpecialDay[]): Map<string, boolean> {
  return new Map(days.map(({ date, works }) => [date, works]));
}

const programTables = new Map(Object.keys(publicHolidays).map((year) => [Number(year), worksByDate(programDays(Number(year)) ?? [])]));

export function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The working day that is `days` working days after a date (before it when negative); 0 is the date itself, working or not. */
export function addWorkingDays(date: string, days: number, calendar: WorkCalendar): string {
  // A ledger of a year is accepted on a few hundred days, under a few limits.
  let known = counted.get(calendar);
  if (known === undefined || known.size >= mostCounted) counted.set(calendar, (known = new Map<string, string>()));
  const key = `${date} ${String(days)}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = countWorkingDays(date, days, calendar)));
  return found;
}

const mostCounted = 10_000;
const counted = new WeakMap<WorkCalendar, Map<string, string>>();

function countWorkingDays(date: string, days: number, calendar: WorkCalendar): string {
  const step = days < 0 ? -1 : 1;
  let [day, left] = [date, Math.abs(days)];
  while (left > 0) {
    day = daysAfterDate(day, step);
    if (calendar.worksOn(day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and with `to`; negative when `to` comes first. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let [day, count] = [from, 0];
  while (day < to) {
    day = daysAfterDate(day, 1);
    if (calendar.worksOn(day)) count += 1;
  }
  return count;
}

/** Years from one date to another that have no table. */
export function yearsWithoutTable(from: string, to: string, calendar: WorkCalendar): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter((year) => !calendar.hasTable(year));
}

/** Years whose table should be entered by a day (ISO date): its own, and from 1 December the next. */
export function yearsToEnter(today: string, calendar: WorkCalendar): number[] {
  const year = Number(today.slice(0, 4));
  return [year, ...(today.slice(5) >= '12-01' ? [year + 1] : [])].filter((one) => !calendar.hasTable(one));
}
