import { expect, it } from 'vitest';
import type { DisputeLimits } from '#shared/contract/office-settings.ts';
import { clockColour, clockOf } from './dispute-clock.ts';
import { workCalendar } from './working-days.ts';

const limits: DisputeLimits = {
  accept: { days: 1, yellowBefore: 0, redAfter: 1 },
  handle: { days: 10, yellowBefore: 2, redAfter: 0 },
  revisit: { days: 5, yellowBefore: 1, redAfter: 2 },
  handleDaysByRisk: [{ riskLevel: '1', days: 3 }],
};
const facts = { state: 'accepted', acceptedOn: '2026-09-24', dueOn: null, riskLevel: null, outcome: null, resolvedOn: null } as const;
const calendar = workCalendar();
const clock = (changes: Partial<Parameters<typeof clockOf>[0]>, revisitFrom: string | null = null) =>
  clockOf({ ...facts, ...changes }, limits, revisitFrom, calendar);

it('a draft waits for acceptance, an open dispute for its limit, over the holidays', () => {
  expect(clock({ state: 'draft', acceptedOn: '2026-09-24' })).toEqual({
    clock: 'accept',
    dueOn: '2026-09-28',
    yellowOn: '2026-09-28',
    redOn: '2026-09-30',
  });
  expect(clock({})).toEqual({ clock: 'handle', dueOn: '2026-10-15', yellowOn: '2026-10-13', redOn: '2026-10-16' });
  expect(clock({ riskLevel: '1' })?.dueOn).toBe('2026-09-30');
});

it('its own limit goes before the setting, and counts alone where no limits are kept', () => {
  expect(clock({ dueOn: '2026-09-30' })).toEqual({ clock: 'handle', dueOn: '2026-09-30', yellowOn: '2026-09-28', redOn: '2026-10-01' });
  expect(clockOf({ ...facts, dueOn: '2026-09-30' }, null, null, calendar)).toEqual({
    clock: 'handle',
    dueOn: '2026-09-30',
    yellowOn: null,
    redOn: '2026-10-01',
  });
  expect(clockOf(facts, null, null, calendar)).toBeNull();
});

it('a settlement made here waits for its revisit until somebody was there', () => {
  const settled = { state: 'settled', outcome: 'settled', resolvedOn: '2026-07-01' } as const;
  expect(clock(settled)).toBeNull();
  expect(clock(settled, '2026-07-01')).toEqual({ clock: 'revisit', dueOn: '2026-07-08', yellowOn: '2026-07-07', redOn: '2026-07-11' });
  expect(clock({ ...settled, state: 'closed' }, '2026-07-01')?.clock).toBe('revisit');
  expect(clock({ ...settled, state: 'revisited' }, '2026-07-01')).toBeNull();
  expect(clock({ state: 'closed', outcome: 'failed' }, '2026-07-01')).toBeNull();
});

it('shows yellow and red from their days on', () => {
  const running = { yellowOn: '2026-07-07', redOn: '2026-07-11' };
  expect(['2026-07-06', '2026-07-07', '2026-07-10', '2026-07-11', '2026-08-01'].map((day) => clockColour(running, day))).toEqual([
    null,
    'yellow',
    'yellow',
    'red',
    'red',
  ]);
});
