// Numbers of people, households and the like: 5, 5人, 约5人, 十余人.
import { readChineseNumber } from './chinese-number.ts';
import { accepted, plainText, refused, type RuleResult } from './rule-result.ts';

export interface CountReading {
  readonly minimum: number;
  readonly maximum: number;
}

/** People touched by a dispute: 1 to 999,999 (GB/T 31000, 涉及人数, 6 digits). */
export const disputePeople: CountReading = { minimum: 1, maximum: 999_999 };

/** Reads a count. Codes: count.format, count.range, count.whole, count.outside. Doubt: count.about. */
export function readCount(written: string | number, reading: CountReading): RuleResult<number> {
  const text = plainText(written).replaceAll(/(?<=\d),(?=\d{3})/g, '');
  if (/^\d+(?:人|户)?[-~至到]\d+/u.test(text)) return refused('count.range', { shown: text.slice(0, 40) });
  const about = /^(?:大约|约|近|超过|超)|[余多]|左右|上下|以上/u.test(text);
  const value = readChineseNumber(text.replaceAll(/大约|约|近|超过|超|共|[余多]|左右|上下|以上/gu, '').replace(/(?:人次?|名|位|户|个)$/u, ''));
  if (value === undefined) return refused('count.format', { shown: text.slice(0, 40) });
  if (!Number.isInteger(value)) return refused('count.whole', { value });
  if (value < reading.minimum || value > reading.maximum) return refused('count.outside', { value, minimum: reading.minimum, maximum: reading.maximum });
  return accepted(value, about ? { code: 'count.about', details: { shown: text } } : undefined);
}

/** Reads the people of a dispute, see readCount. */
export function readPersonCount(written: string | number): RuleResult<number> {
  return readCount(written, disputePeople);
}
