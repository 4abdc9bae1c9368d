// The one reader of numbers that people write: forms, filters and workbooks. A number, or the reason why it is none: never a guess.
import { readChineseDecimal } from './chinese-number.ts';
import { numberOf, placesOf, times } from './decimal.ts';
import { accepted, refused, type RuleResult } from './rule-result.ts';

export interface NumberReading {
  readonly minimum: number;
  readonly maximum: number;
  /** Digits that may stand after the point; 0: whole numbers alone. */
  readonly decimals: number;
  /** Words that may follow the number, each with how many of the field's own unit it stands for, e.g. { 平方米: 1, 公顷: 10000 }. */
  readonly units?: Readonly<Record<string, number>>;
}

export type Axis = 'longitude' | 'latitude';

/** Decimal degrees within China: what lies outside is a slip, or the two are swapped. */
export const degreesOf: Readonly<Record<Axis, NumberReading>> = {
  longitude: { minimum: 73, maximum: 136, decimals: 15, units: { 度: 1, '°': 1 } },
  latitude: { minimum: 3, maximum: 54, decimals: 15, units: { 度: 1, '°': 1 } },
};

const shownLength = 40;

/**
 * Reads 12, 12,000, １２, 1.5万, 三万五千, 20人. Codes: number.format, number.commas, number.about, number.range, number.unit, number.whole,
 * number.decimals, number.below, number.above.
 */
export function readNumber(written: string | number, { minimum, maximum, decimals, units = {} }: NumberReading): RuleResult<number> {
  const text = numberText(written);
  const shown = String(written).trim().slice(0, shownLength);
  if (text === undefined) return refused('number.commas', { shown });
  if (/^(?:大约|约|近|超过?)|[余多几]|左右|上下|以[上下]/u.test(text)) return refused('number.about', { shown });
  if (/\d[^-~至到\d]{0,3}[-~至到]\d/u.test(text)) return refused('number.range', { shown });
  const [, sign, rest] = /^([-+负]?)(.*)$/u.exec(text) ?? [];
  const unit = Object.keys(units)
    .sort((one, other) => other.length - one.length)
    .find((word) => rest?.endsWith(word) === true && rest.length > word.length);
  const bare = (rest ?? '').slice(0, unit === undefined ? undefined : -unit.length);
  const read = readChineseDecimal(bare);
  if (read === undefined)
    return refused(/^[\d.]+[万亿]?(?:\p{Script=Han}+|[%°]|k?m2?)$/u.test(bare) ? 'number.unit' : 'number.format', {
      shown,
      units: Object.keys(units).join('、'),
    });
  const size = unit === undefined ? read : times(read, units[unit] ?? 1);
  const isNegative = sign !== '' && sign !== '+' && size.digits !== 0n;
  const value = isNegative ? -numberOf(size) : numberOf(size);
  const places = placesOf(size);
  if (places > decimals) return decimals === 0 ? refused('number.whole', { shown }) : refused('number.decimals', { shown, decimals });
  if (value < minimum) return refused('number.below', { shown, minimum, maximum });
  if (value > maximum) return refused('number.above', { shown, minimum, maximum });
  return accepted(value);
}

/**
 * Half-width, without spaces at the ends and before words, without separators of thousands; undefined where commas or spaces stand
 * between digits in any other way: 1,2 may be 1.2, 12 or two numbers. What a spreadsheet computed loses the noise of its last digit.
 */
export function numberText(written: string | number): string | undefined {
  if (typeof written === 'number') return String(Number(written.toPrecision(15)));
  const text = written
    .normalize('NFKC')
    .replaceAll('\u2212', '-')
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const plain = text.replaceAll(/(?<![\d,.])\d{1,3}(?:([, ])\d{3})(?:\1\d{3})*(?![\d,])/g, (grouped) => grouped.replaceAll(/[, ]/g, ''));
  return /[\d.] ?,|,|\d \d/u.test(plain) ? undefined : plain.replaceAll(' ', '');
}
