// Settings of the office: what a pasted or dropped table of holidays is refused for.
import type { ErrorDetails } from '#shared/errors.ts';
import type { ErrorWords } from '../error-words.ts';

const text = (details: ErrorDetails, name: string): string => String(details[name] ?? '');

export const errorWords: ErrorWords = {
  'holidays.nothing': () => ({
    what: '没有读出节假日',
    why: '里面没有“几月几日放假、上班”这样的内容',
    toDo: '请粘贴放假通知的正文，或选日期、名称、放假/上班三列的表格',
  }),
  'holidays.year-missing': () => ({
    what: '不知道是哪一年',
    why: '日期没有写年份',
    toDo: '请先在左上角选好年份，或连同通知的标题一起粘贴',
  }),
  'holidays.no-such-day': (details) => ({
    what: '有一天不存在',
    why: `日历上没有 ${text(details, 'date')}`,
    toDo: '请核对年份和日期后再粘贴',
  }),
  'holidays.span': (details) => ({
    what: '有一段假期不对',
    why: `从 ${text(details, 'from')} 到 ${text(details, 'to')}，前后颠倒或长过半个月`,
    toDo: '请核对这一段的起止日期',
  }),
  'holidays.weekday': (details) => ({
    what: '日期和星期对不上',
    why: `${text(details, 'date')} 是${text(details, 'real')}，写的是${text(details, 'said')}`,
    toDo: '多半是年份选错了，请核对年份和日期',
  }),
  'holidays.outside-year': (details) => ({
    what: '有不属于这一年的日期',
    why: `${text(details, 'date')} 不在 ${text(details, 'year')} 年，也不是前一年的 12 月`,
    toDo: '一次只导入一年的，请去掉别的年份',
  }),
  'holidays.contradiction': (details) => ({
    what: '同一天前后矛盾',
    why: `${text(details, 'date')} 既写放假又写上班`,
    toDo: '请对照原通知，改正后再粘贴',
  }),
  'holidays.row-unreadable': (details) => ({
    what: `第 ${text(details, 'row')} 行看不懂`,
    why: `“${text(details, 'shown')}”不是“日期、名称、放假或上班”`,
    toDo: '请改正这一行，其余不用动',
  }),
  'holidays.json': () => ({
    what: '没有读出节假日',
    why: '这段 JSON 不是节假日表，或有一天缺日期、缺放假与否',
    toDo: '请用 {"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]} 这样的文件，或直接粘贴放假通知',
  }),
};
