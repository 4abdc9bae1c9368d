// Calendar dates as people and spreadsheets write them. Results are ISO dates in the office's calendar; no time zone is involved.
import type { ErrorDetails } from '../errors.ts';
import { accepted, plainText, refused, type RuleResult } from './rule-result.ts';

export interface DateReading {
  /** Year to take for 7月3日; from the sheet's title. Absent: such a date is refused. */
  readonly year?: number | undefined;
  /** A person typed it into a date box: five digits are then a slip, not a serial out of a spreadsheet. */
  readonly isTyped?: boolean;
}

/** A birth: the day where it was written, the month always. */
export interface BirthMonth {
  /** e.g. 1996-06 */
  readonly month: string;
  /** ISO date, when a day was written. */
  readonly date: string | null;
  /** The number 1990.1 may have been 1990.10 before Excel took its zero. */
  readonly perhapsOctober: boolean;
}

const chineseDigits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** What a date that does not exist lacks: its `month` is none, its month has no such `day`, its year has no 29 February (`leapDay`), no such `time`, or it lies before any `year` that is meant. */
type MissingInDate = 'month' | 'day' | 'leapDay' | 'time' | 'year';

/** Whether an ISO-shaped text names a day that exists. */
export function isCalendarDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found !== null && daysInMonth(Number(found[1]), Number(found[2])) >= Number(found[3]) && Number(found[3]) >= 1;
}

