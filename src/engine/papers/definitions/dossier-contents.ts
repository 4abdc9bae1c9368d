// 卷内目录, F2: 序号, 文书名称, 页号, 备注 (research A §1.1).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet } from './measures.ts';

export const dossierContents2010: PaperDefinition = {
  ...casePaper,
  id: 'dossier-contents',
  source: `人民调解法 art. 27; ${ministrySet}`,
  title: '卷内目录',
  numberLabel: '卷号：',
  type: { titlePt: 24, bodyPt: 14, linePt: 25, tablePt: 14, smallPt: 10.5 },
  blocks: [
    {
      kind: 'table',
      from: 'papers',
      columns: [
        { title: '序号', widthMm: 16, align: 'centre' },
        { title: '文书名称', widthMm: 86 },
        { title: '页号', widthMm: 24, align: 'centre' },
        { title: '备注', widthMm: 32 },
      ],
      blankRows: 18,
    },
  ],
};
