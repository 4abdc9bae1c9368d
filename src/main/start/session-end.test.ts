import { expect, test } from 'vitest';
import { planSessionEnd } from './session-end.ts';

test('a shutdown waits until the window has asked and the register is closed, but not where Windows cannot wait', () => {
  expect(planSessionEnd(['shutdown'])).toBe('hold');
  expect(planSessionEnd(['logoff'])).toBe('hold');
  expect(planSessionEnd(['close-app'])).toBe('hold');
  expect(planSessionEnd(['critical', 'logoff'])).toBe('let go');
});
