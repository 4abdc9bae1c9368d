// How a hurried hand writes dates: 7.3, 0703, 7月3日, 2026-07-03.
import { isCalendarDay, readCalendarDate } from '#shared/rules/calendar-date.ts';

/**
 * ISO date of what was typed; null when it can't be read. A date without a year is the nearest one that is not more than
 * half a year away: in January 12.28 means last December.
 */
export function dateOfTyped(typed: string, today: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const year = Number(today.slice(0, 4));
  const four = /^(\d{2})(\d{2})$/.exec(text);
  if (four) return nearest(year, four[1] ?? '', four[2] ?? '', today);
  const six = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (six) return real(`20${six[1] ?? ''}-${six[2] ?? ''}-${six[3] ?? ''}`);
  const short = /^(\d{1,2})[-./月\s](\d{1,2})[日号]?$/.exec(text);
  if (short) return nearest(year, (short[1] ?? '').padStart(2, '0'), (short[2] ?? '').padStart(2, '0'), today);
  const read = readCalendarDate(text, { year, isTyped: true });
  return read.ok ? read.value : null;
}

/** Month (2026-07) of what was typed: 7, 7月, 202607, 2026-07; null when it can't be read. Without a year it is the nearest one. */
export function monthOfTyped(typed: string, today: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const whole = /^(\d{4})[-./年]?(\d{1,2})月?$/.exec(text);
  if (whole) return real(`${whole[1] ?? ''}-${(whole[2] ?? '').padStart(2, '0')}-01`)?.slice(0, 7) ?? null;
  const month = /^(\d{1,2})月?$/.exec(text);
  return month ? (nearest(Number(today.slice(0, 4)), (month[1] ?? '').padStart(2, '0'), '01', today)?.slice(0, 7) ?? null) : null;
}

function nearest(year: number, month: string, day: string, today: string): string | null {
  const dates = [year, year - 1, year + 1].map((candidate) => `${String(candidate)}-${month}-${day}`).filter(isCalendarDay);
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(today));
  return dates.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function real(date: string): string | null {
  return isCalendarDay(date) ? date : null;
}
