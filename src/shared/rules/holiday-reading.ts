// What a person pastes for a year's holidays, whatever it is: the State Council's notice, rows copied out of a table, or the json
// of open calendars ({ days: [{ name, date, isOffDay }] }).
import { isCalendarDay } from './calendar-date.ts';
import { settleHolidays, type HolidayYear } from './holiday-days.ts';
import { readNotice } from './holiday-notice.ts';
import { readHolidayRows, spanOf } from './holiday-rows.ts';
import { refused, type RuleResult } from './rule-result.ts';
import { parseJsonText } from '../json-text.ts';

/** @param chosenYear the year that is being filled in, for texts that name none; codes: those of {@link settleHolidays}, readHolidayRows, holidays.json */
export function readHolidays(written: string, chosenYear: number | null): RuleResult<HolidayYear> {
  const text = written.trim();
  if (text.startsWith('{') || text.startsWith('[')) return readJson(text, chosenYear);
  const rows = text.split(/\r?\n/).map((line) => line.split(/[\t,，]/u));
  return isTable(rows) ? readHolidayTable(rows, chosenYear) : settleHolidays(readNotice(text), chosenYear);
}

export function readHolidayTable(rows: readonly (readonly string[])[], chosenYear: number | null): RuleResult<HolidayYear> {
  const read = readHolidayRows(rows, chosenYear);
  return read.ok ? settleHolidays(read.value, chosenYear) : read;
}

/** Sentences end with 。, rows have cells. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const dated = filled.filter(
    (cells) =>
      cells.length > 1 && cells.some((cell) => /^\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{8}|\d{1,2}月\d{1,2}日)\s*$/u.test(cell)),
  );
  return dated.length * 2 >= filled.length && filled.every((cells) => !cells.some((cell) => cell.includes('。')));
}

function readJson(text: string, chosenYear: number | null): RuleResult<HolidayYear> {
  let value: unknown;
  try {
    value = parseJsonText(text);
  } catch {
    return refused('holidays.json');
  }
  const days: unknown = Array.isArray(value) ? value : isObject(value) ? value['days'] : undefined;
  if (!Array.isArray(days)) return refused('holidays.json');
  const spans = days.map((day: unknown) => {
    if (!isObject(day) || typeof day['date'] !== 'string' || !isCalendarDay(day['date']) || typeof day['isOffDay'] !== 'boolean')
      return null;
    return spanOf({ date: day['date'], name: typeof day['name'] === 'string' ? day['name'] : '', works: !day['isOffDay'] });
  });
  if (spans.some((span) => span === null)) return refused('holidays.json');
  const year = isObject(value) && typeof value['year'] === 'number' ? value['year'] : null;
  return settleHolidays({ year, spans: spans.filter((span) => span !== null), sums: [] }, chosenYear);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
