// Sums of money as ledgers write them, to integer fen.
import { readChineseNumber } from './chinese-number.ts';
import { accepted, plainText, refused, type Doubt, type RuleResult } from './rule-result.ts';

export interface MoneyReading {
  /** Unit of a bare number, from the column's heading. Absent: yuan, with a doubt. */
  readonly unit?: '元' | '万元' | undefined;
}

/** The most that contract/fields.ts takes: a million million yuan. */
const largestFen = 100_000_000_000_000;
const nothing = new Set(['', '无', '/', '-', '—', '--', '——', '\\', '零', '零元', '未涉及', '不涉及', '没有', '0元']);

/**
 * Reads a sum: 2.3 in a 万元 column, 3.5万, 35000元, 3万5千元, 叁万捌仟元整, ¥1,200.50; 无, / and blank are 0.
 * Codes: money.format, money.range, money.negative, money.too-large. Doubts: money.about, money.unit-unknown, money.unit-unlikely.
 */
export function readMoney(written: string | number, reading: MoneyReading = {}): RuleResult<number> {
  if (typeof written === 'number') return bareNumber(written, reading);
  const text = plainText(written).replaceAll(/(?<=\d),(?=\d{3})/g, '').replace(/^(?:人民币|RMB|¥|￥|共计?|合计)+:?/i, '');
  if (nothing.has(text)) return accepted(0);
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return bareNumber(Number(text), reading);
  if (/\d万?元?[-~至到]\d/.test(text)) return refused('money.range', { shown: text.slice(0, 40) });
  const about = /^(?:约|大约|近|超)|[余多](?=万|元|$)|左右|上下/u.test(text);
  const sum = readSum(text.replaceAll(/^(?:大约|约|近|超)|左右|上下|[余多](?=万|元|$)/gu, ''));
  if (sum === undefined) return refused('money.format', { shown: text.slice(0, 40) });
  return inFen(sum, about ? { code: 'money.about', details: { shown: text } } : undefined);
}

/** Yuan of a written sum with units; undefined when it isn't one. */
function readSum(text: string): number | undefined {
  const found = /^([^元圆块角分整正]*)(元|圆|块|块钱)?(?:(零)?([^角分零整正]+)角)?(?:零?([^角分零整正]+)分)?[整正]?$/u.exec(text);
  if (!found) return undefined;
  const whole = found[1] ?? '';
  if (whole === '' && found[4] === undefined && found[5] === undefined) return undefined;
  const parts = [whole === '' ? 0 : readChineseNumber(whole), partOf(found[4], 10), partOf(found[5], 100)];
  return parts.reduce<number | undefined>((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);
}

function partOf(written: string | undefined, divisor: number): number | undefined {
  if (written === undefined) return 0;
  const value = readChineseNumber(written);
  return value === undefined || value > 9 ? undefined : value / divisor;
}

function bareNumber(value: number, reading: MoneyReading): RuleResult<number> {
  if (value === 0) return accepted(0);
  if (reading.unit === undefined) return inFen(value, { code: 'money.unit-unknown', details: { value } });
  if (reading.unit === '元') return inFen(value);
  // 35000 in a column headed 万元 would be 350 million yuan: most often the clerk forgot the unit.
  return inFen(value * 10_000, value >= 1000 ? { code: 'money.unit-unlikely', details: { value } } : undefined);
}

function inFen(yuan: number, doubt?: Doubt): RuleResult<number> {
  const fen = Math.round(yuan * 100);
  if (fen < 0) return refused('money.negative', { value: yuan });
  if (!Number.isSafeInteger(fen) || fen > largestFen) return refused('money.too-large', { value: yuan });
  return accepted(fen, doubt);
}
