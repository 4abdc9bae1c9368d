import { describe, expect, it } from 'vitest';
import { amountText, fenOfTyped, yuanText } from './amount.ts';

describe('an amount', () => {
  it.each([
    ['35000', 3_500_000],
    ['1,200.5', 120_050],
    ['１２００元', 120_000],
    ['0.01', 1],
    ['¥ 80', 8000],
    ['19.99', 1999],
    ['3.5万', 3_500_000],
    ['叁万伍仟元整', 3_500_000],
  ])('%s yuan are whole fen', (typed, fen) => {
    expect(fenOfTyped(typed)).toEqual({ ok: true, value: fen });
  });

  it.each(['-5', '1.234', '约5', '1,2', '1 2', '12,34.5', '三万五', '5-8万'])('%s is not guessed', (typed) => {
    const read = fenOfTyped(typed);
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? '' : read.problem).not.toMatch(/[a-z]/i);
  });

  it('is shown to the fen, sums in 万元', () => {
    expect(yuanText(120_050)).toBe('1,200.50');
    expect(amountText(18_600_000)).toBe('18.6 万元');
    expect(amountText(350_000)).toBe('3,500 元');
  });
});
