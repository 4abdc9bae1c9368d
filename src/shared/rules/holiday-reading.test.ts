import { describe, expect, it } from 'vitest';
import { daysAfterDate } from './calendar-date.ts';
import { readHolidays, readHolidayTable } from './holiday-reading.ts';
import { publicHolidays } from './public-holidays.data.ts';
import { specialDaysOf, workCalendar } from './working-days.ts';

const years = Object.keys(publicHolidays).map(Number);
const weekday = (date: string): string => '日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

/** Days in a row become one range. */
function ranges(dates: readonly string[]): (readonly [string, string])[] {
  return dates.reduce<(readonly [string, string])[]>((all, date) => {
    const last = all.at(-1);
    return last !== undefined && daysAfterDate(last[1], 1) === date ? [...all.slice(0, -1), [last[0], date]] : [...all, [date, date]];
  }, []);
}

const chinese = (date: string, withYear: boolean): string =>
  `${withYear ? `${date.slice(0, 4)}年` : ''}${String(Number(date.slice(5, 7)))}月${String(Number(date.slice(8)))}日`;
const split = (dates: string): string[] => (dates === '' ? [] : dates.split(' '));

/** The notice of a year in the way in which a style words each festival. */
function notice(year: number, style: (name: string, off: readonly string[], works: readonly string[]) => string): string {
  return (publicHolidays[year] ?? [])
    .map(([name, off, works], index) => `${'一二三四五六七八九'[index] ?? ''}、${name}：${style(name, split(off), split(works))}`)
    .join('\n');
}

const styles: Readonly<Record<string, (year: number) => string>> = {
  'as the State Council words it': (year) =>
    `国务院办公厅关于${String(year)}年部分节假日安排的通知\n国办发明电〔${String(year - 1)}〕7号\n各省、自治区、直辖市人民政府：\n经国务院批准，现将${String(year)}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。\n${notice(
      year,
      (_name, off, works) => {
        const rest = ranges(off)
          .map(([from, to]) =>
            from === to
              ? `${chinese(from, !from.startsWith(String(year)))}（星期${weekday(from)}）`
              : `${chinese(from, !from.startsWith(String(year)))}（星期${weekday(from)}）至${from.slice(0, 7) === to.slice(0, 7) ? chinese(to, false).replace(/^\d+月/, '') : chinese(to, from.slice(0, 4) !== to.slice(0, 4))}（星期${weekday(to)}）`,
          )
          .join('、');
        const work = works.map((date) => `${chinese(date, !date.startsWith(String(year)))}（星期${weekday(date)}）`).join('、');
        return `${rest === '' ? '' : `${rest}放假调休，共${String(off.length)}天。`}${work === '' ? '' : `${work}上班。`}`;
      },
    )}\n节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。\n国务院办公厅\n${String(year - 1)}年11月25日`,
  'with whole dates, dashes and 补班': (year) =>
    notice(
      year,
      (_name, off, works) =>
        `${ranges(off)
          .map(([from, to]) => `${chinese(from, true)}—${chinese(to, true)}`)
          .join(
            '，',
          )}${off.length === 0 ? '' : '放假。'}${works.length === 0 ? '' : `补班：${works.map((date) => chinese(date, true)).join('、')}`}`,
    ),
  'in a chat, without marks': (year) =>
    `${String(year)}年放假安排\n${(publicHolidays[year] ?? [])
      .map(
        ([name, off, works]) =>
          `${name}\n${ranges(split(off))
            .map(([from, to]) => `${from}~${to} 放假`)
            .join(' ')}\n${split(works)
            .map((date) => `${date} 上班`)
            .join(' ')}`,
      )
      .join('\n')}`,
  'as rows of a table': (year) =>
    `日期\t名称\t安排\n${(specialDaysOf({ years: [] }, year) ?? []).map(({ date, name, works }) => `${date}\t${name}\t${works ? '上班' : '放假'}`).join('\n')}`,
  'as json': (year) =>
    JSON.stringify({
      year,
      days: (specialDaysOf({ years: [] }, year) ?? []).map(({ date, name, works }) => ({ name, date, isOffDay: !works })),
    }),
};

