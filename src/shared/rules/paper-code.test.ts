import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperCode, readPaperCode } from './paper-code.ts';

const anyNumber = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

describe('the code in the foot of a printed page', () => {
  it('is read back as it was printed, in small letters, full width and without its dash too', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const code = paperCode(number);
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
        const fullWidth = code.replaceAll(/[0-9A-Z]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
        for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `, fullWidth])
          expect(readPaperCode(typed)).toEqual({ state: 'code', code });
      }),
    );
  });

  it('tells every single wrong sign and every two that changed places', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(9), fc.nat(30), fc.nat(9), (number, place, other, second) => {
        const plain = [...paperCode(number).replace('-', '')];
        const shown = (list: readonly string[]): string => `${list.slice(0, 5).join('')}-${list.slice(5).join('')}`;
        const wrong = plain.with(place, signs.charAt(other));
        if (plain[place] !== signs.charAt(other)) expect(readPaperCode(shown(wrong))).toEqual({ state: 'wrong' });
        const turned = plain.with(place, plain[second] ?? '').with(second, plain[place] ?? '');
        if (plain[place] !== plain[second]) expect(readPaperCode(shown(turned))).toEqual({ state: 'wrong' });
      }),
    );
  });

  it('leaves alone what else is searched for', () => {
    for (const typed of ['', '张涛', 'zhangtao', 'zhangtaoli', '13912340001', '3205991980', '（2026）枫人调字第1号', 'ABCDE-FGHJ'])
      expect(readPaperCode(typed)).toBeNull();
  });
});
