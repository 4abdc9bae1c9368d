import fastCheck from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfSerial, isCalendarDay, monthDays, readBirthMonth, readCalendarDate, yearInTitle } from './calendar-date.ts';

function read(written: string | number, year?: number): string {
  const result = readCalendarDate(written, { year });
  return result.ok ? result.value : result.code;
}

describe('a date', () => {
  test('is read in every shape of the villages’ ledgers', () => {
    const shapes = [
      46206,
      46206.75,
      20260703,
      '20260703',
      '2026.7.3',
      '2026/7/3',
      '2026-07-03',
      ' 2026-07-03 ',
      '2026年7月3日',
      '２０２６-７-３',
      '2026年7月3号',
      '2026-07-03 08:30',
      '2026-07-03T08:30:00',
      '二〇二六年七月三日',
      '2026.07.03.'.slice(0, 10),
    ];
    for (const written of shapes) expect(read(written), String(written)).toBe('2026-07-03');
    expect(read('二〇二六年十二月三十一日')).toBe('2026-12-31');
  });
  test('stands before a weekday and a time, whichever way they are parted', () => {
    const shapes = [
      '2026-7-3 9:05',
      '2026/7/3 8:30:00',
      '2026-07-0308:30',
      '2026-07-03T08:30:00.000Z',
      '2026-07-03T08:30:00+08:00',
      '2026年7月3日9:00',
      '2026年7月3日 上午',
      '2026.7.3 9时30分',
      '2026.7.3 下午3:20',
      '2026-7-3 8:30 AM',
      '2026年7月3日星期五',
      '2026-7-3 (周五)',
      '2026-7-3（星期五）',
      '2026-7-3 星期五 9:00',
      '2026、7、3',
      '2026。7。3',
      '2026，7，3',
      '2026–7–3',
      '2026.7.3.',
      '2026/7/3/',
      '2026 年 7 月 3 日',
    ];
    for (const written of shapes) expect(read(written), written).toBe('2026-07-03');
    expect(read('7.3 9:00', 2026)).toBe('2026-07-03');
    expect(read(7.3, 2026)).toBe('2026-07-03');
  });
  test('keeps both digits of its day before an hour of one', () => {
    for (const [written, date] of [
      ['2026/11/25 8:30', '2026-11-25'],
      ['2026-11-12 9:00', '2026-11-12'],
      ['2026.10.31 9:05', '2026-10-31'],
      ['26.11.12 9:00', '2026-11-12'],
      ['11.25 8:30', '2026-11-25'],
    ] as const)
      expect(read(written, 2026), written).toBe(date);
    for (const written of ['2026-02-30 9:00', '2026/11/31 9:00', '11.31 9:00']) expect(read(written, 2026), written).toBe('date.invalid');
  });
  test('glued to an hour of one digit says neither the day nor the hour', () => {
    for (const written of ['2026/11/259:00', '2026-11-2 9:00'.replace(' ', ''), '11.129:00'])
      expect(read(written, 2026), written).toBe('date.format');
  });
  test('with a time that does not exist is refused', () => {
    for (const written of ['2026-11-30 25:99', '2026-11-3 10:75', '2026-11-03T99:99', '11.30 25:00', '2026年7月3日 9时70分'])
      expect(read(written, 2026), written).toBe('date.invalid');
  });
  test('of any day is the same before any hour and minute', () => {
    fastCheck.assert(
      fastCheck.property(
        fastCheck.integer({ min: 10_000, max: 79_999 }),
        fastCheck.integer({ min: 0, max: 23 }),
        fastCheck.integer({ min: 0, max: 59 }),
        (serial, hour, minute) => {
          const date = dateOfSerial(serial);
          const [year = '', month = '', day = ''] = date.split('-');
          const time = `${String(hour)}:${String(minute).padStart(2, '0')}`;
          for (const written of [
            `${date} ${time}`,
            `${year}/${String(Number(month))}/${String(Number(day))} ${time}`,
            `${year}年${String(Number(month))}月${String(Number(day))}日${time}`,
            `${date}T${time}:00`,
          ])
            expect(read(written), written).toBe(date);
        },
      ),
    );
  });
  test('typed into a box is no serial', () => {
    for (const written of ['26113', '20261', '11301', '46000', '46000.5'])
      expect(readCalendarDate(written, { year: 2026, isTyped: true }), written).toMatchObject({ ok: false, code: 'date.format' });
    expect(read('46206')).toBe('2026-07-03');
  });
  test('without a year takes the sheet’s year and is doubtful', () => {
    expect(readCalendarDate('7月3日', { year: 2026 })).toMatchObject({
      ok: true,
      value: '2026-07-03',
      doubt: { code: 'date.year-assumed' },
    });
    expect(read('7月3日')).toBe('date.year-missing');
  });
  test('with any separator between month and day is the same in a sheet of a known year as in a box', () => {
    for (const written of ['1,2', '1，2', '1、2', '1。2', '1.2', '1-2', '1–2', '1/2', '1月2日'])
      for (const isTyped of [false, true])
        expect(readCalendarDate(written, { year: 2026, isTyped }), written).toMatchObject({
          ok: true,
          value: '2026-01-02',
          doubt: { code: 'date.year-assumed' },
        });
  });
  test('that does not exist is refused', () => {
    for (const written of ['2026.13.3', '2026-02-29', '20260231', '2026年7月0日', 20261301]) expect(read(written)).toBe('date.invalid');
  });
  test('that is none is refused', () => {
    for (const written of ['待定', '7', 12, '2026', '1.2.3.4']) expect(read(written)).toBe('date.format');
  });
  test('of any day survives every writing', () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.integer({ min: 10_000, max: 79_999 }), (serial) => {
        const date = dateOfSerial(serial);
        const [year = '', month = '', day = ''] = date.split('-');
        expect(isCalendarDay(date)).toBe(true);
        for (const written of [
          serial,
          date,
          `${year}.${String(Number(month))}.${String(Number(day))}`,
          year + month + day,
          `${year}年${month}月${day}日`,
        ])
          expect(read(written)).toBe(date);
      }),
    );
  });
});

test('Excel’s serials: the first days of 1900 and the day after the one that never was', () => {
  expect([1, 59, 61, 25569].map(dateOfSerial)).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '1970-01-01']);
});

test('a month of birth is read in four shapes', () => {
  for (const written of ['1996.6', 199606, '199606', '1996年6月', '1996-06'])
    expect(readBirthMonth(written)).toMatchObject({ ok: true, value: { month: '1996-06', date: null } });
  expect(readBirthMonth(35225)).toMatchObject({ ok: true, value: { month: '1996-06', date: '1996-06-09' } });
  expect(readBirthMonth(1990.1)).toMatchObject({ ok: true, value: { perhapsOctober: true } });
  expect(readBirthMonth('1996.13')).toMatchObject({ ok: false, code: 'date.invalid' });
});

test('a title names its year', () => {
  expect(yearInTitle('枫桥示范镇2026年7月份矛盾纠纷排查化解台账')).toBe(2026);
  expect(yearInTitle('二〇二六年七月台账')).toBe(2026);
  expect(yearInTitle('台账202607.xlsx')).toBe(2026);
  expect(yearInTitle('2025年转2026年台账')).toBeUndefined();
  expect(yearInTitle('7月矛盾纠纷台账.xlsx')).toBeUndefined();
});

test('a month has its ends', () => {
  expect(monthDays('2028-02')).toEqual(['2028-02-01', '2028-02-29']);
  expect(monthDays('2026-12')).toEqual(['2026-12-01', '2026-12-31']);
});
