import { describe, expect, it } from 'vitest';
import {
  checkRecoveryGroup,
  readRecoveryCode,
  recoveryAlphabet,
  recoveryCodeOf,
  recoveryGroupCount,
  recoveryGroupsOf,
  recoveryValueCount,
} from './recovery-code.ts';

/** Repeatable numbers: a failing code can be looked at again. */
function madeUpValues(seed: number): number[] {
  let state = seed + 1;
  return Array.from({ length: recoveryValueCount }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 27;
  });
}

const codes = Array.from({ length: 60 }, (_, seed) => recoveryCodeOf(madeUpValues(seed)));
const put = (text: string, at: number, character: string): string => text.slice(0, at) + character + text.slice(at + 1);

describe('the recovery code', () => {
  it('has seven groups of five characters that nobody takes for another', () => {
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is read as it stands on the paper, however it is typed', () => {
    const code = recoveryCodeOf(Array.from({ length: recoveryValueCount }, (_, index) => [0, 1, 27][index % 3] ?? 0));
    expect(readRecoveryCode(code)).toBe(code);
    expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(readRecoveryCode(code.replaceAll('-', '')), 'in one piece').toBe(code);
    expect(readRecoveryCode(code.replaceAll('-', '－')), 'full-width hyphens').toBe(code);
    expect(readRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u')), 'look-alikes').toBe(code);
    expect(recoveryGroupsOf(code)).toHaveLength(recoveryGroupCount);
  });

  it('tells every single wrong character at its own group', () => {
    for (const code of codes.slice(0, 12)) {
      for (const [index, group] of code.split('-').entries()) {
        expect(checkRecoveryGroup(group, index)).toBe('right');
        for (let at = 0; at < group.length; at += 1) {
          for (const wrong of recoveryAlphabet)
            if (wrong !== group[at]) expect(checkRecoveryGroup(put(group, at, wrong), index)).toBe('mistyped');
        }
      }
    }
  });

  it('tells every exchange of two characters of a group, neighbours or not', () => {
    for (const code of codes) {
      for (const [index, group] of code.split('-').entries()) {
        for (let one = 0; one < group.length; one += 1) {
          for (let other = one + 1; other < group.length; other += 1) {
            const exchanged = put(put(group, one, group.charAt(other)), other, group.charAt(one));
            if (exchanged !== group) expect(checkRecoveryGroup(exchanged, index)).toBe('mistyped');
          }
        }
      }
    }
  });

  it('tells groups that were typed in the wrong order', () => {
    for (const code of codes) {
      for (const [index, group] of code.split('-').entries()) {
        for (let place = 0; place < recoveryGroupCount; place += 1)
          if (place !== index) expect(checkRecoveryGroup(group, place)).toBe('mistyped');
      }
    }
  });

  it('tells what is unfinished, too long, or no character of a code', () => {
    const [group = ''] = (codes[0] ?? '').split('-');
    expect(checkRecoveryGroup('', 0)).toBe('short');
    expect(checkRecoveryGroup(group.slice(0, 4), 0)).toBe('short');
    expect(checkRecoveryGroup(`${group}7`, 0)).toBe('long');
    expect(checkRecoveryGroup(put(group, 2, '恢'), 0)).toBe('strange');
    expect(readRecoveryCode(`${codes[0] ?? ''}7`)).toBeNull();
    expect(readRecoveryCode('')).toBeNull();
  });

  it('is made of numbers below 32 only', () => {
    expect(() => recoveryCodeOf([1, 2, 3])).toThrow();
    expect(() => recoveryCodeOf(Array.from({ length: recoveryValueCount }, () => 32))).toThrow();
  });
});
