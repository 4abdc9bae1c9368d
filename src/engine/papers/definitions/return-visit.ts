// 人民调解回访记录, F11: repeats the agreement's very number (research A §1.3 F11). Nothing is written beforehand about how content anybody is.
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet } from './measures.ts';

export const returnVisit2010: PaperDefinition = {
  ...casePaper,
  id: 'return-visit',
  source: `人民调解法 art. 31; ${ministrySet}`,
  title: '人民调解回访记录',
  blocks: [
    {
      kind: 'fields',
      labelCharacters: 6,
      lines: [
        [{ label: '当事人', from: 'visited' }],
        [{ label: '调解协议编号', from: 'agreementNumber' }],
        [{ label: '回访事由', from: 'subject' }],
        [{ label: '回访时间', from: 'visitedAt' }],
        [
          { label: '回访地点', from: 'place' },
          { label: '是否满意', from: 'satisfaction', characters: 6 },
        ],
      ],
    },
    { kind: 'text', heading: '回访情况：', from: 'record', blankLines: 9 },
    {
      kind: 'closing',
      sentence: null,
      signatures: {
        from: 'signatures',
        blank: [
          { who: '当事人', name: '', how: '签名、盖章或按指印' },
          { who: '回访人', name: '', how: '签名' },
        ],
      },
      seal: null,
      dateFrom: 'date',
    },
  ],
};
