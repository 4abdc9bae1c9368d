// What a person should look at in holidays that were read all the same.
import type { Doubt } from '#shared/rules/rule-result.ts';

const words: Readonly<Record<string, (details: Doubt['details']) => string>> = {
  'holidays.year-assumed': ({ year }) => `文中没有写年份，按 ${String(year)} 年读的，请核对星期。`,
  'holidays.other-year': ({ year, chosen }) =>
    `这是 ${String(year)} 年的通知，不是 ${String(chosen)} 年的；会放进 ${String(year)} 年的日历。`,
  'holidays.sum': ({ name, said, found }) =>
    `${String(name) || '有一个节日'}写的是共 ${String(said)} 天，读出来 ${String(found)} 天，请对照通知核对。`,
};

export function holidayDoubtWords({ code, details }: Doubt): string {
  return words[code]?.(details) ?? '有一处请对照通知核对。';
}
