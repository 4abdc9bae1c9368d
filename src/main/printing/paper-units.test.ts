import { describe, expect, test } from 'vitest';
import { a4, inchesOf, micronsOf, pixelsOf } from './paper-units.ts';

describe('units of paper', () => {
  test('A4 is 8.27 x 11.69 inches, 210000 x 297000 microns, 794 x 1123 pixels', () => {
    expect([inchesOf(a4.widthMm), inchesOf(a4.heightMm)].map((inches) => inches.toFixed(2))).toEqual(['8.27', '11.69']);
    expect([micronsOf(a4.widthMm), micronsOf(a4.heightMm)]).toEqual([210_000, 297_000]);
    expect([pixelsOf(a4.widthMm), pixelsOf(a4.heightMm)]).toEqual([794, 1123]);
  });

  test('a tenth of a millimetre is not lost in microns', () => expect(micronsOf(25.4)).toBe(25_400));
});
