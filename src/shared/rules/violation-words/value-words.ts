// Dates, sums, counts and other numbers.
import type { ErrorDetails } from '#shared/errors.ts';
import { isCalendarDay } from '../calendar-date.ts';
import { fixed, shown, type ViolationWords, type Wordings } from './wording.ts';

const likeDate = '请按 2026-07-03 的样式填写';

export const valueWords: Wordings = {
  'date.invalid': (details) => ({ what: `日期 ${shown(details, 'shown')} 不存在`, ...missingInDate(details) }),
  'date.format': (details) => ({ what: `“${shown(details, 'shown')}”不是日期`, why: '读不出年月日', mend: likeDate }),
  'date.year-missing': fixed('日期没有写年份', '标题里也没有年份可参照', likeDate),
  'date.year-assumed': (details) => ({
    what: `日期没有写年份，按 ${shown(details, 'value')} 理解`,
    why: '年份取自表格标题或文件名',
    mend: '请确认',
  }),
  'date.short-year': (details) => ({ what: `年份只写了两位，按 ${shown(details, 'value')} 理解`, why: '两位年份可能误读', mend: '请确认' }),
  'date.future': (details) => ({
    what: `日期 ${shown(details, 'date')} 晚于今天 ${shown(details, 'today')}`,
    why: '已经发生的事不会在以后',
    mend: '请核对后改正',
  }),
  'date.before-accepted': (details) => ({
    what: `日期早于受理日期 ${shown(details, 'earlier')}`,
    why: '先受理，后化解',
    mend: '请核对两个日期',
  }),
  'date.before-from': (details) => ({
    what: `截止日期早于起始日期 ${shown(details, 'earlier')}`,
    why: '先开始，后结束',
    mend: '请核对两个日期',
  }),
  'date.before-occurred': (details) => ({
    what: `受理日期早于发生日期 ${shown(details, 'earlier')}`,
    why: '先发生，后受理',
    mend: '请核对两个日期',
  }),
  'date.month-only': (details) => ({
    what: `只写了年月 ${shown(details, 'month')}`,
    why: '登记要到日，哪一天表里没有写',
    mend: '请补全日期；日子已无从查考的，可以按当月 1 日登记',
  }),
  'date.day-unknown': (details) => ({
    what: `只写了年月 ${shown(details, 'month')}`,
    why: '出生日期要到日，又没有身份证号码可参照',
    mend: '请补全日期',
  }),
  'money.format': (details) => ({
    what: `“${shown(details, 'shown')}”不是金额`,
    why: '读不出数字',
    mend: '请写数字，如 3.5万元 或 35000元，没有就写 0',
  }),
  'money.range': (details) => ({ what: `“${shown(details, 'shown')}”是一个范围`, why: '金额只能登记一个数', mend: '请写一个数' }),
  'money.negative': fixed('金额是负数', '涉及金额不能小于 0', '请核对后改正'),
  'money.too-large': fixed('金额过大', '超过一万亿元', '请核对单位是元还是万元'),
  'money.rounded': (details) => ({
    what: `金额 ${shown(details, 'shown')} 的不足一分的部分四舍五入，按 ${shown(details, 'yuan')} 元理解`,
    why: '金额只登记到分',
    mend: '请确认，或写成最多两位小数',
  }),
  'money.commas': (details) => ({
    what: `“${shown(details, 'shown')}”里的逗号或空格不在千位上`,
    why: '可能是两个数，也可能是小数',
    mend: '请写成 12000 或 12,000',
  }),
  'money.about': (details) => ({ what: `金额“${shown(details, 'shown')}”是约数`, why: '登记的是确数', mend: '请确认' }),
  'money.unit-unknown': (details) => ({
    what: `金额 ${shown(details, 'value')} 没有单位，按元理解`,
    why: '表头和单元格都没写元或万元',
    mend: '请确认',
  }),
  'money.unit-unlikely': (details) => ({
    what: `金额 ${shown(details, 'value')} 按表头是万元`,
    why: '数额很大，可能其实是元',
    mend: '请确认单位',
  }),
  'count.about': (details) => ({ what: `“${shown(details, 'shown')}”是约数`, why: '登记的是确数', mend: '请确认' }),
  'number.format': (details) => ({
    what: `“${shown(details, 'shown')}”不是数字`,
    why: '读不出数字',
    mend: '请只写数字，如 12000 或 1.2万',
  }),
  'number.commas': (details) => ({
    what: `“${shown(details, 'shown')}”里的逗号或空格不在千位上`,
    why: '可能是两个数，也可能是小数',
    mend: '请写成 12000 或 12,000',
  }),
  'number.about': (details) => ({ what: `“${shown(details, 'shown')}”是约数`, why: '这里要一个确数', mend: '请写一个确数' }),
  'number.range': (details) => ({ what: `“${shown(details, 'shown')}”是一个范围`, why: '只能登记一个数', mend: '请写一个数' }),
  'number.unit': (details) => ({
    what: `不认识“${shown(details, 'shown')}”里的单位`,
    why: '不知道折合多少',
    mend: shown(details, 'units') === '' ? '请只写数字' : `请只写数字，或用${shown(details, 'units')}`,
  }),
  'number.whole': (details) => ({ what: `“${shown(details, 'shown')}”不是整数`, why: '这一项没有小数', mend: '要填整数' }),
  'number.decimals': (details) => ({
    what: `“${shown(details, 'shown')}”的小数太多`,
    why: `最多 ${shown(details, 'decimals')} 位小数`,
    mend: `最多写 ${shown(details, 'decimals')} 位小数`,
  }),
  'number.below': outsideWords,
  'number.above': outsideWords,
};

/** From here on a highest value is a matter of storage and says nothing to anyone. */
const endless = 1_000_000_000_000;

function outsideWords(details: ErrorDetails): ViolationWords {
  const hasEnd = Number(details['maximum']) < endless;
  const range = hasEnd ? `不在 ${shown(details, 'minimum')} 到 ${shown(details, 'maximum')} 之间` : `小于 ${shown(details, 'minimum')}`;
  return { what: `“${shown(details, 'shown')}”${range}`, why: '这一项有上下限', mend: '请核对后改正' };
}

function missingInDate(details: ErrorDetails): Pick<ViolationWords, 'why' | 'mend'> {
  const month = shown(details, 'month');
  switch (details['lacks']) {
    case 'month':
      return { why: `没有 ${month} 月`, mend: '请核对月份，写 1 到 12' };
    case 'day':
      return { why: `${month} 月没有 ${shown(details, 'day')} 日`, mend: '请核对是哪一天' };
    case 'leapDay': {
      const why = `${shown(details, 'year')} 年没有 2 月 29 日`;
      return details['yearless'] === true
        ? { why, mend: `请连年份一起写，如 ${String(leapYear(Number(details['year']), details['past'] === true))}.2.29` }
        : { why, mend: '请核对年份，或者是不是 2 月 28 日' };
    }
    case 'time':
      return { why: '没有这个时刻', mend: '请核对时间，或者只写日期' };
    case 'year':
      return { why: `${shown(details, 'year')} 年太早`, mend: '请核对年份，写 1850 年以后的' };
    default:
      return { why: '没有这个月份、这一天或这个时刻', mend: likeDate };
  }
}

/** The nearest one after a year, or before it. */
function leapYear(year: number, before: boolean): number {
  const next = before ? year - 1 : year + 1;
  return isCalendarDay(`${String(next)}-02-29`) ? next : leapYear(next, before);
}
