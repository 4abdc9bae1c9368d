import { describe, expect, test } from 'vitest';
import { nextUpdateStep, type UpdateEvent, type UpdateStep } from './update-steps.ts';

const walk = (...events: UpdateEvent['kind'][]) => events.reduce<UpdateStep>((step, kind) => nextUpdateStep(step, { kind }), 'idle');

describe('an update', () => {
  test('is installed only after a person accepted and the download ended', () => {
    expect(walk('check', 'found', 'accept', 'downloaded', 'install')).toBe('installing');
    expect(walk('check', 'found', 'downloaded')).toBe('offered');
    expect(walk('check', 'found', 'install')).toBe('offered');
  });

  test('loses nothing by a broken line or a refusal: what was there before can be asked for again', () => {
    expect(walk('check', 'failed')).toBe('idle');
    expect(walk('check', 'found', 'accept', 'failed')).toBe('offered');
    expect(walk('check', 'found', 'accept', 'check')).toBe('downloading');
    expect(walk('check', 'found', 'accept', 'downloaded', 'install', 'failed')).toBe('downloaded');
  });
});
