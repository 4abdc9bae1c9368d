import { expect, it } from 'vitest';
import type { OfficeSettingVersion } from '#shared/contract/settings.ts';
import { consequenceWords, dayWords } from './consequence-words.ts';

it('says before saving that what was accepted keeps its limits', () => {
  expect(consequenceWords('dispute-limits', { running: 1200, moved: 0, recoloured: 0, examples: [] })).toEqual([
    '正在计时的 1,200 件纠纷，到期日都不变。已受理的仍按受理那天的期限，不变；以后受理的按新期限。',
  ]);
  expect(
    consequenceWords('dispute-limits', {
      running: 9,
      moved: 2,
      recoloured: 1,
      examples: [{ id: '1', title: '甲', from: '2026-07-28', to: '2026-07-30' }],
    }),
  ).toEqual([
    '正在计时的 9 件纠纷中，2 件草稿的应受理日期会变，1 件只变黄色、红色提醒的日子。已受理的仍按受理那天的期限，不变；以后受理的按新期限。例如：甲 2026-07-28 → 2026-07-30。',
  ]);
  expect(consequenceWords('filing-day', { running: 9, moved: 0, recoloured: 0, examples: [] })).toEqual([]);
});

it('warns of a day in the past, of one to come, of one that has a version, and of a later version', () => {
  const version = (validFrom: string): OfficeSettingVersion => ({
    id: validFrom,
    kind: 'filing-day',
    validFrom,
    value: { day: 5 },
    createdAt: '2026-07-01T09:00:00+08:00',
    createdBy: '王敏',
  });
  const versions = [version('2026-10-01'), version('2026-09-01'), version('2026-07-01')];
  expect(dayWords('2026-07-28', '2026-07-28', [], '会变')).toEqual([]);
  expect(dayWords('2026-07-01', '2026-07-28', versions, '会变')).toEqual([
    '2026-07-01 已经过去：会变',
    '这一天已有一版，存下后以新的为准，旧的仍查得到',
    '从 2026-09-01 起另有一版，这一版只管到它的前一天',
  ]);
  expect(dayWords('2026-11-01', '2026-07-28', versions, '会变')).toEqual(['到 2026-11-01 才执行，在那以前仍按现行的']);
});
