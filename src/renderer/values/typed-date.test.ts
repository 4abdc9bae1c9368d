import { describe, expect, it } from 'vitest';
import { dateOfTyped as read } from './typed-date.ts';

const today = '2026-07-20';

function dateOfTyped(...given: Parameters<typeof read>): string | null {
  const date = read(...given);
  return date.ok ? date.value : null;
}

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

  it.each([
    ['2.29', '2026 年没有 2 月 29 日，请连年份一起写，如 2028.2.29'],
    ['0229', '2026 年没有 2 月 29 日，请连年份一起写，如 2028.2.29'],
    ['2月29日', '2026 年没有 2 月 29 日，请连年份一起写，如 2028.2.29'],
    ['2026.2.29', '2026 年没有 2 月 29 日，请核对年份，或者是不是 2 月 28 日'],
    ['260229', '2026 年没有 2 月 29 日，请核对年份，或者是不是 2 月 28 日'],
    ['2.30', '2 月没有 30 日，请核对是哪一天'],
    ['4.31', '4 月没有 31 日，请核对是哪一天'],
    ['2026-02-30', '2 月没有 30 日，请核对是哪一天'],
    ['5.0', '5 月没有 0 日，请核对是哪一天'],
    ['13.1', '没有 13 月，请核对月份，写 1 到 12'],
    ['2026.13.1', '没有 13 月，请核对月份，写 1 到 12'],
    ['11.30 25:99', '没有这个时刻，请核对时间，或者只写日期'],
    ['1234.5.6', '1234 年太早，请核对年份，写 1850 年以后的'],
    ['昨天', '看不懂这个日期，请写成 7.3、0703 或 2026-07-03'],
  ])('%s says what is wrong with it', (typed, problem) => {
    expect(read(typed, today)).toMatchObject({ ok: false, problem });
  });

  it.each([
    ['2026-7', '缺“日”，请写明是哪一天，如 2026-07-03'],
    ['2026.07', '缺“日”，请写明是哪一天，如 2026-07-03'],
    ['2026/12', '缺“日”，请写明是哪一天，如 2026-12-03'],
    ['２０２６－７', '缺“日”，请写明是哪一天，如 2026-07-03'],
    ['2026年7月', '缺“日”，请写明是哪一天，如 2026-07-03'],
    ['2026年7', '缺“日”，请写明是哪一天，如 2026-07-03'],
    ['202613', '没有 26 月，请核对月份，写 1 到 12'],
    ['202607', '缺“日”，请写明是哪一天，如 2026-07-03'],
    ['7月', '缺“日”，请写明是哪一天，如 7.3'],
    ['2026-13', '看不懂这个日期，请写成 7.3、0703 或 2026-07-03'],
  ])('%s, where a day is needed, says that the day is missing if it names a month', (typed, problem) => {
    expect(read(typed, today)).toMatchObject({ ok: false, problem });
  });

  it('held back, the save says that the day is missing', () => {
    expect(read('2026-7', today)).toMatchObject({ what: '“2026-7”缺“日”，要写明是哪一天' });
  });

  it('29 February is taken from a year around this one that has it, else the year is asked for', () => {
    expect(dateOfTyped('2.29', '2027-12-30')).toBe('2028-02-29');
    expect(dateOfTyped('2.29', '2028-07-01', 'past')).toBe('2028-02-29');
    expect(read('2.29', '2026-07-20', 'past')).toMatchObject({ problem: '2026 年没有 2 月 29 日，请连年份一起写，如 2024.2.29' });
    expect(read('2.29', '2027-07-20', 'past')).toMatchObject({ problem: '2027 年没有 2 月 29 日，请连年份一起写，如 2024.2.29' });
    expect(dateOfTyped('2024.2.29', '2026-07-20', 'past')).toBe('2024-02-29');
  });

  it('held back, the save names what was typed and what is wrong', () => {
    expect(read('2.30', today)).toMatchObject({ what: '“2.30”这一天不存在，2 月没有 30 日' });
  });
});
