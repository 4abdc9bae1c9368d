import { describe, expect, it } from 'vitest';
import { instantText, officeToday, relativeDay } from './office-calendar.ts';
import { restText } from './rest-time.ts';

describe("the office's calendar", () => {
  it("is Shanghai's, whatever the zone of the PC", () => {
    expect(officeToday(new Date('2026-07-02T17:00:00Z'))).toBe('2026-07-03');
    expect(instantText('2026-07-03T09:15:00.000+08:00')).toBe('2026-07-03 09:15');
  });

  it('tells relative days only beside the date', () => {
    expect(relativeDay('2026-07-03', '2026-07-03')).toBe('今天');
    expect(relativeDay('2026-06-30', '2026-07-03')).toBe('3 天前');
    expect(relativeDay('2026-07-08', '2026-07-03')).toBe('还有 5 天');
  });
});

it('rest time is told once there is something to go by', () => {
  const startedAt = '2026-07-03T09:00:00.000+08:00';
  const after = (seconds: number) => Date.parse(startedAt) + seconds * 1000;
  expect(restText({ done: 10, total: 1000, step: '', startedAt }, after(1))).toBe('已完成 10 / 1,000');
  expect(restText({ done: 500, total: 1000, step: '', startedAt }, after(20))).toBe('已完成 500 / 1,000，约剩 20 秒');
  expect(restText({ done: 100, total: 1000, step: '', startedAt }, after(60))).toBe('已完成 100 / 1,000，约剩 9 分钟');
});
