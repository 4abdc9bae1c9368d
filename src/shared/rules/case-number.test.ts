import { expect, it } from 'vitest';
import { caseNumber, readCaseNumber, seriesName } from './case-number.ts';

it('a number says its year, its committee and kind, and its serial', () => {
  expect(caseNumber({ year: 2026, series: seriesName('枫', 'case'), serial: 12 })).toBe('（2026）枫人调字第12号');
  expect(caseNumber({ year: 2026, series: seriesName('枫', 'letter'), serial: 1 })).toBe('（2026）枫人调函第1号');
});

it.each([
  ['（2026）枫人调字第12号'],
  ['(2026)枫人调字第12号'],
  ['〔2026〕枫人调字第12号'],
  ['［2026］枫人调字第０１２号'],
  ['【2026】 枫人调字 第 012 号'],
  ['2026年枫人调字第12号'],
  ['（2026）枫人调字12号'],
])('%s is read as the same number', (written) => {
  expect(readCaseNumber(written)).toEqual({ year: 2026, series: '枫人调字', serial: 12 });
});

it.each(['', '12', '枫人调字第12号', '（2026）枫人调字第号', '（2026）枫人调字第0号', '（26）枫人调字第12号', '（2026）第12号'])(
  '%s is no such number',
  (written) => {
    expect(readCaseNumber(written)).toBeNull();
  },
);
