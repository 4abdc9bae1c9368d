import { expect, test } from 'vitest';
import { slotNeed } from './dossier-needs.ts';

const agreed = { state: 'agreed', ended: false, sessions: 1 } as const;

test('the directory decides until the office says otherwise', () => {
  expect(slotNeed('returnVisit', {}, agreed)).toBe('optional');
  expect(slotNeed('returnVisit', { returnVisit: 'required' }, agreed)).toBe('required');
  expect(slotNeed('identity', { identity: 'optional' }, agreed)).toBe('optional');
});

test('a case that ended without agreement needs none, whatever the office says', () => {
  const failed = { state: 'failed', ended: true, sessions: 2 } as const;
  expect(slotNeed('agreement', {}, failed)).toBe('notNeeded');
  expect(slotNeed('returnVisit', { returnVisit: 'required' }, failed)).toBe('notNeeded');
  expect(slotNeed('sessionRecord', {}, failed)).toBe('required');
});

test('a case taken back before its first session has no record of one', () => {
  expect(slotNeed('sessionRecord', {}, { state: 'withdrawn', ended: true, sessions: 0 })).toBe('notNeeded');
  expect(slotNeed('sessionRecord', {}, { state: 'withdrawn', ended: true, sessions: 1 })).toBe('required');
});
