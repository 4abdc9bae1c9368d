// From days as somebody wrote them to the table of a year: which year they belong to, whether such days exist, whether the
// weekdays beside them fit, and whether one day is called both a day of rest and a working day.
import type { SpecialDay } from '#shared/contract/office-settings.ts';
import { daysAfterDate, isCalendarDay } from './calendar-date.ts';
import { accepted, refused, type Doubt, type RuleResult } from './rule-result.ts';
import { isWeekend } from './working-days.ts';

export interface WrittenDay {
  /** Null: not written, the notice's year. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Written beside it, 0 for Sunday. */
  readonly weekday: number | null;
}

/** Days in a row that a text calls 放假 or 上班; one day when both ends are the same. */
export interface WrittenSpan {
  readonly from: WrittenDay;
  readonly to: WrittenDay;
  readonly name: string;
  readonly works: boolean;
  /** 与周末连休: the weekend before or after belongs to it. */
  readonly joinsWeekend: boolean;
}

/** 共3天: how many days of rest the text counts in its spans from `first` to before `end`. */
export interface WrittenSum {
  readonly name: string;
  readonly said: number;
  readonly first: number;
  readonly end: number;
}

export interface WrittenHolidays {
  /** Year of the title; null when none is named. */
  readonly year: number | null;
  readonly spans: readonly WrittenSpan[];
  readonly sums: readonly WrittenSum[];
}

export interface HolidayYear {
  readonly year: number;
  /** In the order of days, each once. */
  readonly days: readonly SpecialDay[];
  readonly doubts: readonly Doubt[];
}

/** A festival with its weekends is shorter; what is longer was written with its ends the wrong way round or in another month. */
const longestSpan = 16;

/**
 * Codes: holidays.nothing, holidays.year-missing, holidays.no-such-day, holidays.span, holidays.weekday, holidays.outside-year, holidays.contradiction.
 * Doubts: holidays.year-assumed, holidays.other-year, holidays.sum.
 * @param chosenYear the year that the person is filling in; the text's own goes before it
 */
export function settleHolidays(written: WrittenHolidays, chosenYear: number | null): RuleResult<HolidayYear> {
  if (written.spans.length === 0) return refused('holidays.nothing');
  const told = written.year ?? latestYear(written.spans);
  const year = told ?? chosenYear;
  if (year === null) return refused('holidays.year-missing');
  const byDate = new Map<string, SpecialDay>();
  const read: { readonly works: boolean; readonly named: readonly string[]; readonly all: readonly string[] }[] = [];
  for (const span of written.spans) {
    const dates = spanDates(span, year);
    if (!dates.ok) return dates;
    const all = span.joinsWeekend ? withWeekend(dates.value) : dates.value;
    read.push({ works: span.works, named: dates.value, all });
    for (const date of all) {
      if (!belongsTo(date, year)) return refused('holidays.outside-year', { date, year });
      const known = byDate.get(date);
      if (known !== undefined && known.works !== span.works) return refused('holidays.contradiction', { date });
      byDate.set(date, known ?? { date, name: span.name, works: span.works });
    }
  }
  // 照常上班 on a weekday says nothing new.
  const days = [...byDate.values()]
    .filter(({ date, works }) => !works || isWeekend(date))
    .sort((one, other) => one.date.localeCompare(other.date));
  const doubts: Doubt[] = [
    ...(told === null ? [{ code: 'holidays.year-assumed', details: { year } }] : []),
    ...(told !== null && chosenYear !== null && told !== chosenYear
      ? [{ code: 'holidays.other-year', details: { year: told, chosen: chosenYear } }]
      : []),
    ...written.sums.flatMap(({ name, said, first, end }) => {
      const rest = read.slice(first, end).filter(({ works }) => !works);
      // Some count the weekend that joins, some do not.
      const counts = [new Set(rest.flatMap(({ all }) => all)).size, new Set(rest.flatMap(({ named }) => named)).size];
      return counts.includes(said) ? [] : [{ code: 'holidays.sum', details: { name, said, found: counts[0] ?? 0 } }];
    }),
  ];
  return accepted({ year, days, doubts });
}

/** A notice may name days of the December before: the days around New Year. */
function belongsTo(date: string, year: number): boolean {
  return date.startsWith(`${String(year)}-`) || date.startsWith(`${String(year - 1)}-12-`);
}

function latestYear(spans: readonly WrittenSpan[]): number | null {
  const years = spans.flatMap(({ from, to }) => [from.year, to.year]).filter((year) => year !== null);
  return years.length === 0 ? null : Math.max(...years);
}

function spanDates(span: WrittenSpan, year: number): RuleResult<readonly string[]> {
  const { from, to } = span;
  const fromYear = from.year ?? (to.year === null ? assumedYear(span, year) : to.year - (from.month > to.month ? 1 : 0));
  const first = dateOn(from, fromYear);
  const last = dateOn(to, to.year ?? fromYear + (to.month < from.month ? 1 : 0));
  if (!first.ok) return first;
  if (!last.ok) return last;
  const dates = [first.value];
  for (let next = daysAfterDate(first.value, 1); next <= last.value && dates.length <= longestSpan; next = daysAfterDate(next, 1))
    dates.push(next);
  if (last.value < first.value || dates.length > longestSpan) return refused('holidays.span', { from: first.value, to: last.value });
  return accepted(dates);
}

/** In the days around New Year, December is that of the year before. */
function assumedYear({ from, to, name }: WrittenSpan, year: number): number {
  return from.month === 12 && (to.month === 1 || name.includes('元旦')) ? year - 1 : year;
}

function dateOn({ month, day, weekday }: WrittenDay, year: number): RuleResult<string> {
  const date = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isCalendarDay(date)) return refused('holidays.no-such-day', { date });
  const real = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === null || weekday === real
    ? accepted(date)
    : refused('holidays.weekday', { date, said: weekdayName(weekday), real: weekdayName(real) });
}

function weekdayName(weekday: number): string {
  return `周${'日一二三四五六'[weekday] ?? ''}`;
}

function withWeekend(dates: readonly string[]): string[] {
  const all = [...dates];
  const [first = ''] = dates;
  for (let day = daysAfterDate(first, -1); isWeekend(day); day = daysAfterDate(day, -1)) all.unshift(day);
  for (let day = daysAfterDate(dates.at(-1) ?? first, 1); isWeekend(day); day = daysAfterDate(day, 1)) all.push(day);
  return all;
}
