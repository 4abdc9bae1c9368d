// A year of holidays on the screen: its days by festival, a changed day, and the whole setting with a changed year.
import type { Holidays, SpecialDay } from '#shared/contract/office-settings.ts';
import { specialDaysOf } from '#shared/rules/working-days.ts';

export interface Festival {
  readonly name: string;
  readonly off: readonly string[];
  readonly works: readonly string[];
}

/** In the order of their first day; days of one name stand together. */
export function festivalsOf(days: readonly SpecialDay[]): Festival[] {
  const names = [...new Set([...days].sort(byDate).map(({ name }) => name))];
  return names.map((name) => {
    const dates = (works: boolean) =>
      days
        .filter((day) => day.name === name && day.works === works)
        .map(({ date }) => date)
        .sort();
    return { name, off: dates(false), works: dates(true) };
  });
}

/** What a date is called in the table: null takes it out, so that the week decides. */
export function withDay(days: readonly SpecialDay[], date: string, day: Omit<SpecialDay, 'date'> | null): SpecialDay[] {
  const others = days.filter((other) => other.date !== date);
  return (day === null ? others : [...others, { date, ...day }]).sort(byDate);
}

/** The setting with one year's table replaced; null: the office's own goes, the program's counts again. */
export function withYear({ years }: Holidays, year: number, days: readonly SpecialDay[] | null): Holidays {
  const others = years.filter((own) => own.year !== year);
  return { years: days === null ? others : [...others, { year, days: [...days] }].sort((one, other) => one.year - other.year) };
}

/** The tables that count before and after, of those years alone in which a day differs. */
export function changedYears(before: Holidays, after: Holidays): { readonly before: Holidays; readonly after: Holidays } {
  const years = [...new Set([...before.years, ...after.years].map(({ year }) => year))].sort((one, other) => one - other);
  const tables = (holidays: Holidays): Holidays => ({
    years: years.map((year) => ({ year, days: [...(specialDaysOf(holidays, year) ?? [])] })),
  });
  const [was, is] = [tables(before), tables(after)];
  const differs = (_own: unknown, index: number): boolean => JSON.stringify(was.years[index]) !== JSON.stringify(is.years[index]);
  return { before: { years: was.years.filter(differs) }, after: { years: is.years.filter(differs) } };
}

/** 2月15日—23日: days in a row in short; a year is named where it is not the one shown. */
export function rangeWords(dates: readonly string[], year: number): string {
  const ranges: { from: string; to: string }[] = [];
  for (const date of dates) {
    const last = ranges.at(-1);
    if (last !== undefined && Date.parse(date) - Date.parse(last.to) === 86_400_000) last.to = date;
    else ranges.push({ from: date, to: date });
  }
  return ranges
    .map(({ from, to }) =>
      from === to
        ? dayWords(from, year)
        : `${dayWords(from, year)}—${from.slice(0, 7) === to.slice(0, 7) ? `${String(Number(to.slice(8)))}日` : dayWords(to, year)}`,
    )
    .join('、');
}

function dayWords(date: string, year: number): string {
  return `${date.startsWith(String(year)) ? '' : `${date.slice(0, 4)}年`}${String(Number(date.slice(5, 7)))}月${String(Number(date.slice(8)))}日`;
}

/** 周五 */
export function weekdayWord(date: string): string {
  return `周${'日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}`;
}

function byDate(one: SpecialDay, other: SpecialDay): number {
  return one.date.localeCompare(other.date);
}
