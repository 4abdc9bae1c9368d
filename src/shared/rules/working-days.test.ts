import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfterDate } from './calendar-date.ts';
import { addWorkingDays, workCalendar, workingDaysBetween, yearsWithoutTable } from './working-days.ts';

const calendar = workCalendar();

describe('working days', () => {
  it.each([
    // 2026: 国庆 1-7 October; Saturday 10 October works.
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-10-10', 1, '2026-10-12'],
    // 春节 2025 begins on 28 January; Sunday 26 January works.
    ['2025-01-24', 1, '2025-01-26'],
    ['2025-01-27', 1, '2025-02-05'],
    // A weekend is no beginning and no end.
    ['2026-07-04', 1, '2026-07-06'],
    ['2026-07-03', 5, '2026-07-10'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-07-05', 0, '2026-07-05'],
  ])('%s and %d working days are %s', (from, days, to) => {
    expect(addWorkingDays(from, days, calendar)).toBe(to);
  });

  it('a year of the office replaces the table of the program; a year without a table has weekends alone, and says so', () => {
    const own = workCalendar({
      years: [
        {
          year: 2027,
          days: [
            { date: '2027-01-01', name: '元旦', works: false },
            { date: '2027-01-03', name: '元旦', works: true },
          ],
        },
        { year: 2026, days: [] },
      ],
    });
    expect(addWorkingDays('2026-12-31', 1, own)).toBe('2027-01-03');
    expect(own.worksOn('2026-10-01')).toBe(true);
    expect(addWorkingDays('2027-12-31', 1, own)).toBe('2028-01-03');
    expect(yearsWithoutTable('2026-12-01', '2028-02-01', calendar)).toEqual([2027, 2028]);
    expect(yearsWithoutTable('2026-12-01', '2028-02-01', own)).toEqual([2028]);
  });

  // The slow count knows nothing of the calendar's own tables: a set of days off, the weekday by counting from a known Monday.
  it('agree with an independent slow count, whatever the holidays', () => {
    const monday = Date.UTC(2024, 0, 1);
    const dayNumber = fc.integer({ min: 0, max: 3650 });
    const special = fc.uniqueArray(fc.record({ day: dayNumber, works: fc.boolean() }), { selector: (row) => row.day, maxLength: 60 });
    const isoOf = (number: number): string => new Date(monday + number * 86_400_000).toISOString().slice(0, 10);
    let cases = 0;
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -60, max: 60 }), special, (start, days, rows) => {
        cases += 1;
        const years = new Map<number, { date: string; name: string; works: boolean }[]>();
        for (let year = 2023; year <= 2035; year += 1) years.set(year, []);
        for (const { day, works } of rows) years.get(Number(isoOf(day).slice(0, 4)))?.push({ date: isoOf(day), name: '', works });
        const own = workCalendar({ years: [...years].map(([year, list]) => ({ year, days: list })) });

        const changed = new Map(rows.map(({ day, works }) => [day, works]));
        const works = (day: number): boolean => changed.get(day) ?? ((day % 7) + 7) % 7 < 5;
        const end = Math.round((Date.parse(addWorkingDays(isoOf(start), days, own)) - monday) / 86_400_000);
        const [low, high] = days >= 0 ? [start + 1, end] : [end, start - 1];
        let counted = 0;
        for (let day = low; day <= high; day += 1) if (works(day)) counted += 1;
        expect(counted).toBe(Math.abs(days));
        if (days !== 0) expect(works(end)).toBe(true);
        // Counted from the day before, when going back, the end itself is among them.
        expect(
          days >= 0
            ? workingDaysBetween(isoOf(start), isoOf(end), own)
            : workingDaysBetween(daysAfterDate(isoOf(end), -1), isoOf(start - 1), own),
        ).toBe(Math.abs(days));
      }),
      { numRuns: 10_000 },
    );
    expect(cases).toBeGreaterThanOrEqual(10_000);
  }, 60_000);
});
