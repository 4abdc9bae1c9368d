import { describe, expect, it } from 'vitest';
import { amountInFigures, amountInWords } from './amount-in-words.ts';

describe('an amount in capitals', () => {
  it.each([
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [50, '人民币伍角整'],
    [1200000, '人民币壹万贰仟元整'],
    [1000, '人民币壹拾元整'],
    [140950, '人民币壹仟肆佰零玖元伍角整'],
    [600714, '人民币陆仟零柒元壹角肆分'],
    [1640902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [32504, '人民币叁佰贰拾伍元零肆分'],
    [10000000000, '人民币壹亿元整'],
    [10000000100, '人民币壹亿零壹元整'],
    [10050000000, '人民币壹亿零伍拾万元整'],
    [2000005000, '人民币贰仟万零伍拾元整'],
    [100000000000000, '人民币壹万亿元整'],
    [100050000000000, '人民币壹万零伍亿元整'],
    [100000000000100, '人民币壹万亿零壹元整'],
  ])('%i fen is %s', (fen, words) => {
    expect(amountInWords(fen)).toBe(words);
  });

  it('refuses parts of a fen and debts', () => {
    expect(() => amountInWords(1.5)).toThrow(RangeError);
    expect(() => amountInWords(-1)).toThrow(RangeError);
  });

  it('stands beside the figures without a gap after the sign', () => {
    expect(amountInFigures(123456789)).toBe('￥1,234,567.89');
    expect(amountInFigures(5)).toBe('￥0.05');
    expect(amountInFigures(100000)).toBe('￥1,000.00');
  });
});
