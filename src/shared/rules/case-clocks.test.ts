import { describe, expect, it } from 'vitest';
import { officeSettingKinds } from '#shared/contract/settings.ts';
import { clockAlert, courtClock, extensionProblems, mediationClock, type CourtDelegation } from './case-clocks.ts';
import { workCalendar } from './working-days.ts';

const limits = officeSettingKinds['case-limits'].schema.parse(officeSettingKinds['case-limits'].initial);
const calendar = workCalendar();

describe('one month from acceptance (令75 art. 33; 民法典 arts. 201, 202)', () => {
  it.each([
    ['an ordinary day', '2026-07-03', '2026-08-03'],
    ['first of a month', '2026-07-01', '2026-08-01'],
    ['31 days into a month of 30', '2026-08-31', '2026-09-30'],
    ['end of a month of 30 into one of 31', '2026-09-30', '2026-10-30'],
    ['end of January into February', '2026-01-31', '2026-02-28'],
    ['30 January into February', '2026-01-30', '2026-02-28'],
    ['29 January into February', '2026-01-29', '2026-02-28'],
    ['28 January into February', '2026-01-28', '2026-02-28'],
    ['end of January into a leap February', '2028-01-31', '2028-02-29'],
    ['29 January into a leap February', '2028-01-29', '2028-02-29'],
    ['a leap day', '2028-02-29', '2028-03-29'],
    ['end of February', '2026-02-28', '2026-03-28'],
    ['end of a year', '2026-12-31', '2027-01-31'],
    ['a century without leap day', '2100-01-31', '2100-02-28'],
    ['a century with leap day', '2000-01-31', '2000-02-29'],
  ])('%s: %s until %s', (_name, acceptedOn, dueOn) => {
    expect(mediationClock({ acceptedOn, delegation: null, extensions: [] }, limits).dueOn).toBe(dueOn);
  });

  it('is counted from acceptance, however many months the office set', () => {
    const two = { ...limits, mediation: { ...limits.mediation, months: 2 } };
    expect(mediationClock({ acceptedOn: '2025-12-31', delegation: null, extensions: [] }, two).dueOn).toBe('2026-02-28');
    expect(mediationClock({ acceptedOn: '2026-07-31', delegation: null, extensions: [] }, two).dueOn).toBe('2026-09-30');
  });

  it('tells five days before its end and on its last day, over a short February too', () => {
    expect(mediationClock({ acceptedOn: '2026-01-31', delegation: null, extensions: [] }, limits)).toEqual({
      dueOn: '2026-02-28',
      alertsOn: ['2026-02-23', '2026-02-28'],
    });
    expect(mediationClock({ acceptedOn: '2028-01-31', delegation: null, extensions: [] }, limits).alertsOn).toEqual([
      '2028-02-24',
      '2028-02-29',
    ]);
  });
});

describe("a court's case from the day its papers are signed for (特邀调解规定 art. 27)", () => {
  it.each<[string, CourtDelegation, string, string]>([
    ['委派', 'assigned', '2026-07-03', '2026-08-02'],
    ['委派 over February', 'assigned', '2026-01-31', '2026-03-02'],
    ['委派 over a leap February', 'assigned', '2028-01-31', '2028-03-01'],
    ['委托 in ordinary procedure', 'entrustedOrdinary', '2026-07-03', '2026-07-18'],
    ['委托 over a leap day', 'entrustedOrdinary', '2028-02-20', '2028-03-06'],
    ['委托 in summary procedure', 'entrustedSummary', '2026-07-03', '2026-07-10'],
    ['委托 over the end of a year', 'entrustedSummary', '2026-12-28', '2027-01-04'],
  ])('%s', (_name, way, signedForOn, dueOn) => {
    const clock = mediationClock({ acceptedOn: '2026-01-05', delegation: { way, signedForOn }, extensions: [] }, limits);
    expect(clock.dueOn).toBe(dueOn);
    expect(clock.alertsOn.at(-1)).toBe(dueOn);
  });
});