describe.each(Object.entries(styles))('the notices of 2015 to 2026 %s', (_style, write) => {
  it.each(years)("%d gives the days of the program's own table, without a doubt", (year) => {
    const read = readHolidays(write(year), null);
    expect(
      read.ok && { year: read.value.year, days: read.value.days.map(({ date, works }) => [date, works]), doubts: read.value.doubts },
    ).toEqual({ year, days: specialDaysOf({ years: [] }, year)?.map(({ date, works }) => [date, works]), doubts: [] });
  });
});

/** 放假 as +0101, 上班 as -0104, in the order of days; days of the year before with their year. */
function short(text: string, year: number | null = 2027): string {
  const read = readHolidays(text, year);
  if (!read.ok) return `${read.code} ${Object.values(read.details).join(' ')}`.trim();
  const days = read.value.days.map(
    ({ date, works }) =>
      `${works ? '-' : '+'}${date.startsWith(String(read.value.year)) ? '' : `${date.slice(0, 4)}.`}${date.slice(5).replace('-', '')}`,
  );
  return [
    ...(read.value.year === year ? [] : [read.value.year]),
    ...days,
    ...read.value.doubts.map(({ code }) => code.replace('holidays.', '?')),
  ].join(' ');
}

describe('one wording after another', () => {
  it.each([
    ['2027年元旦：1月1日（周五）至3日（周日）放假，共3天。', '+0101 +0102 +0103'],
    ['2027年元旦：1月1日放假，与周末连休。', '+0101 +0102 +0103'],
    ['2027年五一 5月1日至5日放假调休，共5天，4月25日（周日）、5月8日（周六）上班', '-0425 +0501 +0502 +0503 +0504 +0505 -0508'],
    ['2027年劳动节：5月1日放假，5月3日（星期一）补休。', '+0501 +0503'],
    ['2027年放假安排：国庆节放假时间为10月1日至7日，10月9日上班。', '+1001 +1002 +1003 +1004 +1005 +1006 +1007 -1009'],
    ['2027年中秋节：放假日期：9月15日—17日；上班日期：9月18日', '+0915 +0916 +0917 -0918'],
    ['2027年劳动节：5月1、2、3日放假。', '+0501 +0502 +0503'],
    ['2027年五一：5月1-3日休息', '+0501 +0502 +0503'],
    ['二〇二七年元旦：一月一日至三日放假，共三天。', '+0101 +0102 +0103'],
    ['２０２７年元旦：１月１日放假。', '+0101'],
    ['2027年端午节：6月9日（周三）放假1天，不调休。', '+0609'],
    [
      '2027年春节：2月5日（农历除夕前一天、周五）至11日（周四）放假调休，共7天。鼓励各单位安排职工在除夕（2月4日）休息。',
      '+0205 +0206 +0207 +0208 +0209 +0210 +0211',
    ],
    ['2027年春节：2月5日至11日放假，2月12日（周五）正常上班，2月14日（周日）照常上班。', '+0205 +0206 +0207 +0208 +0209 +0210 +0211 -0214'],
    ['一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。2026年12月27日（星期日）上班。', '-2026.1227 +2026.1231 +0101 +0102'],
    ['2027年元旦：12月31日至1月2日放假，12月27日上班。', '-2026.1227 +2026.1231 +0101 +0102'],
    ['2027年春节：1月30日至2月5日放假，共7天。', '+0130 +0131 +0201 +0202 +0203 +0204 +0205'],
    ['2027年国庆：10月1日至7日放假，共8天。', '+1001 +1002 +1003 +1004 +1005 +1006 +1007 ?sum'],
    ['2027年抗战胜利80周年纪念日：9月3日至5日调休放假，共3天。其中9月3日放假，9月4日调休。', '+0903 +0904 +0905'],
    ['发布时间：2026-11-04 来源：中国政府网 2027年放假安排：元旦1月1日放假。', '+0101'],
    ['元旦：1月1日至3日放假。', '+0101 +0102 +0103 ?year-assumed'],
    ['2028年元旦：1月1日放假，与周末连休。', '2028 +0101 +0102 ?other-year'],
    ['2027-01-01,元旦\n2027-01-02,元旦补班', '+0101 -0102'],
    ['名称,日期,星期,类型\n元旦,2027/1/1,星期五,放假\n元旦,2027/1/2,周六,调休\n', '+0101 -0102'],
    ['20270101\t元旦\t休\n20270104\t元旦\t调休', '+0101 +0104'],
    ['[{"name":"元旦","date":"2027-01-01","isOffDay":true}]', '+0101'],
  ])('%s', (text, days) => {
    expect(short(text)).toBe(days);
  });

  it.each([
    ['元旦：1月1日放假。', 'holidays.year-missing'],
    ['今年春节怎么放假？', 'holidays.nothing'],
    ['', 'holidays.nothing'],
    ['2027年春节：2026年2月16日至2027年2月8日放假。', 'holidays.span 2026-02-16 2027-02-08'],
    ['2027年国庆：10月1日至7日放假，2028年1月2日上班。', 'holidays.outside-year 2028-01-02 2027'],
    ['2027年国庆：10月7日至1日放假。', 'holidays.span 2027-10-07 2027-10-01'],
    ['2027年国庆：10月1日至7日放假。10月3日（周日）上班。', 'holidays.contradiction 2027-10-03'],
    ['2027年元旦：1月1日（周四）放假。', 'holidays.weekday 2027-01-01 周四 周五'],
    ['2027年春节：2月29日放假。', 'holidays.no-such-day 2027-02-29'],
    ['2027-01-01\t元旦\t放假\n下面还有\t春节\t放假', 'holidays.row-unreadable 2 下面还有 春节 放假'],
    ['2027-01-01\t元旦\t放假\n2027-01-02\t元旦\t加班', 'holidays.row-unreadable 2 2027-01-02 元旦 加班'],
    ['1月1日\t元旦\n1月2日\t元旦', 'holidays.year-missing'],
    ['{"days":[{"name":"元旦","date":"2027-01-32","isOffDay":true}]}', 'holidays.json'],
    ['{"holidays":', 'holidays.json'],
  ])('%s is refused', (text, code) => {
    expect(short(text, null)).toBe(code);
  });
});

