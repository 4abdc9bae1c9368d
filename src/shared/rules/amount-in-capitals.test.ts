import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAmountInCapitals } from './amount-in-capitals.ts';
import { amountInWords } from './amount-in-words.ts';

it('every amount that is written in capitals is read back as itself', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.integer({ min: 0, max: 100_000_000_000_000 }),
    fc.integer({ min: 0, max: 10_000_000 }).map((value) => value * 1_000_000),
  );
  fc.assert(
    fc.property(amounts, (fen) => {
      expect(readAmountInCapitals(amountInWords(fen))).toBe(fen);
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ['叁仟贰佰元整', 320_000],
  ['人民币叁仟贰佰圆正', 320_000],
  ['壹万贰佰元', 1_020_000],
  ['拾万元整', 10_000_000],
  ['伍角', 50],
  ['壹佰元零伍分', 10_005],
  ['壹万亿元整', 100_000_000_000_000],
  ['叁 仟 元 整', 300_000],
  ['人民币零元整', 0],
])('%s is read as %i fen', (text, fen) => {
  expect(readAmountInCapitals(text)).toBe(fen);
});

it.each(['贰佰叁仟元', '叁叁仟元', '叁仟二百元', '仟元整', '元整', '人民币', '叁仟贰佰', '壹万贰万元', '叁元角', '亿元'])(
  '%s is no amount',
  (text) => {
    expect(readAmountInCapitals(text)).toBeUndefined();
  },
);
