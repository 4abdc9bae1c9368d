import { describe, expect, test } from 'vitest';
import { planSecondStart, wordHolder } from './holder-words.ts';

const wang = { user: 'wang', computer: 'ZZB-01', since: '2026-07-28T01:00:00.000Z' };

describe('a second start on the same folder', () => {
  test('of the same user on the same PC leaves: the first one shows its window', () => {
    expect(planSecondStart(wang, { user: 'wang', computer: 'ZZB-01' })).toEqual({ step: 'leave' });
  });

  test('of another user of the PC is told who has it open, since when and where', () => {
    const plan = planSecondStart(wang, { user: 'zhao', computer: 'ZZB-01' });
    expect(plan.step === 'tell' ? plan.detail : '').toMatch(/系统用户“wang”从 7月28日 09:00 起在电脑 ZZB-01 上打开着它.*\n请让他先关闭/);
  });

  test('of the same name on another PC is told so, too', () => {
    expect(planSecondStart(wang, { user: 'wang', computer: 'ZZB-02' }).step).toBe('tell');
  });

  test('while the first one is only just starting leaves quietly', () => {
    expect(planSecondStart(null, { user: 'zhao', computer: 'ZZB-01' })).toEqual({ step: 'leave' });
  });
});

test('nothing is made up where nothing is known', () => {
  expect(wordHolder({ user: null, computer: null, since: null })).toBeNull();
  expect(wordHolder({ user: 'wang', computer: null, since: 'never' })).toBe('系统用户“wang”打开着它');
});
