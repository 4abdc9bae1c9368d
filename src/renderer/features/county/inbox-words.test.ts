import { expect, test } from 'vitest';
import { inboxStateLine, missingWords, reportingLine, unreported } from './inbox-words.ts';

const counts = { new: 10, changed: 2, unchanged: 0, conflict: 1, refused: 2 };

test('a checked batch says how many of its records need a person', () => {
  expect(inboxStateLine({ state: 'checked', counts, lacking: 0, receiptNumber: null, problem: null }).words).toBe(
    '已核对，3 条有问题，待导入',
  );
  expect(inboxStateLine({ state: 'checked', counts, lacking: 4, receiptNumber: null, problem: null }).words).toBe(
    '已核对，3 条有问题，4 条缺项，待导入',
  );
  expect(
    inboxStateLine({ state: 'checked', counts: { ...counts, conflict: 0, refused: 0 }, lacking: 1, receiptNumber: null, problem: null })
      .words,
  ).toBe('已核对，1 条缺项，待导入');
  expect(
    inboxStateLine({ state: 'checked', counts: { ...counts, conflict: 0, refused: 0 }, lacking: 0, receiptNumber: null, problem: null })
      .words,
  ).toBe('核对无误，待导入');
});

test('only townships that have joined can be late with a month', () => {
  const joined = { joinedAt: '2026-01-01T08:00:00.000+08:00' };
  const offices = [
    { name: 'a', ...joined, lastPeriod: '2026-06' },
    { name: 'b', ...joined, lastPeriod: '2026-07' },
    { name: 'c', joinedAt: null, lastPeriod: null },
  ];
  expect(unreported(offices, '2026-07').map(({ name }) => name)).toEqual(['a']);
  expect(offices.map((office) => reportingLine(office, '2026-07').words)).toEqual(['未报', '已报', '未接入']);
});

test('a batch that was let in early stays marked', () => {
  expect(
    inboxStateLine({ state: 'imported', counts, lacking: 0, receiptNumber: '320599-2026-000001', problem: 'county.let-in-early' }).words,
  ).toBe('已提前导入，回执 320599-2026-000001');
});

test('a batch that waits says what is missing before it', () => {
  const officeCode = '320599100000';
  const batch = { officeCode, sequence: 5 };
  const inbox = [
    { officeCode, sequence: 3, state: 'waiting' as const },
    { officeCode, sequence: 4, state: 'damaged' as const },
    { officeCode: '320599101000', sequence: 2, state: 'checked' as const },
  ];
  expect(missingWords(batch, 1, inbox)).toBe('第 2、4 批还没有到；第 3 批已到，还没有导入');
  expect(missingWords(batch, 4, inbox)).toBe('它所接续的上一批与县里已导入的第 4 批不是同一份');
});
