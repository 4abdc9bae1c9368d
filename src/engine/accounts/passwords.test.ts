import { expect, test } from 'vitest';
import { withRealPasswordCost } from './password-cost.test-support.ts';
import { hashPassword, nobodysHash, passwordMatches } from './passwords.ts';

/** Kind, version and costs: what the time of a check hangs on. */
const costsOf = (hash: string): string => hash.split('$').slice(1, 4).join(' ');

test('a password fits its own hash only', async () => {
  const hash = await hashPassword('枫桥 Fengqiao 2026');
  expect([await passwordMatches('枫桥 Fengqiao 2026', hash), await passwordMatches('枫桥 Fengqiao 2027', hash)]).toEqual([true, false]);
});

test('an unknown user name costs what a wrong password costs', async () => {
  expect(costsOf(nobodysHash)).toBe(costsOf(await withRealPasswordCost(() => hashPassword('any'))));
  expect(await passwordMatches('any', nobodysHash)).toBe(false);
});
