import { describe, expect, test } from 'vitest';
import { decideStart, type UpdateTrial } from './update-trial.ts';

const trial: UpdateTrial = {
  from: '0.1.0',
  to: '0.2.0',
  starts: 0,
  former: null,
  registerCopy: 'register-1.db',
  present: { version: '0.2.0', kind: 'deb', file: '/x/0.2.0.deb', sha512: '' },
};

describe('a start', () => {
  test('without a new version is a usual one', () => {
    expect(decideStart(null, '0.1.0')).toEqual({ kind: 'usual' });
    expect(decideStart(trial, '0.3.0')).toEqual({ kind: 'usual' });
  });

  test('of the old version tells that the installer was not finished', () => {
    expect(decideStart(trial, '0.1.0')).toMatchObject({ kind: 'not installed' });
  });

  test('of a new version is counted twice; the third one offers the way back', () => {
    const first = decideStart(trial, '0.2.0');
    expect(first).toMatchObject({ kind: 'counted', trial: { starts: 1 } });
    const second = decideStart({ ...trial, starts: 1 }, '0.2.0');
    expect(second).toMatchObject({ kind: 'counted', trial: { starts: 2 } });
    expect(decideStart({ ...trial, starts: 2 }, '0.2.0')).toMatchObject({ kind: 'offer going back' });
  });
});
