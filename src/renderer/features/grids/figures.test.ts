import { expect, it } from 'vitest';
import { spanOf } from './figures.ts';

it('a time ends today and begins on the same day of the month, or on its last one', () => {
  expect(spanOf(1, '2026-07-28')).toEqual({ from: '2026-06-28', to: '2026-07-28' });
  expect(spanOf(3, '2026-05-31')).toEqual({ from: '2026-02-28', to: '2026-05-31' });
  expect(spanOf(12, '2024-02-29')).toEqual({ from: '2023-02-28', to: '2024-02-29' });
  expect(spanOf(1, '2026-01-15').from).toBe('2025-12-15');
  expect(spanOf(0, '2026-07-28').from).toBe('1900-01-01');
});
