import { expect, test } from 'vitest';
import { gridCodeOf, readGridCode } from './grid-code.ts';

test('a grid code is its village’s code and a serial', () => {
  expect(readGridCode('320599100200001')).toEqual({ ok: true, value: { code: '320599100200001', villageCode: '320599100200', serial: '001' } });
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
