import { expect, it } from 'vitest';
import { specialDaysOf } from '#shared/rules/working-days.ts';
import { changedYears, festivalsOf, rangeWords, withDay, withYear } from './holiday-year.ts';

const newYear = { date: '2027-01-01', name: '元旦', works: false };
const spring = (specialDaysOf({ years: [] }, 2026) ?? []).filter(({ name }) => name === '春节');

it('shows the days of a festival in short', () => {
  const [festival] = festivalsOf(spring);
  expect([rangeWords(festival?.off ?? [], 2026), rangeWords(festival?.works ?? [], 2026)]).toEqual(['2月15日—23日', '2月14日、2月28日']);
  expect(rangeWords(['2018-12-30', '2018-12-31', '2019-01-01'], 2019)).toBe('2018年12月30日—1月1日');
});

it('changes a day, takes it out, and replaces the table of one year alone', () => {
  const days = withDay([newYear], '2027-01-03', { name: '元旦', works: true });
  expect(days.map(({ date, works }) => [date, works])).toEqual([
    ['2027-01-01', false],
    ['2027-01-03', true],
  ]);
  expect(withDay(days, '2027-01-03', null)).toEqual([newYear]);
  const own = withYear({ years: [{ year: 2028, days: [] }] }, 2027, days);
  expect(own.years.map(({ year }) => year)).toEqual([2027, 2028]);
  expect(withYear(own, 2027, null).years.map(({ year }) => year)).toEqual([2028]);
});

it("compares what counts: the program's table goes before an own one that says the same", () => {
  const same = withYear({ years: [] }, 2026, specialDaysOf({ years: [] }, 2026) ?? []);
  expect(changedYears({ years: [] }, same)).toEqual({ before: { years: [] }, after: { years: [] } });
  expect(changedYears({ years: [] }, withYear(same, 2027, [newYear]))).toEqual({
    before: { years: [{ year: 2027, days: [] }] },
    after: { years: [{ year: 2027, days: [newYear] }] },
  });
});
