import { expect, it } from 'vitest';
import { rareUptime } from './clock.ts';

it('uptime is asked again after a tenth of a second of either clock, so sleep and a set clock are seen at once', () => {
  let [asked, wall, steady] = [0, 5_000, 700];
  const uptimeMs = rareUptime(
    () => (asked += 1),
    () => wall,
    () => steady,
  );
  expect([uptimeMs(), uptimeMs()]).toEqual([1, 1]);
  [wall, steady] = [wall + 90, steady + 90];
  expect(uptimeMs()).toBe(1);
  // Asleep: the steady clock stood still.
  wall += 8 * 60 * 60 * 1000;
  expect([uptimeMs(), uptimeMs()]).toEqual([2, 2]);
  // The clock was set back.
  wall -= 24 * 60 * 60 * 1000;
  expect(uptimeMs()).toBe(3);
  // The clock was set back by as much as had gone by: the steady one tells.
  steady += 101;
  expect([uptimeMs(), uptimeMs()]).toEqual([4, 4]);
});
