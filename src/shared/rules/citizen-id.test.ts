import fastCheck from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citizenIdCheckCharacter, readCitizenId } from './citizen-id.ts';

function codeOf(written: string | number): string {
  const result = readCitizenId(written);
  return result.ok ? result.value.number : result.code;
}

describe('a citizen id', () => {
  test('gives birth date, sex and division', () => {
    expect(readCitizenId('32059919890426945x')).toEqual({
      ok: true,
      value: { number: '32059919890426945X', birthDate: '1989-04-26', sex: '1', divisionCode: '320599' },
    });
  });
  test('may be written full-width, with spaces or hyphens', () => {
    expect(codeOf('３２０５９９ 19650319 8591')).toBe('320599196503198591');
    expect(codeOf('320599-19650319-8591')).toBe('320599196503198591');
  });
  test('that Excel turned into a number has lost its end and is never guessed', () => {
    for (const written of [320599197008101700, '3.20599E+17', '3.20599197008101E+17'])
      expect(codeOf(written)).toBe('id.truncated-by-excel');
  });
  test('is refused with the reason', () => {
    expect(codeOf('320599195503030991')).toBe('id.check-digit');
    expect(codeOf('3205991955030309')).toBe('id.length');
    expect(codeOf('3205991955X3030991')).toBe('id.characters');
    expect(codeOf('320599********0991')).toBe('id.masked');
    expect(codeOf('99059919550303099X')).toBe('id.division');
    expect(codeOf(`32059919550230099${citizenIdCheckCharacter('32059919550230099')}`)).toBe('id.birth-date');
  });
  test('of 15 digits is told as such, with the number it became', () => {
    const old = readCitizenId('320599550303099');
    expect(old).toMatchObject({ ok: false, code: 'id.old-15' });
    expect(!old.ok && codeOf(String(old.details['proposal']))).toMatch(/^32059919550303099[\dX]$/);
  });
  test('with any one digit changed is refused', () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.integer({ min: 0, max: 16 }), fastCheck.integer({ min: 1, max: 9 }), (place, step) => {
        const good = '320599195801038938';
        const changed = good.slice(0, place) + String((Number(good.charAt(place)) + step) % 10) + good.slice(place + 1);
        expect(readCitizenId(changed).ok).toBe(false);
      }),
    );
  });
});
