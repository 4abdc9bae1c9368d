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
  const read = readCalendarDate(text, { year });
  return read.ok ? read.value : null;
}

function nearest(year: number, month: string, day: string, today: string): string | null {
  const dates = [year, year - 1, year + 1].map((candidate) => `${String(candidate)}-${month}-${day}`).filter(isCalendarDay);
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(today));
  return dates.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function real(date: string): string | null {
  return isCalendarDay(date) ? date : null;
}
