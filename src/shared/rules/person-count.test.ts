import { expect, test } from 'vitest';
import { readCount, readPersonCount } from './person-count.ts';

test('people are counted with or without words', () => {
  for (const written of [5, '5', '5人', '共5人', '５人', '五人']) expect(readPersonCount(written)).toEqual({ ok: true, value: 5 });
  for (const written of ['约5人', '5人左右', '5余人'])
    expect(readPersonCount(written)).toMatchObject({ ok: true, value: 5, doubt: { code: 'count.about' } });
  expect(readPersonCount('十余人')).toMatchObject({ ok: true, value: 10, doubt: { code: 'count.about' } });
});
test('ranges, halves, nobody and words are refused', () => {
  expect(readPersonCount('3-5人')).toMatchObject({ code: 'number.range' });
  expect(readPersonCount(2.5)).toMatchObject({ code: 'number.whole' });
  expect(readPersonCount(0)).toMatchObject({ code: 'number.below' });
  expect(readPersonCount('若干')).toMatchObject({ code: 'number.format' });
});
test('households may be none', () => {
  expect(readCount('1,252户', { minimum: 0, maximum: 1_000_000 })).toEqual({ ok: true, value: 1252 });
  expect(readCount(0, { minimum: 0, maximum: 1_000_000 })).toEqual({ ok: true, value: 0 });
});
