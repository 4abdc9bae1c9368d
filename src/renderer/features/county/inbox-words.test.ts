import { expect, test } from 'vitest';
import { inboxStateLine, reportingLine, unreported } from './inbox-words.ts';

const counts = { new: 10, changed: 2, unchanged: 0, conflict: 1, refused: 2 };

test('a checked batch says how many of its records need a person', () => {
  expect(inboxStateLine({ state: 'checked', counts, receiptNumber: null }).words).toBe('已核对，3 条有问题，待导入');
  expect(inboxStateLine({ state: 'checked', counts: { ...counts, conflict: 0, refused: 0 }, receiptNumber: null }).words).toBe('核对无误，待导入');
});

test('only townships that have joined can be late with a month', () => {
  const joined = { joinedAt: '2026-01-01T08:00:00.000+08:00' };
  const offices = [{ name: 'a', ...joined, lastPeriod: '2026-06' }, { name: 'b', ...joined, lastPeriod: '2026-07' }, { name: 'c', joinedAt: null, lastPeriod: null }];
  expect(unreported(offices, '2026-07').map(({ name }) => name)).toEqual(['a']);
  expect(offices.map((office) => reportingLine(office, '2026-07').words)).toEqual(['未报', '已报', '未接入']);
});
