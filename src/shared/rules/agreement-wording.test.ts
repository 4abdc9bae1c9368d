import { describe, expect, it } from 'vitest';
import { chineseNumber, copiesSentence, paperDate } from './agreement-wording.ts';

describe('the wording of a written agreement', () => {
  it('counts the copies from the parties: one each and one for the committee', () => {
    expect(copiesSentence(2, 3)).toBe('本协议一式三份，当事人、人民调解委员会各持一份。');
    expect(copiesSentence(5, 6)).toBe('本协议一式六份，当事人、人民调解委员会各持一份。');
    expect(copiesSentence(2, 5)).toContain('其余二份由人民调解委员会留存备用');
    expect(() => copiesSentence(3, 3)).toThrow(RangeError);
  });

  it('numbers clauses in Chinese', () => {
    expect([1, 10, 11, 20, 21, 60, 100, 105, 110, 999].map(chineseNumber)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '六十',
      '一百',
      '一百零五',
      '一百一十',
      '九百九十九',
    ]);
  });

  it('writes a date without leading zeros and leaves a blank where there is none', () => {
    expect(paperDate('2026-07-03')).toBe('2026年7月3日');
    expect(paperDate(null)).toMatch(/^\s+年\s+月\s+日$/u);
  });
});
