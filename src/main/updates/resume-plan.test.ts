import { expect, test } from 'vitest';
import { takeRest } from './resume-plan.ts';

test('the rest of a file is taken only where it was cut, and only of the file that was described', () => {
  expect(takeRest(206, 'bytes 100-199/200', 100, 200)).toBe('append');
  expect(takeRest(206, 'bytes 100-199/*', 100, 200)).toBe('append');
  expect(takeRest(206, 'bytes 0-199/200', 100, 200)).toBe('refused');
  expect(takeRest(206, 'bytes 100-299/300', 100, 200)).toBe('refused');
  expect(takeRest(206, null, 100, 200)).toBe('refused');
  expect(takeRest(200, null, 100, 200)).toBe('from the start');
  for (const status of [0, 204, 404, 416, 500]) expect(takeRest(status, null, 100, 200)).toBe('refused');
});
