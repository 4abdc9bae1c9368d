import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateOf } from './clock.ts';
import { openRegister } from './open-register/open.ts';
import type { Register } from './database/register.ts';
import { noteDay } from './elapsed.store.ts';
import { agesOf, isWithin } from './elapsed.ts';
import { exampleKey, movableClock } from './example-office.test-support.ts';

const then = '2026-07-28T09:00:00+08:00';
const ahead = '2027-09-01T09:00:00+08:00';
const behind = '2025-06-23T09:00:00+08:00';

describe('how long ago something was', () => {
  const clock = movableClock();
  let folder: string;
  let register: Register;

  /** The program is open on a day. */
  function openOn(instant: string): void {
    clock.set(instant);
    register.write((db) => {
      noteDay(db, dateOf(clock.now()));
    });
  }
  const surely = (instant: string, days: number): boolean => agesOf(register.read, clock).surelyOlder(instant, days);
  const perhaps = (instant: string, days: number): boolean => agesOf(register.read, clock).perhapsOlder(instant, days);

  beforeEach(async () => {
    clock.set(then);
    folder = mkdtempSync(join(tmpdir(), 'fengqiao-elapsed-'));
    register = await openRegister(folder, exampleKey, clock);
    openOn(then);
  });
  afterEach(() => {
    register.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is never surely long because the clock jumped 400 days ahead, but perhaps long: nothing is deleted, a copy is made', () => {
    openOn(ahead);
    expect(surely(then, 30)).toBe(false);
    expect(perhaps(then, 1)).toBe(true);
  });

  it('is surely long after as many days by the clock, of which a week was worked', () => {
    for (const day of ['2026-07-29', '2026-07-30', '2026-07-31', '2026-08-03', '2026-08-04', '2026-08-05', '2026-08-27'])
      openOn(`${day}T09:00:00+08:00`);
    expect(surely(then, 30)).toBe(true);
    expect(surely(then, 31)).toBe(false);
  });

  it('of an instant noted by a clock that stood ahead, it is told by the days worked since', () => {
    openOn(ahead);
    openOn('2026-07-28T09:05:00+08:00');
    expect(perhaps(ahead, 1)).toBe(true);
    expect(surely(ahead, 2)).toBe(false);
    openOn('2026-07-29T09:00:00+08:00');
    expect(surely(ahead, 2)).toBe(true);
  });

  it('with a clock that fell 400 days behind, it is perhaps long and not surely', () => {
    openOn(behind);
    expect(perhaps(then, 3)).toBe(true);
    expect(surely(then, 3)).toBe(false);
  });

  it('does not grow because a clock goes to and fro', () => {
    for (let turn = 0; turn < 20; turn += 1) {
      openOn(ahead);
      openOn(then);
    }
    expect(surely(then, 7)).toBe(false);
    expect(surely(ahead, 3)).toBe(false);
  });

  it('a span whose end is further away than it is long does not hold', () => {
    const week = 7 * 86_400_000;
    expect(isWithin('2026-08-04T09:00:00+08:00', week, clock)).toBe(true);
    expect(isWithin('2027-09-08T09:00:00+08:00', week, clock)).toBe(false);
    expect(isWithin('2026-07-28T08:59:00+08:00', week, clock)).toBe(false);
  });
});
