import { expect, it } from 'vitest';
import type { OfficeSettingVersion } from '#shared/contract/settings.ts';
import { settingChanges } from './setting-lines.ts';
import { comingVersions, sinceWords, versionBefore, versionState } from './setting-versions.ts';

const clock = { days: 20, yellowBefore: 3, redAfter: 0 };

it('tells what a version changes, what is new and what is gone', () => {
  const before = { accept: { ...clock, days: 1 }, handle: clock, revisit: clock, handleDaysByRisk: [{ riskLevel: '1', days: 5 }] };
  const after = { ...before, handle: { ...clock, days: 30 }, handleDaysByRisk: [{ riskLevel: '2', days: 10 }] };
  expect(settingChanges('dispute-limits', before, after)).toEqual([
    { label: '化解期限', from: '20 个工作日，提前 3 天变黄，超过 0 天变红', to: '30 个工作日，提前 3 天变黄，超过 0 天变红' },
    { label: '化解期限（橙色）', from: '', to: '10 个工作日' },
    { label: '化解期限（红色）', from: '5 个工作日', to: '' },
  ]);
  expect(settingChanges('dispute-limits', before, before)).toEqual([]);
});

it('tells days of holidays that change, one by one', () => {
  const year = (days: { date: string; name: string; works: boolean }[]) => ({ years: [{ year: 2027, days }] });
  const newYear = { date: '2027-01-01', name: '元旦', works: false };
  expect(settingChanges('holidays', year([newYear]), year([newYear, { date: '2027-01-03', name: '元旦', works: true }]))).toEqual([
    { label: '2027-01-03', from: '', to: '上班 元旦' },
  ]);
});

it('says which version counts, which will and which one of the same day was replaced', () => {
  const version = (id: string, validFrom: string, createdBy: string): OfficeSettingVersion => ({
    id,
    kind: 'filing-day',
    validFrom,
    value: { day: Number(id) },
    createdAt: '2026-07-01T09:00:00+08:00',
    createdBy,
  });
  const versions = [
    version('4', '2026-09-01', '王敏'),
    version('3', '2026-08-01', '王敏'),
    version('2', '2026-07-01', '周婷'),
    version('1', '2026-07-01', '王敏'),
  ];
  expect(versions.map((each) => versionState(each, versions, '2026-08-15'))).toEqual(['将执行', '现行', '以前执行', '同日被替换']);
  expect(sinceWords(versions, '2026-07-20')).toBe('现行的从 2026-07-01 起执行，周婷 2026-07-01 09:00 存');
  expect(sinceWords(versions, '2026-06-30')).toBe('现行的是程序自带的，还没有改过');
  expect(comingVersions(versions, '2026-07-20').map(({ id }) => id)).toEqual(['3', '4']);
  expect(versions.map((each) => versionBefore(each, versions, { day: 5 }))).toEqual([{ day: 3 }, { day: 2 }, { day: 1 }, { day: 5 }]);
});
