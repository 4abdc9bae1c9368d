import { describe, expect, test } from 'vitest';
import { firstCheckDelay, nextCheckDelay, nextUpdateStep, readUpdateSource, type UpdateEvent, type UpdateStep } from './update-plan.ts';

const read = (content: unknown) => readUpdateSource(JSON.stringify(content), true);
const walk = (...events: UpdateEvent[]) => events.reduce<UpdateStep>(nextUpdateStep, 'idle');

describe('updating', () => {
  test('asks only an https address that was set', () => {
    expect(read({ address: 'https://county.example/updates/stable' })).toEqual({ kind: 'address', address: 'https://county.example/updates/stable/' });
    expect(readUpdateSource(null, true)).toEqual({ kind: 'none', reason: 'not set' });
    for (const address of ['http://county.example/', 'file:///usb/', 'https://name:word@county.example/', 'updates', 7]) {
      expect(read({ address }), String(address)).toEqual({ kind: 'none', reason: 'unreadable' });
    }
    expect(readUpdateSource('{', true)).toEqual({ kind: 'none', reason: 'unreadable' });
    expect(readUpdateSource('{"address":"https://county.example/"}', false)).toEqual({ kind: 'none', reason: 'development' });
  });

  test('spreads the offices’ questions over time', () => {
    expect([firstCheckDelay(0), firstCheckDelay(1)]).toEqual([30_000, 180_000]);
    expect([nextCheckDelay(0), nextCheckDelay(0.5), nextCheckDelay(1)].map((delay) => delay / 3_600_000)).toEqual([5.5, 6, 6.5]);
  });

  test('installs only after a person accepted, the download ended and the backup stood', () => {
    const before: UpdateEvent[] = [{ kind: 'check' }, { kind: 'found' }, { kind: 'accept' }, { kind: 'downloaded' }];
    expect(walk(...before, { kind: 'install', isBackedUp: true })).toBe('installing');
    expect(walk(...before, { kind: 'install', isBackedUp: false })).toBe('downloaded');
    expect(walk({ kind: 'check' }, { kind: 'found' }, { kind: 'downloaded' })).toBe('offered');
    expect(walk({ kind: 'check' }, { kind: 'found' }, { kind: 'install', isBackedUp: true })).toBe('offered');
  });

  test('a broken line loses nothing: the check is repeated later, the download can be asked for again', () => {
    expect(walk({ kind: 'check' }, { kind: 'failed' })).toBe('idle');
    expect(walk({ kind: 'check' }, { kind: 'found' }, { kind: 'accept' }, { kind: 'failed' })).toBe('offered');
    expect(walk({ kind: 'check' }, { kind: 'found' }, { kind: 'accept' }, { kind: 'check' })).toBe('downloading');
  });
});
