// How a hurried hand writes dates: 7.3, 0703, 7月3日, 2026-07-03.
import { isCalendarDay, readCalendarDate } from '#shared/rules/calendar-date.ts';

/** Which year a date without one means: the nearest such day to today, or the newest that has already been. */
type YearMeant = 'nearest' | 'past';

/**
 * ISO date of what was typed; null when it can't be read. A date without a year is the nearest one, in January 12.28 means last
 * December; of what has happened it is the newest that is not after today. Every separator and a time behind it are read alike.
 */
export function dateOfTyped(typed: string, today: string, meant: YearMeant = 'nearest'): string | null {
  const text = typed.normalize('NFKC').trim();
  const six = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (six) return real(`20${six[1] ?? ''}-${six[2] ?? ''}-${six[3] ?? ''}`);
  const parted = text.replace(/^(\d{2})(\d{2})$/, '$1.$2').replace(/^(\d{1,2})\s+(\d{1,2})$/, '$1.$2');
  const dates = yearsAround(today).flatMap((year) => {
    const read = readCalendarDate(parted, { year, isTyped: true });
    return read.ok ? [{ date: read.value, isYearless: read.doubt?.code === 'date.year-assumed' }] : [];
  });
  const whole = dates.find(({ isYearless }) => !isYearless);
  return whole === undefined
    ? meantOf(
        dates.map(({ date }) => date),
        today,
        meant,
      )
    : whole.date;
}

/** Month (2026-07) of what was typed: 7, 7月, 202607, 2026-07; null when it can't be read. Without a year it is the nearest one. */
export function monthOfTyped(typed: string, today: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const whole = /^(\d{4})[-./年]?(\d{1,2})月?$/.exec(text);
  if (whole) return real(`${whole[1] ?? ''}-${(whole[2] ?? '').padStart(2, '0')}-01`)?.slice(0, 7) ?? null;
  const month = /^(\d{1,2})月?$/.exec(text)?.[1]?.padStart(2, '0');
  if (month === undefined) return null;
  const firsts = yearsAround(today).map((year) => `${String(year)}-${month}-01`);
  return meantOf(firsts.filter(isCalendarDay), today, 'nearest')?.slice(0, 7) ?? null;
}

function yearsAround(today: string): readonly number[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1, year + 1];
}

function meantOf(dates: readonly string[], today: string, meant: YearMeant): string | null {
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(today));
  return dates.filter((date) => meant === 'nearest' || date <= today).toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

function real(date: string): string | null {
  return isCalendarDay(date) ? date : null;
}
