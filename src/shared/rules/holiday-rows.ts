// Reads holidays from rows of a table: a date, a name, and 放假 or 上班, in whatever order the columns stand.
import type { SpecialDay } from '#shared/contract/office-settings.ts';
import { readCalendarDate } from './calendar-date.ts';
import type { WrittenHolidays, WrittenSpan } from './holiday-days.ts';
import { accepted, plainText, refused, type RuleResult } from './rule-result.ts';
import { isWeekend } from './working-days.ts';

const restWords = /^(?:放假|休|休息|假|假期|假日|节日|节假日|法定节假日|法定假日|补休|调休放假|调休休息)$/u;
const workWords = /^(?:上班|班|补班|调休上班|调休补班|工作日|调休工作日)$/u;
const weekdayWords = /^(?:星期|周|礼拜)[一二三四五六日天]$/u;

/**
 * Codes: holidays.nothing, holidays.year-missing, holidays.row-unreadable {row, shown}.
 * @param rows the shown texts of a table's cells; a first row without a date is its heading
 * @param chosenYear for dates without a year
 */
export function readHolidayRows(rows: readonly (readonly string[])[], chosenYear: number | null): RuleResult<WrittenHolidays> {
  const spans: WrittenSpan[] = [];
  for (const [index, row] of rows.entries()) {
    const written = row.filter((cell) => plainText(cell) !== '');
    const cells = written.map((cell) => plainText(cell));
    if (cells.length === 0) continue;
    // As they were written: a space parts a day from its time.
    const found = written
      .map((cell) => readCalendarDate(cell, { year: chosenYear ?? undefined }))
      .find((read) => read.ok || read.code !== 'date.format');
    if (found?.ok === true) {
      const day = dayOfRow(
        found.value,
        cells.filter((_, at) => !readCalendarDate(written[at] ?? '', { year: 2000 }).ok),
      );
      if (day === null) return unreadable(index, cells);
      spans.push(spanOf(day));
    } else if (found !== undefined && found.code === 'date.year-missing') return refused('holidays.year-missing');
    else if (spans.length > 0 || found !== undefined) return unreadable(index, cells);
  }
  return spans.length === 0 ? refused('holidays.nothing') : accepted({ year: null, spans, sums: [] });
}

function unreadable(index: number, cells: readonly string[]): RuleResult<never> {
  return refused('holidays.row-unreadable', { row: index + 1, shown: cells.join(' ').slice(0, 40) });
}

/** Null where what stands beside the date is neither one name nor a word for rest or work. */
function dayOfRow(date: string, others: readonly string[]): SpecialDay | null {
  const words = others.filter((cell) => !weekdayWords.test(cell) && !/^\d+$/.test(cell));
  const kinds = words.filter((cell) => restWords.test(cell) || workWords.test(cell) || cell === '调休');
  const names = words.filter((cell) => !kinds.includes(cell));
  if (kinds.length > 1 || names.length > 1 || words.length === 0) return null;
  const [kind] = kinds;
  const [name = ''] = names;
  return {
    date,
    name: name.replace(/(?:调休)?(?:补班|上班)$/u, ''),
    works: kind === undefined ? /补班|上班/u.test(name) : isWork(kind, date),
  };
}

/** 调休 alone is a working weekend, or a weekday off. */
function isWork(kind: string, date: string): boolean {
  return kind === '调休' ? isWeekend(date) : workWords.test(kind);
}

export function spanOf({ date, name, works }: SpecialDay): WrittenSpan {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const written = { year, month, day, weekday: null };
  return { from: written, to: written, name: name.slice(0, 30), works, joinsWeekend: false };
}