it('a notice names its festivals, so that the calendar can', () => {
  const read = readHolidays(
    '2027年放假安排\n一、元旦：1月1日放假。\n二、国庆节、中秋节：10月1日至8日放假。\n三、中国人民抗日战争胜利82周年纪念日：9月3日放假。',
    null,
  );
  expect(read.ok && read.value.days.map(({ name }) => name)).toEqual([
    '元旦',
    '中国人民抗日战争胜利82周年纪念日',
    ...Array<string>(8).fill('国庆节、中秋节'),
  ]);
});

it('rows of a workbook are read with their year chosen beside them', () => {
  const read = readHolidayTable(
    [
      ['2027年节假日', '', ''],
      ['日期', '名称', '放假/上班'],
      ['1月1日', '元旦', '放假'],
      ['', '', ''],
      ['1月2日', '元旦', '上班'],
    ],
    2027,
  );
  expect(read.ok && read.value.days).toEqual([
    { date: '2027-01-01', name: '元旦', works: false },
    { date: '2027-01-02', name: '元旦', works: true },
  ]);
});

it('the days around New Year that the notice of the next year names count in December', () => {
  const calendar = workCalendar();
  // The notice for 2019: 30 and 31 December 2018 off, Saturday 29 December works; those days of 2019 are ordinary.
  expect(
    ['2018-12-29', '2018-12-31', '2019-12-29', '2019-12-30', '2015-01-04', '2018-09-22'].map((date) => calendar.worksOn(date)),
  ).toEqual([true, false, false, true, true, false]);
});
