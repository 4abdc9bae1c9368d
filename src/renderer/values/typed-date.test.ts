import { describe, expect, it } from 'vitest';
import { dateOfTyped } from './typed-date.ts';

const today = '2026-07-20';

describe('a date typed in a hurry', () => {
  it.each([
    ['7.3', '2026-07-03'],
    ['0703', '2026-07-03'],
    ['2026-07-03', '2026-07-03'],
    ['20260703', '2026-07-03'],
    ['7月3日', '2026-07-03'],
    ['7-3', '2026-07-03'],
    ['7/3', '2026-07-03'],
    ['７．３', '2026-07-03'],
    ['260703', '2026-07-03'],
    ['2026年7月3日', '2026-07-03'],
    ['2026.7.3', '2026-07-03'],
    ['7.3 9:00', '2026-07-03'],
    ['2026/7/3 8:30', '2026-07-03'],
  ])('%s is understood', (typed, date) => {
    expect(dateOfTyped(typed, today)).toBe(date);
  });

  it('without a year is the nearest one: 12.28 in January was last December', () => {
    expect(dateOfTyped('12.28', '2026-01-05')).toBe('2025-12-28');
    expect(dateOfTyped('1.5', '2026-12-28')).toBe('2027-01-05');
  });

  it.each([
    '1/2',
    '1.2',
    '1,2',
    '1，2',
    '1、2',
    '1。2',
    '1-2',
    '1–2',
    '1 2',
    '1月2日',
    '1月2号',
    '0102',
    '１.２',
    '1/2 9:00',
    '1.2 下午3点',
    '一月二日',
  ])('%s without a year is the same day as in any other shape', (typed) => {
    expect(dateOfTyped(typed, '2026-11-30')).toBe('2027-01-02');
    expect(dateOfTyped(typed, '2026-11-30', 'past')).toBe('2026-01-02');
    expect(dateOfTyped(typed, '2026-01-02', 'past')).toBe('2026-01-02');
    expect(dateOfTyped(typed, '2026-01-01', 'past')).toBe('2025-01-02');
  });

  it.each(['13.1', '0230', '昨天', '7', '2026-02-30', '', '26113', '20261', '46000', '11.31 9:00', '11.30 25:99', '11.129:00'])(
    '%s is not guessed',
    (typed) => {
      expect(dateOfTyped(typed, today)).toBeNull();
    },
  );
});
