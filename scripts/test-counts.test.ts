import { expect, test } from 'vitest';
import { addCounts, countsLine, playwrightCounts, vitestCounts, withExitCode } from './test-counts.ts';

test('the closing line sums all parts and names skipped tests only where there are any', () => {
  const sum = addCounts([
    { passed: 9, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 0 },
  ]);
  expect(countsLine(sum)).toBe('12 passed, 1 failed');
  expect(countsLine({ ...sum, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
});

test('a test file that does not load is a failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ],
  };
  expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('a crash without a failed test is still a failure', () => {
  expect(withExitCode({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  expect(withExitCode({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  expect(withExitCode({ passed: 5, failed: 0, skipped: 0 }, 0).failed).toBe(0);
});

test('Playwright counts flaky tests as passed and errors outside tests as failed', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 4 }, errors: [{}] };
  expect(playwrightCounts(JSON.stringify(report))).toEqual({ passed: 8, failed: 2, skipped: 4 });
});
