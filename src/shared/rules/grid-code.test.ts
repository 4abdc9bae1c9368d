import { expect, test } from 'vitest';
import { gridCodeOf, nextGridCode, readGridCode } from './grid-code.ts';

test('a grid code is its village’s code and a serial', () => {
  expect(readGridCode('320599100200001')).toEqual({
    ok: true,
    value: { code: '320599100200001', villageCode: '320599100200', letter: '', serial: '001' },
  });
  expect(readGridCode(320599100200001)).toMatchObject({ ok: true });
  expect(gridCodeOf('320599100200', 7)).toBe('320599100200007');
  expect(() => gridCodeOf('320599100200', 1000)).toThrow(RangeError);
});
test('its length follows the county’s rule', () => {
  expect(readGridCode('32059910020001')).toMatchObject({ ok: true });
  expect(readGridCode('32059910020001', { serialDigits: 3 })).toMatchObject({ code: 'grid.code-length' });
  expect(readGridCode('3205991002000000001')).toMatchObject({ code: 'grid.code-length' });
});
test('it lies under its village', () => {
  expect(readGridCode('320599100201001', { villageCode: '320599100200' })).toMatchObject({ code: 'grid.not-under-village' });
  expect(readGridCode('第一网格')).toMatchObject({ code: 'grid.code-format' });
  expect(readGridCode(320599100200001000)).toMatchObject({ code: 'grid.truncated-by-excel' });
});
test('a kind may have its letter', () => {
  expect(readGridCode('320599100200z0012', { letter: 'Z', serialDigits: 4 })).toMatchObject({
    value: { code: '320599100200Z0012', letter: 'Z', serial: '0012' },
  });
  expect(readGridCode('320599100200001', { letter: 'Z' })).toMatchObject({ code: 'grid.code-letter', details: { letter: 'Z' } });
  expect(readGridCode('320599100200W001', { letter: '' })).toMatchObject({ code: 'grid.code-letter' });
  expect(readGridCode('3205991002Z001')).toMatchObject({ code: 'grid.code-length' });
});
test('the next code counts on from the highest that was ever given under the rule, gaps stay', () => {
  const rule = { serialDigits: 3, letters: { '2': 'Z' } };
  const given = ['320599100200001', '320599100200007', '320599100200Z002', '3205991002000031', '320599100201050'];
  expect(nextGridCode('320599100200', '1', rule, given)).toBe('320599100200008');
  expect(nextGridCode('320599100200', '1', rule, given, ['320599100200008'])).toBe('320599100200009');
  expect(nextGridCode('320599100200', '2', rule, given)).toBe('320599100200Z003');
  expect(nextGridCode('320599100299', '3', rule, given)).toBe('320599100299001');
  expect(nextGridCode('320599100200', '1', rule, [...given, '320599100200999'])).toBeNull();
});
