import { describe, expect, it } from 'vitest';
import { disputeTypes } from '#shared/codes/index.ts';
import { codeItems } from '../components/pickers/code-picker.tsx';
import { fitOf, matchesWords } from './pinyin-match.ts';

describe('a code', () => {
  it.each(['02', '0201', '排水', 'ysps', 'yongshui', '０２０１'])('is found by %s', (typed) => {
    expect(matchesWords(typed, '用水排水通行通风采光', '0201')).toBe(true);
  });

  it.each(['03', '婚姻', 'hyjt'])('is not found by %s', (typed) => {
    expect(matchesWords(typed, '用水排水通行通风采光', '0201')).toBe(false);
  });

  it('is offered without the groups above it, unless a record holds one', () => {
    expect(codeItems(disputeTypes, null, false).some(({ value }) => value === '02')).toBe(false);
    expect(codeItems(disputeTypes, '02', false)[0]).toEqual({ value: '02', code: '02', label: '邻里纠纷' });
    expect(codeItems(disputeTypes, null, false).find(({ value }) => value === '0299')?.label).toBe('邻里纠纷/其他');
  });
});

describe('how well a word fits a name', () => {
  it.each([
    ['qhm', '钱慧敏', 'whole'],
    ['钱慧敏', '钱慧敏', 'whole'],
    ['qian', '钱慧敏', 'begins'],
    ["qian'hui", '钱慧敏', 'begins'],
    ['hm', '钱慧敏', 'inside'],
    ['敏', '钱慧敏', 'inside'],
    ['js', '江苏省', 'begins'],
    ['js', '北京市', 'inside'],
    ['ps', '邻里纠纷/排水', 'begins'],
    ['ＱＨＭ', '钱慧敏', 'whole'],
    ['zq', '重庆市', 'begins'],
    ['cq', '重庆市', 'begins'],
    ['xyz', '钱慧敏', null],
  ])('%s in %s: %s', (typed, name, fit) => {
    expect(fitOf(typed, name)).toBe(fit);
  });

  it('digits are the code from its beginning, and the serial of a long one', () => {
    expect([
      fitOf('0201', '排水', '0201'),
      fitOf('02', '排水', '0201'),
      fitOf('01', '排水', '0201'),
      fitOf('200', '枫桥村', '320599100200'),
    ]).toEqual(['whole', 'begins', null, 'inside']);
  });
});
