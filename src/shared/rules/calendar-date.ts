// Calendar dates as people and spreadsheets write them. Results are ISO dates in the office's calendar; no time zone is involved.
import { accepted, plainText, refused, type RuleResult } from './rule-result.ts';

export interface DateReading {
  /** Year to take for 7月3日; from the sheet's title. Absent: such a date is refused. */
  readonly year?: number | undefined;
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

const chineseDigits: Readonly<Record<string, string>> = { 〇: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };

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
 * Reads a date: serials, 20260703, 2026-7-3, 2026.7.3, 2026/7/3, 2026年7月3日, 26.7.3, 二〇二六年七月三日, 7月3日, full-width and padded.
 * Codes: date.invalid (the day doesn't exist), date.format (no date), date.year-missing. Doubts: date.year-assumed, date.short-year.
 */
export function readCalendarDate(written: string | number, reading: DateReading = {}): RuleResult<string> {
  if (typeof written === 'number') return readNumber(written);
  const text = arabicDates(plainText(written)).replace(/^'/, '');
  const withoutTime = text.replace(/(?:(?<=[-/.\d日])(?:星期|周).|T?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)$/u, '');
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/u.exec(isoGlued(text) ?? withoutTime);
  if (full) return exact(full[1], full[2], full[3], text);
  if (/^\d{8}$/.test(text)) return exact(text.slice(0, 4), text.slice(4, 6), text.slice(6), text);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return readNumber(Number(text));
  const short = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/u.exec(withoutTime);
  if (short) return doubted(exact(`20${short[1] ?? ''}`, short[2], short[3], text), 'date.short-year');
  const yearless = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/u.exec(withoutTime);
  if (yearless) {
    if (reading.year === undefined) return refused('date.year-missing', { shown: text });
    return doubted(exact(String(reading.year), yearless[1], yearless[2], text), 'date.year-assumed');
  }
  return refused('date.format', { shown: text.slice(0, 40) });
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
    if (Number(month) < 1 || Number(month) > 12) return refused('date.invalid', { shown: text });
    return accepted({ month: `${found[1] ?? ''}-${month}`, date: null, perhapsOctober: typeof written === 'number' && found[2] === '1' });
  }
  const day = readCalendarDate(written);
  return day.ok ? accepted({ month: day.value.slice(0, 7), date: day.value, perhapsOctober: false }) : day;
}

/** Year in a title or a file's name: 2026年7月份…, 2026-07台账; undefined when none or several different ones are named. */
export function yearInTitle(title: string): number | undefined {
  const years = new Set(Array.from(arabicDates(plainText(title)).matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|[-./]\d|[01]\d(?!\d))/gu), (match) => Number(match[1])));
  return years.size === 1 ? [...years][0] : undefined;
}

function readNumber(value: number): RuleResult<string> {
  const text = String(value);
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
  return isCalendarDay(date) && Number(year) >= 1850 ? accepted(date) : refused('date.invalid', { shown });
}

function doubted(result: RuleResult<string>, code: string): RuleResult<string> {
  return result.ok ? accepted(result.value, { code, details: { value: result.value } }) : result;
}

/** A time glued to its date once the space between them is gone: 2026-07-0308:30 or 2026-07-03T08:30. */
function isoGlued(text: string): string | undefined {
  return /^(\d{4}[-/.]\d{2}[-/.]\d{2})T?\d{2}:\d{2}/.exec(text)?.[1];
}

/** 二〇二七年一月一日 as 2027年1月1日: Chinese numerals before 年, 月, 日 and 号. */
export function arabicDates(text: string): string {
  if (!/[〇零一二三四五六七八九十]/u.test(text)) return text;
  return text
    .replaceAll(/([一二三]?)十([一二三四五六七八九]?)(?=[月日号年])/gu, (_all, tens: string, ones: string) => `${tens === '' ? '1' : chineseDigits[tens] ?? ''}${ones === '' ? '0' : chineseDigits[ones] ?? ''}`)
    .replaceAll(/[〇零一二三四五六七八九](?=[〇零一二三四五六七八九\d]*[年月日号])/gu, (digit) => chineseDigits[digit] ?? digit);
}

function daysInMonth(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The ISO date some calendar days after another. */
export function daysAfterDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The corresponding day some months later; where that month has none, its last day (民法典 art. 202). */
export function monthsAfterDate(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const laterDay = Math.min(day, daysInMonth(laterYear, laterMonth));
  return `${String(laterYear).padStart(4, '0')}-${String(laterMonth).padStart(2, '0')}-${String(laterDay).padStart(2, '0')}`;
}
