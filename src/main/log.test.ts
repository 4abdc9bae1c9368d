import { mkdtempSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeError, errorNumber, openLog } from './log.ts';

describe('the log of the desktop host', () => {
  test('it names where an error arose and never what the error said', () => {
    const error = new RangeError('身份证号 329999199001011234 错误');
    const text = JSON.stringify(describeError(error));
    expect(text).toContain('RangeError');
    expect(text).toContain('log.test');
    expect(text).not.toContain('329999');
  });

  test('lines are kept in order and an old file is laid aside at one megabyte', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'log-')), 'logs', 'desktop.log');
    const log = openLog(path, () => new Date('2026-07-03T01:02:03Z'));
    log.note('started', { version: '0.1.0' });
    log.note('closed');
    expect(
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      { at: '2026-07-03T01:02:03.000Z', event: 'started', version: '0.1.0' },
      { at: '2026-07-03T01:02:03.000Z', event: 'closed' },
    ]);
    writeFileSync(path, 'x'.repeat(1_000_001));
    log.note('again');
    expect(existsSync(`${path}.old`)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain('again');
  });

  test('an error number is short enough to read out', () => {
    expect(errorNumber(new Date('2026-07-03T01:02:03Z'), () => 0.5)).toMatch(/^07030102-[0-9A-Z]{3}$/);
  });
});
