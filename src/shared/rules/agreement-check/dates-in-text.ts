// Dates in running text with their places: 2026年7月3日, 2026-07-03, 二〇二六年七月三日.
import { readCalendarDate } from '../calendar-date.ts';

export interface WrittenDate {
  readonly from: number;
  readonly to: number;
  /** ISO date; null where no such day is. */
  readonly date: string | null;
}

const written =
  /(?<!\d)\d{4}年\d{1,2}月\d{1,2}[日号]|(?<!\d)\d{4}([-./])\d{1,2}\1\d{1,2}(?!\d)|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]/gu;

export function findDates(text: string): WrittenDate[] {
  return Array.from(text.matchAll(written), ({ index, 0: words }) => {
    const read = readCalendarDate(words);
    return { from: index, to: index + words.length, date: read.ok ? read.value : null };
  });
}
