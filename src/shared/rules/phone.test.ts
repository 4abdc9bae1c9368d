import { expect, test } from 'vitest';
import { readPhone } from './phone.ts';

function read(written: string | number): string {
  const result = readPhone(written);
  return result.ok ? result.value.number : result.code;
}

test('mobiles may be numbers, spaced, full-width or carry +86', () => {
  for (const written of [13811244186, '138 1124 4186', '138-1124-4186', '+86 13811244186', '８６13811244186', '手机：13811244186'])
    expect(read(written)).toBe('13811244186');
});
test('landlines keep their area code and extension', () => {
  expect(read('（0512）68886666')).toBe('0512-68886666');
  expect(read('051268886666')).toBe('0512-68886666');
  expect(read('010-68886666-801')).toBe('010-68886666-801');
  expect(read('68886666')).toBe('68886666');
});
test('a number too short or too long is told with its length', () => {
  expect(readPhone('1524868090')).toEqual({ ok: false, code: 'phone.length', details: { length: 10 } });
  expect(read('138112441861')).toBe('phone.length');
});
test('an area code whose 0 Excel dropped is proposed, not taken', () => {
  expect(readPhone(51268886666)).toMatchObject({ ok: false, code: 'phone.format', details: { proposal: '0512-68886666' } });
});
test('words, stars and scientific notation are no telephone numbers', () => {
  expect(read('同上')).toBe('phone.format');
  expect(read('138****4186')).toBe('phone.masked');
  expect(read('1.38112E+10')).toBe('phone.truncated-by-excel');
});
test('two numbers in one cell are both taken, with a doubt', () => {
  expect(readPhone('13811244186、0512-68886666')).toMatchObject({
    ok: true,
    value: { number: '13811244186、0512-68886666' },
    doubt: { code: 'phone.several' },
  });
});

test('numbers parted by spaces are several; a part that is no good is offered with all the others, or nothing is', () => {
  expect(read('13811244186 138 1124 4187')).toBe('13811244186、13811244187');
  expect(read('联系电话：13811244186')).toBe('13811244186');
  expect(readPhone('13811244186/1381124O187')).toMatchObject({ ok: false, details: { proposal: '13811244186、13811240187' } });
  expect(readPhone('13811244186（子）/12')).toMatchObject({ ok: false, details: { proposal: null } });
  expect(readPhone('l3811244186')).toMatchObject({ ok: false, details: { proposal: '13811244186' } });
});
