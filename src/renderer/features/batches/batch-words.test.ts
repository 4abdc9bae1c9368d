import { describe, expect, test } from 'vitest';
import { batchStateLine, entityCountWords, monthWords } from './batch-words.ts';

const batch = { state: 'answered' as const, verdicts: {}, sentBytes: 0, byteCount: 1000, lastError: null };

describe('a batch as one line', () => {
  test('a batch that the county took whole is green', () => {
    expect(batchStateLine({ ...batch, verdicts: { accepted: 90, unchanged: 10 } })).toEqual({
      words: '已回执：100 条全部接收',
      tone: 'accepted',
    });
  });

  test('refused and conflicting records wait for a person', () => {
    expect(batchStateLine({ ...batch, verdicts: { accepted: 90, refused: 3, conflict: 2 } })).toEqual({
      words: '已回执：接收 90 条，退回或不一致 5 条待处理',
      tone: 'attention',
    });
  });

  test('a cut upload says how far it came', () => {
    expect(batchStateLine({ ...batch, state: 'sending', sentBytes: 420 }).words).toBe('传输到 42 %，可继续报送');
  });

  test('a try that failed is told apart from one that was never made', () => {
    expect(batchStateLine({ ...batch, state: 'built' }).tone).toBe('attention');
    expect(batchStateLine({ ...batch, state: 'built', lastError: 'batches.county-unreachable' }).tone).toBe('late');
  });
});

test('counts and months read as an office writes them', () => {
  expect(entityCountWords({ dispute: 1280, grid: 40, staff: 0 })).toBe('网格 40、矛盾纠纷 1,280');
  expect(monthWords('2026-07')).toBe('2026年7月');
});
