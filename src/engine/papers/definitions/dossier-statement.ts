// 卷宗情况说明, F13: missing or late pages, corrections, damage (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet } from './measures.ts';

export const dossierStatement2010: PaperDefinition = {
  ...casePaper,
  id: 'dossier-statement',
  source: `人民调解法 art. 27; ${ministrySet}`,
  title: '卷宗情况说明',
  numberLabel: '卷号：',
  blocks: [
    { kind: 'text', heading: '说明：', from: 'statement', blankLines: 14 },
    {
      kind: 'closing',
      sentence: null,
      signatures: {
        from: 'signatures',
        blank: [
          { who: '立卷人', name: '', how: '签名' },
          { who: '检查人', name: '', how: '签名' },
        ],
      },
      seal: null,
      dateFrom: 'date',
    },
  ],
};
