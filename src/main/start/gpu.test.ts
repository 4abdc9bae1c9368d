import { describe, expect, test } from 'vitest';
import { afterGpuCrash, isGpuCrash } from './gpu.ts';

const morning = new Date('2026-07-28T01:00:00Z');

describe('a graphics driver that crashes', () => {
  test('is forgiven once, and left alone after the second time of a day', () => {
    const first = afterGpuCrash([], morning);
    expect(first).toEqual({ gpuCrashes: ['2026-07-28T01:00:00.000Z'], isGpuOff: false });
    expect(afterGpuCrash(first.gpuCrashes, new Date('2026-07-28T08:00:00Z')).isGpuOff).toBe(true);
  });

  test('once a week is no reason to draw slowly for ever', () => {
    expect(afterGpuCrash(['2026-07-21T01:00:00.000Z'], morning)).toEqual({ gpuCrashes: ['2026-07-28T01:00:00.000Z'], isGpuOff: false });
  });

  test('is told from one that was ended, and from other processes', () => {
    expect(isGpuCrash({ type: 'GPU', reason: 'crashed' })).toBe(true);
    for (const other of [
      { type: 'GPU', reason: 'clean-exit' },
      { type: 'GPU', reason: 'killed' },
      { type: 'Utility', reason: 'crashed' },
    ])
      expect(isGpuCrash(other)).toBe(false);
  });
});
