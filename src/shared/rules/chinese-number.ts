// Numbers written with Chinese digits and units, also mixed with Arabic ones: 叁万捌仟, 三万五千, 3.5万, 3万5千.
import { decimalOf, numberOf, plus, times, zero, type Decimal } from './decimal.ts';

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
  弍: 2,
  叄: 3,
  陸: 6,
  貳: 2,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const tenThousand = 10_000;
const largeUnits: Readonly<Record<string, number>> = { 万: tenThousand, 萬: tenThousand, 亿: 100_000_000, 億: 100_000_000 };

/** Value of a number with Chinese digits or units, or of a plain decimal; see readChineseDecimal. */
export function readChineseNumber(text: string): number | undefined {
  const read = readChineseDecimal(text);
  return read === undefined ? undefined : numberOf(read);
}

/**
 * The same without rounding. Undefined for everything that is no number, for 三万五, which people mean as 35,000 and a machine
 * would read as 30,005, and for units that do not go down (3千5千, 1万2万).
 */
export function readChineseDecimal(text: string): Decimal | undefined {
  const tokens = text.match(/\d+(?:\.\d+)?|./gu);
  if (!tokens) return undefined;
  let [total, section] = [zero, zero];
  let current: Decimal | undefined;
  /** The unit just passed: after 百, 千, 万, 亿 a single digit may mean either of two numbers. */
  let after = 1;
  /** What the next unit of this section must stay below. */
  let belowUnit = Infinity;
  let hasFraction = false;
  const largeSeen = new Set<number>();
  const isAmbiguous = () => current !== undefined && after > 10 && current.places === 0 && current.digits < 10n;
  for (const token of tokens) {
    const digit = digitOf(token);
    const unit = units[token];
    const large = largeUnits[token];
    if (digit !== undefined) {
      if ((current !== undefined && current.digits !== 0n) || hasFraction) return undefined;
      if (digit.digits === 0n && !/^\d/.test(token)) after = 1;
      hasFraction = token.includes('.');
      current = digit;
      continue;
    } else if (unit !== undefined) {
      if ((current === undefined && unit !== 10) || unit >= belowUnit) return undefined;
      section = plus(section, times(current === undefined || current.digits === 0n ? one : current, unit));
      [after, belowUnit] = [unit, unit];
    } else if (large !== undefined) {
      const hasNothing = current === undefined && section.digits === 0n;
      if ((hasNothing && (large === tenThousand || total.digits === 0n)) || largeSeen.has(large) || isAmbiguous()) return undefined;
      const below = plus(section, current ?? zero);
      total = large > tenThousand ? times(plus(total, below), large) : plus(total, times(below, large));
      // 一万二千亿三万: 万 may stand before 亿, and once more after it.
      if (large > tenThousand) largeSeen.delete(tenThousand);
      largeSeen.add(large);
      section = zero;
      [after, belowUnit] = [large, Infinity];
    } else return undefined;
    current = undefined;
  }
  return isAmbiguous() ? undefined : plus(plus(total, section), current ?? zero);
}

const one: Decimal = { digits: 1n, places: 0 };

function digitOf(token: string): Decimal | undefined {
  if (/^\d/.test(token)) return decimalOf(token);
  const digit = digits[token];
  return digit === undefined ? undefined : { digits: BigInt(digit), places: 0 };
}