/** ISO date of an Excel serial (days, 1900 system; a fraction is the time of day and is dropped). */
export function dateOfSerial(serial: number): string {
  // Excel counts a 29 February 1900 that never was: serials up to 59 stand one day later than they say.
  const days = Math.floor(serial) - (serial >= 60 ? 25_569 : 25_568);
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Reads a date: serials, 20260703, 2026-7-3, 2026.7.3, 2026/7/3, 2026、7、3, 2026\7\3, 2026年7月3日, 26.7.3, 二〇二六年七月三日, 7月3日, full-width and padded; a weekday
 * and a time behind it are read over, a time that does not exist is not.
 * Codes: date.invalid (the day or the time doesn't exist; `lacks` says which: MissingInDate), date.format (no date), date.year-missing. Doubts: date.year-assumed, date.short-year.
 */
export function readCalendarDate(written: string | number, reading: DateReading = {}): RuleResult<string> {
  if (typeof written === 'number') return readNumber(written, reading);
  const spaced = arabicDates(spacedText(written)).replace(/^'/, '');
  const moment = withoutMoment(spaced);
  if (moment === null) return lacking('time', { shown: spaced.slice(0, 40) });
  const text = plainText(moment).replace(/(?<=\d)[-/.、。,]$/u, '');
  const full = /^(\d{4})[-/\\.、。,–—年](\d{1,2})[-/\\.、。,–—月](\d{1,2})[日号]?$/u.exec(text);
  if (full) return exact(full[1], full[2], full[3], spaced);
  if (/^\d{8}$/.test(text)) return exact(text.slice(0, 4), text.slice(4, 6), text.slice(6), spaced);
  if (/^\d{5}(?:\.\d+)?$/.test(text) && reading.isTyped !== true) return readNumber(Number(text), reading);
  const short = /^(\d{2})[-/\\.、。,–—年](\d{1,2})[-/\\.、。,–—月](\d{1,2})[日号]?$/u.exec(text);
  if (short) return doubted(exact(`20${short[1] ?? ''}`, short[2], short[3], spaced), 'date.short-year');
  const yearless = /^(\d{1,2})[-/\\.、。,–—月](\d{1,2})[日号]?$/u.exec(text);
  if (yearless) {
    if (reading.year === undefined) return refused('date.year-missing', { shown: spaced });
    const read = exact(String(reading.year), yearless[1], yearless[2], spaced);
    return read.ok ? doubted(read, 'date.year-assumed') : refused(read.code, { ...read.details, yearless: true });
  }
  return refused('date.format', { shown: spaced.slice(0, 40) });
}

/**
 * Reads a month of birth: serials, 1996.6, 199606, 1996-06, 1996年6月, or a whole date.
 * Codes: date.invalid, date.format.
 */
export function readBirthMonth(written: string | number): RuleResult<BirthMonth> {
  const text = arabicDates(plainText(written)).replace(/^'/, '');
  const found = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/u.exec(text);
  if (found && (typeof written === 'string' || !isSerial(written))) {
    const month = (found[2] ?? found[3] ?? '').padStart(2, '0');
    if (Number(month) < 1 || Number(month) > 12) return lacking('month', { shown: text, month: Number(month) });
    return accepted({ month: `${found[1] ?? ''}-${month}`, date: null, perhapsOctober: typeof written === 'number' && found[2] === '1' });
  }
  const day = readCalendarDate(written);
  return day.ok ? accepted({ month: day.value.slice(0, 7), date: day.value, perhapsOctober: false }) : day;
}

/** Year in a title or a file's name: 2026年7月份…, 2026-07台账; undefined when none or several different ones are named. */
export function yearInTitle(title: string): number | undefined {
  const years = new Set(
    Array.from(arabicDates(plainText(title)).matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|[-./]\d|[01]\d(?!\d))/gu), (match) => Number(match[1])),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

function readNumber(value: number, { year }: DateReading): RuleResult<string> {
  const text = String(value);
  // 7.3 typed into a cell without a format: the third of July, or the thirtieth.
  if (/^\d{1,2}\.\d{1,2}$/.test(text) && year !== undefined) return readCalendarDate(text, { year });
  if (/^\d{8}$/.test(text)) return exact(text.slice(0, 4), text.slice(4, 6), text.slice(6), text);
  if (isSerial(value)) return accepted(dateOfSerial(value));
  return refused('date.format', { shown: text });
}

/** 1927 to 2118: outside of it a bare number is more likely something else. Cells formatted as dates don't come here as numbers. */
function isSerial(value: number): boolean {
  return value >= 10_000 && value < 80_000;
}

function exact(year: string | undefined, month: string | undefined, day: string | undefined, shown: string): RuleResult<string> {
  const date = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const details = { shown, year: Number(year), month: Number(month), day: Number(day) };
  if (isCalendarDay(date)) return details.year >= 1850 ? accepted(date) : lacking('year', details);
  if (details.month < 1 || details.month > 12) return lacking('month', details);
  return lacking(details.month === 2 && details.day === 29 ? 'leapDay' : 'day', details);
}

function lacking(lacks: MissingInDate, details: ErrorDetails) {
  return refused('date.invalid', { ...details, lacks });
}

function doubted(result: RuleResult<string>, code: string): RuleResult<string> {
  return result.ok ? accepted(result.value, { code, details: { value: result.value } }) : result;
}

/** Full width as plain, what cannot be seen gone, one space where any were: they part a day from its time. */
function spacedText(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const weekday = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/u.source;
const partOfDay = /(?:上午|下午|早上|晚上|中午|凌晨)/u.source;
/** 8:30, 08:30:00.000, 9时30分, 下午3:20, 8:30 AM; a zone behind it. */
const timeOfDay = new RegExp(
  `(?:${partOfDay} ?)?(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?|[时点](?:(\\d{1,2})分?)?)(?: ?[AP]M)?(?:Z|[+-]\\d{2}:?\\d{2})?$`,
  'iu',
);

/**
 * The day of what was written, without a weekday and a time behind it; null where that time does not exist. A time stands behind a space, a T, 日 or 号, or behind a
 * day of two digits whose space was lost: in 2026/11/259:00 nobody can tell the day from the hour, and it stays unread.
 */
function withoutMoment(text: string): string | null {
  const bare = text.replace(new RegExp(` ?${weekday}$`, 'u'), '').replace(new RegExp(` ?${partOfDay}$`, 'u'), '');
  const found = timeOfDay.exec(bare);
  if (found === null) return bare;
  const [time, hours, minutes = found[4] ?? '0', seconds = '0'] = found;
  const before = bare.slice(0, bare.length - time.length);
  const parted = /^(.*?)(?: |(?<=\d)T|(?<=[日号)])|(?<=(?:星期|周|礼拜).)|(?<=^\d{4}[-/.]\d{2}[-/.]\d{2}))$/u.exec(before);
  if (parted === null) return bare;
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (parted[1] ?? '').replace(new RegExp(` ?${weekday}$`, 'u'), '');
}

/** 二〇二七年一月一日 as 2027年1月1日: Chinese numerals before 年, 月, 日 and 号. */
export function arabicDates(text: string): string {
  if (!/[〇零一二三四五六七八九十]/u.test(text)) return text;
  return text
    .replaceAll(
      /([一二三]?)十([一二三四五六七八九]?)(?=[月日号年])/gu,
      (_all, tens: string, ones: string) =>
        `${tens === '' ? '1' : (chineseDigits[tens] ?? '')}${ones === '' ? '0' : (chineseDigits[ones] ?? '')}`,
    )
    .replaceAll(/[〇零一二三四五六七八九](?=[〇零一二三四五六七八九\d]*[年月日号])/gu, (digit) => chineseDigits[digit] ?? digit);
}

function daysInMonth(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The ISO date some calendar days after another. */
export function daysAfterDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first and last day of a month (2026-07). */
export function monthDays(month: string): [first: string, last: string] {
  const first = `${month}-01`;
  return [first, daysAfterDate(monthsAfterDate(first, 1), -1)];
}

/** The corresponding day some months later; where that month has none, its last day (民法典 art. 202). */
export function monthsAfterDate(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const laterDay = Math.min(day, daysInMonth(laterYear, laterMonth));
  return `${String(laterYear).padStart(4, '0')}-${String(laterMonth).padStart(2, '0')}-${String(laterDay).padStart(2, '0')}`;
}
