import { expect, test } from 'vitest';
import { crashHelpButtons, isCrashLoop } from './crash-loop.ts';

test('two starts that came to nothing may be chance, three are not', () => {
  expect([0, 1, 2, 3, 4].map(isCrashLoop)).toEqual([false, false, false, true, true]);
});

test('a safe start that did not help is not offered again, the log always is', () => {
  expect(crashHelpButtons(false).map(({ help }) => help)).toEqual(['safe', 'usual', 'log', 'quit']);
  expect(crashHelpButtons(true).map(({ help }) => help)).toEqual(['usual', 'log', 'quit']);
});
