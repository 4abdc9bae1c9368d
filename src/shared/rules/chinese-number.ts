// Numbers written with Chinese digits and units, also mixed with Arabic ones: 叁万捌仟, 三万五千, 3.5万, 3万5千.

const digits: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 两: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5,
  六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9, 弍: 2, 叄: 3, 陸: 6, 貳: 2,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const largeUnits: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 };

/**
 * Value of a number with Chinese digits or units, or of a plain decimal. Undefined for everything else,
 * and for 三万五, which people mean as 35,000 and a machine would read as 30,005.
 */
export function readChineseNumber(text: string): number | undefined {
  const tokens = text.match(/\d+(?:\.\d+)?|./gu);
  if (!tokens) return undefined;
  let total = 0;
  let section = 0;
  let current: number | undefined;
  let afterUnit = false;
  for (const token of tokens) {
    const digit = /^\d/.test(token) ? Number(token) : digits[token];
    if (digit !== undefined) {
      if (current !== undefined && current !== 0) return undefined;
      if (digit === 0 && !/^\d/.test(token)) afterUnit = false;
      current = digit;
      continue;
    }
    const unit = units[token];
    const large = largeUnits[token];
    if (unit !== undefined) {
      if (current === undefined && unit !== 10) return undefined;
      section += (current === undefined || current === 0 ? 1 : current) * unit;
    } else if (large !== undefined) {
      if (current === undefined && section === 0 && total === 0) return undefined;
      const below = section + (current ?? 0);
      total = large > 10_000 ? (total + below) * large : total + below * large;
      section = 0;
    } else return undefined;
    current = undefined;
    afterUnit = true;
  }
  if (current !== undefined && afterUnit && current < 10) return undefined;
  return total + section + (current ?? 0);
}
