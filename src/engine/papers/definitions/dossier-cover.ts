// 卷宗封面, F1 (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet } from './measures.ts';

export const dossierCover2010: PaperDefinition = {
  ...casePaper,
  id: 'dossier-cover',
  source: `人民调解法 art. 27; ${ministrySet}`,
  title: '人民调解卷宗',
  pageNumbers: false,
  page: { size: 'A4', marginMm: { top: 50, right: 30, bottom: 25, left: 34 } },
  type: { titlePt: 42, bodyPt: 16, linePt: 36, tablePt: 12, smallPt: 10.5 },
  blocks: [
    { kind: 'sentence', align: 'headline', parts: [{ from: 'committeeName', characters: 16 }] },
    { kind: 'space', heightMm: 24 },
    {
      kind: 'fields',
      labelCharacters: 5,
      lines: [
        [{ label: '卷名', from: 'title' }],
        [{ label: '卷号', from: 'caseNumber' }],
        [{ label: '人民调解员', from: 'mediators' }],
        [{ label: '调解日期', from: 'mediatedOn' }],
        [{ label: '立卷人', from: 'filedBy' }],
        [{ label: '立卷日期', from: 'filedOn' }],
        [{ label: '保管期限', from: 'retention' }],
        [{ label: '备注', from: 'remark' }],
      ],
    },
  ],
};
