import { describe, expect, it } from 'vitest';
import { isWalCut, judgeWal } from './judge-wal.ts';
import type { HeadNote } from './register-head.ts';

const base = 'a'.repeat(64);
const other = 'b'.repeat(64);
const head = (changed: Partial<HeadNote> = {}): HeadNote => ({
  state: 'open',
  base,
  salt: 's1',
  walBytes: 8272,
  auditSeq: 3,
  auditHash: 'h',
  at: '2026-07-28T09:00:00.000+08:00',
  ...changed,
});
const wal = (salt = 's1', frames = 2, wholeBytes = 8272) => ({ salt, frames, wholeBytes });

describe('a log beside the register', () => {
  it.each([
    ['is its own when database and log are those of the head', head(), base, wal(), 'ours'],
    ['is foreign when the database is another one', head(), other, wal(), 'foreign'],
    ['is foreign when the log is another one', head(), base, wal('s2'), 'foreign'],
    ['is foreign after a clean end', head({ state: 'closed', salt: null }), base, wal(), 'foreign'],
    ['is its own while it is written back and nothing was written yet', head({ state: 'folding' }), base, wal(), 'ours'],
    ['can only be told by reading once it was written back in part', head({ state: 'folding' }), other, wal(), 'unsure'],
    ['is its own when only its beginning was written', head({ state: 'starting', salt: null }), base, wal('s2', 1), 'ours'],
    [
      'is foreign when it holds more than a beginning that nobody noted',
      head({ state: 'starting', salt: null }),
      base,
      wal('s2', 2),
      'foreign',
    ],
    ['can only be told by reading where there is no head', 'missing' as const, base, wal(), 'unsure'],
    ['can only be told by reading beside a head that knows neither it nor the database', head(), other, wal('s2'), 'unsure'],
    ['can only be told by reading beside a closed head of another database', head({ state: 'closed', salt: null }), other, wal(), 'unsure'],
    [
      'can only be told by reading beside a starting head of another database',
      head({ state: 'starting', salt: null }),
      other,
      wal('s2', 1),
      'unsure',
    ],
    ['is none when nothing whole is in it', head(), base, wal('s1', 0, 0), 'none'],
    ['is none when it is not there', head(), base, null, 'none'],
  ])('%s', (_how, noted, lies, found, verdict) => {
    expect(judgeWal(noted, lies, found)).toBe(verdict);
  });

  it.each([
    ['a log that is gone over the database it was written for', head(), base, null, true],
    ['a log that is shorter than at the last commit', head(), base, wal('s1', 1, 4152), true],
    ['a log that is longer: the note came too late', head(), base, wal('s1', 3, 12392), false],
    ['a database that was written back since', head(), other, null, false],
    ['a register that was closed', head({ state: 'closed', walBytes: 0 }), base, null, false],
  ])('is missed or not: %s', (_how, noted, lies, found, isCut) => {
    expect(isWalCut(noted, lies, found)).toBe(isCut);
  });
});
