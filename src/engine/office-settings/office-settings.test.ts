import { afterEach, beforeEach, expect, it } from 'vitest';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { settingOn } from './office-settings.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const clock = (days: number) => ({ days, yellowBefore: 1, redAfter: 0 });
const limits = (days: number) => ({ accept: clock(1), handle: clock(days), revisit: clock(9), handleDaysByRisk: [] });

it('an office setting counts from its day on, and what counted before stays answerable', async () => {
  const save = (validFrom: string, days: number) =>
    office.api.settings.saveVersion({ kind: 'dispute-limits', validFrom, value: limits(days) });
  await save('2026-07-01', 30);
  await save('2026-08-01', 40);
  await save('2026-07-01', 31);
  const daysOn = (date: string) => settingOn(office.engine.context.register.read, 'dispute-limits', date).handle.days;
  expect(['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'].map(daysOn)).toEqual([20, 31, 31, 40]);
  const { versions, current } = await office.api.settings.versions({ kind: 'dispute-limits' });
  expect(versions.map((version) => version.validFrom)).toEqual(['2026-08-01', '2026-07-01', '2026-07-01']);
  expect(current).toEqual(limits(31));
});

it('a setting of the wrong shape is refused', async () => {
  expect(
    await refusal(office.api.settings.saveVersion({ kind: 'dispute-limits', validFrom: '2026-07-01', value: { ...limits(0) } })),
  ).toEqual({ code: 'request.invalid', path: 'value.handle.days' });
});
