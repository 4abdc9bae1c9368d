import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesOf, numberText, readNumber, type NumberReading } from './number-reading.ts';

const households: NumberReading = { minimum: 0, maximum: 1_000_000, decimals: 0, units: { 户: 1 } };
const area: NumberReading = {
  minimum: 0,
  maximum: 9_000_000_000_000,
  decimals: 0,
  units: { 平方米: 1, m2: 1, 公顷: 10_000, 平方公里: 1_000_000 },
};

function read(written: string | number, reading: NumberReading): number | string {
  const result = readNumber(written, reading);
  return result.ok ? result.value : result.code;
}

describe('a number that somebody wrote', () => {
  it.each([
    ['810', 810],
    ['１２００', 1200],
    ['12,000', 12_000],
    ['1，200，000', 'number.above'],
    ['1,000,000', 1_000_000],
    ['1.5万', 15_000],
    ['1.5 万', 15_000],
    ['0.15万户', 1500],
    ['三万五千', 35_000],
    ['二十五', 25],
    ['810.0', 810],
    ['12 000', 12_000],
    ['+5', 5],
    [' 7 ', 7],
    ['20户', 20],
    ['0', 0],
    ['-0', 0],
    [810, 810],
  ])('%s households are %s', (written, expected) => {
    expect(read(written, households)).toBe(expected);
  });

  it.each([
    ['810.5', 'number.whole'],
    ['12,000.5', 'number.whole'],
    ['1.23456万', 'number.whole'],
    ['-5', 'number.below'],
    ['－5', 'number.below'],
    ['−5', 'number.below'],
    ['负5', 'number.below'],
    ['1,2', 'number.commas'],
    ['1,2345', 'number.commas'],
    ['12,34', 'number.commas'],
    ['1 2', 'number.commas'],
    ['1000,000', 'number.commas'],
    ['1000,00', 'number.commas'],
    ['约5', 'number.about'],
    ['5余户', 'number.about'],
    ['3-5', 'number.range'],
    ['3至5户', 'number.range'],
    ['20人', 'number.unit'],
    ['三万五', 'number.format'],
    ['3千5千', 'number.format'],
    ['1万2万', 'number.format'],
    ['1e5', 'number.format'],
    ['0x10', 'number.format'],
    ['5.', 'number.format'],
    ['.5', 'number.format'],
    ['1.2.3', 'number.format'],
    ['8l0', 'number.format'],
    ['', 'number.format'],
    ['万', 'number.format'],
    ['户', 'number.format'],
    ['--5', 'number.format'],
    ['5-', 'number.format'],
    [810.5, 'number.whole'],
    [Number.NaN, 'number.format'],
    [Number.POSITIVE_INFINITY, 'number.format'],
  ])('%s is not taken for a number of households', (written, code) => {
    expect(read(written, households)).toBe(code);
  });

  it('is taken with the units of its own field', () => {
    expect(read('1.5平方公里', area)).toBe(1_500_000);
    expect(read('2.35公顷', area)).toBe(23_500);
    expect(read('1.5万㎡', area)).toBe(15_000);
    expect(read('1.5亩', area)).toBe('number.unit');
  });

  it('has as many decimals as its field takes', () => {
    expect(read('120.585294', degreesOf.longitude)).toBe(120.585294);
    expect(read('2.55', { minimum: 0, maximum: 9999, decimals: 1 })).toBe('number.decimals');
    expect(read('2.5', { minimum: 0, maximum: 9999, decimals: 1 })).toBe(2.5);
  });

  it('is a place in China where it is a longitude or a latitude, and neither of them in the place of the other', () => {
    for (const [written, expected] of [
      ['73', 73],
      ['136', 136],
      ['120.5°', 120.5],
      ['-120', 'number.below'],
      ['0', 'number.below'],
      ['31.3', 'number.below'],
      ['220', 'number.above'],
    ] as const)
      expect(read(written, degreesOf.longitude), written).toBe(expected);
    for (const [written, expected] of [
      ['3', 3],
      ['54', 54],
      ['31.3', 31.3],
      ['0', 'number.below'],
      ['-31.3', 'number.below'],
      ['120.5', 'number.above'],
    ] as const)
      expect(read(written, degreesOf.latitude), written).toBe(expected);
  });

  it('is the number that was written, however it is written', () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.integer({ min: 0, max: 1_000_000 }), (value) => {
        const plain = String(value);
        for (const written of [
          plain,
          value,
          value.toLocaleString('en-US'),
          `${plain}.00`,
          ` ${plain} 户`,
          plain.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
        ])
          expect(read(written, households)).toBe(value);
        if (value % 100 === 0) expect(read(`${String(value / 10_000)}万`, households)).toBe(value);
      }),
    );
  });

  it('keeps every digit of what was written, or is refused', () => {
    const typed = fastCheck.string({
      unit: fastCheck.constantFrom(...'0123456789.,，-+ 万亿十百千零一二三五约多户人至e０５．'),
      maxLength: 10,
    });
    fastCheck.assert(
      fastCheck.property(typed, (written) => {
        const result = readNumber(written, { ...households, maximum: Number.MAX_SAFE_INTEGER });
        if (!result.ok || !/^[\d０５.．,， +]+$/u.test(written)) return;
        const digits = written.normalize('NFKC').replaceAll(/[ ,+]/g, '');
        expect(Number(digits)).toBe(result.value);
        expect(numberText(written)).toBe(written.normalize('NFKC').replaceAll(/[ ,]/g, ''));
      }),
      { numRuns: 5000 },
    );
  });

  it('of a spreadsheet loses the noise of its computing', () => {
    expect(read(0.1 + 0.2, { minimum: 0, maximum: 1, decimals: 2 })).toBe(0.3);
  });
});
