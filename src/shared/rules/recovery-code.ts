// The recovery code (恢复码): 140 random bits on paper, in seven groups of five characters. Each group ends in a check character
// of its own, so that a slip is told at the group where it was made, and before anything is tried with the code.

/** Crockford's base 32: no I, L, O and U, which are read as 1, 0 and V when somebody types them all the same. */
export const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const recoveryGroupCount = 7;
export const recoveryGroupLength = 5;
const dataLength = recoveryGroupLength - 1;
/** Random values that a code is made of: 28 times five bits. */
export const recoveryValueCount = recoveryGroupCount * dataLength;

/** `short`: not all typed yet; `long`: more than a group; `strange`: a character that no code has; `mistyped`: the check character does not fit. */
export type GroupFinding = 'right' | 'short' | 'long' | 'strange' | 'mistyped';

/**
 * The code of random values, groups joined by hyphens.
 * @param values 28 numbers from 0 to 31
 */
export function recoveryCodeOf(values: readonly number[]): string {
  if (values.length !== recoveryValueCount || values.some((value) => !Number.isInteger(value) || value < 0 || value > 31))
    throw new Error('A recovery code is made of 28 numbers from 0 to 31');
  const groups = Array.from({ length: recoveryGroupCount }, (_, index) => {
    const data = values.slice(index * dataLength, (index + 1) * dataLength);
    return [...data, checkOf(data, index)].map((value) => recoveryAlphabet.charAt(value)).join('');
  });
  return groups.join('-');
}

/** What was typed as the code spells it: capitals, look-alikes put right, without spaces and hyphens. */
export function tidyRecoveryText(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');
}

/** Looks at one group, counted from 0: a right group at another's place is `mistyped` too. */
export function checkRecoveryGroup(typed: string, index: number): GroupFinding {
  const text = tidyRecoveryText(typed);
  const values = [...text].map((character) => recoveryAlphabet.indexOf(character));
  if (values.includes(-1)) return 'strange';
  if (values.length !== recoveryGroupLength) return values.length < recoveryGroupLength ? 'short' : 'long';
  return checkOf(values.slice(0, dataLength), index) === values[dataLength] ? 'right' : 'mistyped';
}

/** Cuts a code that was typed or pasted in one piece into its groups; the last one holds whatever is too much. */
export function recoveryGroupsOf(typed: string): string[] {
  const text = tidyRecoveryText(typed);
  return Array.from({ length: recoveryGroupCount }, (_, index) =>
    text.slice(index * recoveryGroupLength, index === recoveryGroupCount - 1 ? undefined : (index + 1) * recoveryGroupLength),
  );
}

/** The code in its one spelling, or null when a group of it is not right. */
export function readRecoveryCode(typed: string): string | null {
  const groups = recoveryGroupsOf(typed);
  return groups.every((group, index) => checkRecoveryGroup(group, index) === 'right') ? groups.join('-') : null;
}

/**
 * A weighted sum over the field of 32 elements. All weights differ and none is 0 or, but for the check character, 1: so each single
 * wrong character and each exchange of two shows. The group's place goes in as well.
 */
function checkOf(data: readonly number[], index: number): number {
  return data.reduce((sum, value, position) => sum ^ multiply(value, 2 << position), index + 1);
}

/** Multiplication in GF(32), modulo x^5 + x^2 + 1. */
function multiply(left: number, right: number): number {
  let [product, factor] = [0, left];
  for (let rest = right; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) product ^= factor;
    factor <<= 1;
    if (factor > 31) factor ^= 0b100101;
  }
  return product;
}
