// How a hurried hand writes dates: 7.3, 0703, 7月3日, 2026-07-03.
import { isCalendarDay, readCalendarDate } from '#shared/rules/calendar-date.ts';
import { wordViolation } from '#shared/rules/violation-words.ts';
import type { NotUnderstood, Understood } from './understood.ts';

/** Which year a date without one means: the nearest such day to today, or the newest that has already been. */
type YearMeant = 'nearest' | 'past';

/**
 * ISO date of what was typed, or why it is none. A date without a year is the nearest one, in January 12.28 means last
 * December; of what has happened it is the newest that is not after today. Every separator and a time behind it are read alike.
 */
export function dateOfTyped(typed: string, today: string, meant: YearMeant = 'nearest'): Understood<string> {
  const text = typed.normalize('NFKC').trim();
  const parted = text
    .replace(/^(\d{2})(\d{2})(\d{2})$/, '20$1-$2-$3')
    .replace(/^(\d{2})(\d{2})$/, '$1.$2')
    .replace(/^(\d{1,2})\s+(\d{1,2})$/, '$1.$2');
  const readings = yearsAround(today).map((year) => readCalendarDate(parted, { year, isTyped: true }));
  const dates = readings.flatMap((read) => (read.ok ? [{ date: read.value, isYearless: read.doubt?.code === 'date.year-assumed' }] : []));
  const date =
    dates.find(({ isYearless }) => !isYearless)?.date ??
    meantOf(
      dates.map((each) => each.date),
      today,
      meant,
    );
  if (date !== null) return { ok: true, value: date };
  const dayless = withoutDay(text);
  if (dayless !== null) return dayless;
  const refusal = readings.find((read) => !read.ok);
  const words = refusal?.code === 'date.invalid' ? wordViolation(refusal.code, { ...refusal.details, past: meant === 'past' }) : undefined;
  return words === undefined
    ? { ok: false, problem: '看不懂这个日期，请写成 7.3、0703 或 2026-07-03' }
    : { ok: false, problem: `${words.why}，${words.mend}`, what: `“${text}”这一天不存在，${words.why}` };
}

/** What is told of a year and a month, or a month alone (2026-7, 202607, 2026年7月, 7月): it was read, its day is missing. */
function withoutDay(text: string): NotUnderstood | null {
  const found =
    /^(?:(\d{4})\s*[-/\\.、。,–—年]\s*)?(\d{1,2})\s*月$|^(\d{4})\s*[-/\\.、。,–—年]\s*(\d{1,2})$|^((?:19|20)\d{2})(\d{2})$/u.exec(text);
  if (found === null) return null;
  const year = found[1] ?? found[3] ?? found[5];
  const month = found[2] ?? found[4] ?? found[6] ?? '';
  if (Number(month) < 1 || Number(month) > 12) return null;
  const example = year === undefined ? `${String(Number(month))}.3` : `${year}-${month.padStart(2, '0')}-03`;
  return { ok: false, problem: `缺“日”，请写明是哪一天，如 ${example}`, what: `“${text}”缺“日”，要写明是哪一天` };
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
