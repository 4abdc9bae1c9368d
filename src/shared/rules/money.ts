// Sums of money as ledgers and forms write them, to integer fen.
import { readChineseDecimal } from './chinese-number.ts';
import { decimalOf, numberOf, placesOf, plus, times, zero, type Decimal } from './decimal.ts';
import { numberText } from './number-reading.ts';
import { accepted, refused, type Doubt, type RuleResult } from './rule-result.ts';

export interface MoneyReading {
  /** Unit of a bare number, from the column's heading. Absent: yuan, with a doubt. */
  readonly unit?: '元' | '万元' | undefined;
}

/** The most that contract/fields.ts takes: a million million yuan. */
const largestFen = 100_000_000_000_000;
const nothing = new Set([
  '',
  '无',
  '/',
  '-',
  '—',
  '--',
  '——',
  '\\',
  '零',
  '零元',
  '未涉及',
  '不涉及',
  '没有',
  '0元',
  '无金额',
  '未涉及金额',
  '不涉及金额',
  '无涉及金额',
  '没有金额',
  '暂无',
]);

/**
 * Reads a sum: 2.3 in a 万元 column, 3.5万, 35000元, 3万5千元, 叁万捌仟元整, ¥1,200.50; 无, / and blank are 0.
 * Codes: money.format, money.commas, money.range, money.negative, money.too-large. Doubts: money.about, money.rounded, money.unit-unknown,
 * money.unit-unlikely.
 */
export function readMoney(written: string | number, reading: MoneyReading = {}): RuleResult<number> {
  const whole = numberText(written);
  if (whole === undefined) return refused('money.commas', { shown: String(written).trim().slice(0, 40) });
  const text = whole.replace(/^(?:人民币|RMB|¥|￥|共计?|合计)+:?/i, '');
  if (nothing.has(text)) return accepted(0);
  const bare = /^([-+]?)(\d+(?:\.\d+)?)$/.exec(text);
  if (bare) return bareNumber(decimalOf(bare[2] ?? '') ?? zero, bare[1] === '-', reading);
  if (/\d万?元?[-~至到]\d/.test(text)) return refused('money.range', { shown: text.slice(0, 40) });
  const about = /^(?:约|大约|近|超)|[余多](?=万|元|$)|左右|上下/u.test(text);
  const sum = readSum(text.replaceAll(/^(?:大约|约|近|超)|左右|上下|[余多](?=万|元|$)/gu, ''));
  if (sum === undefined) return refused('money.format', { shown: text.slice(0, 40) });
  return inFen(sum, about ? { code: 'money.about', details: { shown: text } } : undefined);
}

/** Yuan of a written sum with units; undefined when it isn't one. */
function readSum(text: string): Decimal | undefined {
  const found = /^([^元圆块角分整正]*)(元|圆|块|块钱)?(?:(零)?([^角分零整正]+)角)?(?:零?([^角分零整正]+)分)?[整正]?$/u.exec(text);
  if (!found) return undefined;
  const whole = found[1] ?? '';
  if (whole === '' && found[4] === undefined && found[5] === undefined) return undefined;
  const parts = [whole === '' ? zero : readChineseDecimal(whole), partOf(found[4], 1), partOf(found[5], 2)];
  return parts.reduce<Decimal | undefined>((sum, part) => (sum === undefined || part === undefined ? undefined : plus(sum, part)), zero);
}

/** @param places 1 for 角, 2 for 分 */
function partOf(written: string | undefined, places: 1 | 2): Decimal | undefined {
  if (written === undefined) return zero;
  const value = readChineseDecimal(written);
  return value === undefined || placesOf(value) > 0 || numberOf(value) > 9
    ? undefined
    : { digits: value.digits, places: value.places + places };
}

function bareNumber(size: Decimal, isNegative: boolean, { unit }: MoneyReading): RuleResult<number> {
  if (size.digits === 0n) return accepted(0);
  const value = numberOf(size);
  if (isNegative) return refused('money.negative', { value: -value });
  if (unit === undefined) return inFen(size, { code: 'money.unit-unknown', details: { value } });
  if (unit === '元') return inFen(size);
  // 35000 in a column headed 万元 would be 350 million yuan: most often the clerk forgot the unit.
  return inFen(times(size, 10_000), value >= 1000 ? { code: 'money.unit-unlikely', details: { value } } : undefined);
}

function inFen(yuan: Decimal, doubt?: Doubt): RuleResult<number> {
  const fen = times(yuan, 100);
  const whole = Math.round(numberOf(fen));
  if (!Number.isSafeInteger(whole) || whole > largestFen) return refused('money.too-large', { value: numberOf(yuan) });
  return accepted(
    whole,
    doubt ?? (placesOf(fen) > 0 ? { code: 'money.rounded', details: { shown: String(numberOf(yuan)), yuan: whole / 100 } } : undefined),
  );
}