describe('more time', () => {
  const extension = (until: string, consentedOn = '2026-07-20') => ({ consentedOn, until, consentOf: ['a', 'b'] });
  const clock = mediationClock({ acceptedOn: '2026-07-03', delegation: null, extensions: [] }, limits);

  it.each([
    ['no extension', [], '2026-08-03'],
    ['one', [extension('2026-08-31')], '2026-08-31'],
    ['one after the other', [extension('2026-08-31'), extension('2026-09-30', '2026-08-30')], '2026-09-30'],
    ['in whatever order they are kept', [extension('2026-09-30', '2026-08-30'), extension('2026-08-31')], '2026-09-30'],
    ['to a leap day', [extension('2028-02-29')], '2028-02-29'],
  ])('%s', (_name, extensions, dueOn) => {
    const longer = mediationClock({ acceptedOn: '2026-07-03', delegation: null, extensions }, limits);
    expect(longer.dueOn).toBe(dueOn);
    expect(longer.alertsOn.at(-1)).toBe(dueOn);
  });

  it("is given to a court's case just so", () => {
    expect(
      mediationClock(
        {
          acceptedOn: '2026-07-01',
          delegation: { way: 'entrustedSummary', signedForOn: '2026-07-03' },
          extensions: [extension('2026-07-17', '2026-07-10')],
        },
        limits,
      ).dueOn,
    ).toBe('2026-07-17');
  });

  it.each([
    ['all agree while it runs', extension('2026-08-31'), []],
    ['all agree on its last day', extension('2026-08-31', '2026-08-03'), []],
    ['one party did not agree', { ...extension('2026-08-31'), consentOf: ['a'] }, ['mediation.extension-consent-missing']],
    ['it had run out', extension('2026-08-31', '2026-08-04'), ['mediation.extension-late']],
    ['it is no longer than before', extension('2026-08-03'), ['mediation.extension-not-longer']],
  ])('%s', (_name, wanted, codes) => {
    expect(extensionProblems(wanted, clock, ['a', 'b']).map((problem) => problem.code)).toEqual(codes);
  });
});

describe('30 days to ask the court (人民调解法 art. 33), day 0 the day of effect', () => {
  it.each([
    ['an ordinary month', '2026-07-03', '2026-08-02', ['2026-07-23', '2026-07-28', '2026-07-31', '2026-08-02']],
    ['a month of 31 days', '2026-08-31', '2026-09-30', ['2026-09-20', '2026-09-25', '2026-09-28', '2026-09-30']],
    ['February', '2026-01-31', '2026-03-02', ['2026-02-20', '2026-02-25', '2026-02-28', '2026-03-02']],
    ['a leap February', '2028-01-31', '2028-03-01', ['2028-02-20', '2028-02-25', '2028-02-28', '2028-03-01']],
    ['from a leap day', '2028-02-29', '2028-03-30', ['2028-03-20', '2028-03-25', '2028-03-28', '2028-03-30']],
    ['the end of a year', '2026-12-15', '2027-01-14', ['2027-01-04', '2027-01-09', '2027-01-12', '2027-01-14']],
  ])('over %s', (_name, effectiveOn, dueOn, alertsOn) => {
    const clock = courtClock(effectiveOn, limits, calendar);
    expect([clock.dueOn, clock.alertsOn]).toEqual([dueOn, alertsOn]);
  });

  it.each([
    ['a working day', '2026-07-07', '2026-08-06', '2026-08-06'],
    ['a Sunday', '2026-07-03', '2026-08-02', '2026-08-03'],
    ['国庆', '2026-09-02', '2026-10-02', '2026-10-08'],
    ['a Saturday that works', '2026-09-10', '2026-10-10', '2026-10-10'],
  ])('that end on %s last no longer than the first working day (民事诉讼法 art. 85)', (_name, effectiveOn, dueOn, lastDay) => {
    expect(courtClock(effectiveOn, limits, calendar)).toMatchObject({ dueOn, lastDay });
  });

  it.each([
    ['2026-07-22', { kind: 'quiet', daysLeft: 11 }],
    ['2026-07-23', { kind: 'alert', daysLeft: 10 }],
    ['2026-08-02', { kind: 'alert', daysLeft: 0 }],
    ['2026-08-03', { kind: 'over', daysLeft: -1 }],
  ])('on %s', (today, alert) => {
    expect(clockAlert(courtClock('2026-07-03', limits, calendar), today)).toEqual(alert);
  });
});
