import { expect, it } from 'vitest';
import { UserError } from '#shared/errors.ts';
import { createTryLimit } from './try-limit.ts';

function secondsToWait(work: () => void): number {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError && typeof error.details['seconds'] === 'number') return error.details['seconds'];
    throw error;
  }
  return 0;
}

it('two slips are free; then each wrong code makes the next wait twice as long, up to a quarter of an hour', () => {
  let now = 0;
  const limit = createTryLimit({ uptimeMs: () => now });
  const waits = Array.from({ length: 14 }, () => {
    limit.check();
    limit.fail();
    const seconds = secondsToWait(() => {
      limit.check();
    });
    now += seconds * 1000;
    return seconds;
  });
  expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
});

it('who waits half of it waits the rest still, and the right code ends it', () => {
  let now = 0;
  const limit = createTryLimit({ uptimeMs: () => now });
  for (let count = 0; count < 4; count += 1) limit.fail();
  now = 1500;
  expect(
    secondsToWait(() => {
      limit.check();
    }),
  ).toBe(3);
  limit.succeed();
  expect(
    secondsToWait(() => {
      limit.check();
    }),
  ).toBe(0);
});
