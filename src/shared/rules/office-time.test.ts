import { expect, it } from 'vitest';
import { dayOfInstant, minuteOfInstant } from './office-time.ts';

// Tests run in the zone of Los Angeles (vitest.config.ts): a day of the PC would show.
it("an instant belongs to the office's day, whatever offset it was written with", () => {
  expect(['2026-07-31T23:59:59.999+08:00', '2026-07-31T15:59:59.999Z', '2026-07-31T08:59:59-07:00'].map(dayOfInstant)).toEqual([
    '2026-07-31',
    '2026-07-31',
    '2026-07-31',
  ]);
  expect(['2026-08-01T00:00:00.000+08:00', '2026-07-31T16:00:00.000Z', '2026-07-31T09:00:00-07:00'].map(dayOfInstant)).toEqual([
    '2026-08-01',
    '2026-08-01',
    '2026-08-01',
  ]);
  expect(minuteOfInstant('2026-07-31T16:05:00Z')).toBe('2026-08-01 00:05');
});

it("dates and wall time are the office's already", () => {
  expect(['2026-07-31', '2026-07-31T23:30'].map(dayOfInstant)).toEqual(['2026-07-31', '2026-07-31']);
});
