import { describe, expect, it } from 'vitest';
import { disputeTypes } from '#shared/codes/index.ts';
import { codeOptions } from './code-picker.tsx';
import { matchesWords } from './pinyin-match.ts';

describe('a code', () => {
  it.each(['02', '0201', '排水', 'ysps', 'yongshui', '０２０１'])('is found by %s', (typed) => {
    expect(matchesWords(typed, '用水排水通行通风采光', '0201')).toBe(true);
  });

  it.each(['03', '婚姻', 'hyjt'])('is not found by %s', (typed) => {
    expect(matchesWords(typed, '用水排水通行通风采光', '0201')).toBe(false);
  });

  it('is offered without the groups above it, unless a record holds one', () => {
    expect(codeOptions(disputeTypes, null, false).some(({ value }) => value === '02')).toBe(false);
    expect(codeOptions(disputeTypes, '02', false)[0]).toEqual({ value: '02', label: '邻里纠纷' });
    expect(codeOptions(disputeTypes, null, false).find(({ value }) => value === '0299')?.label).toBe('邻里纠纷/其他');
  });
});
