// 人民调解调查记录, F6 (research A §1.3). Each person questioned has a record.
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet, recorderSlot } from './measures.ts';

export const investigation2010: PaperDefinition = {
  ...casePaper,
  id: 'investigation',
  source: `令75 art. 29; ${ministrySet}`,
  title: '人民调解调查记录',
  blocks: [
    {
      kind: 'fields',
      labelCharacters: 4,
      lines: [
        [{ label: '时间', from: 'heldAt' }],
        [{ label: '地点', from: 'place' }],
        [{ label: '参加人', from: 'participants' }],
        [{ label: '被调查人', from: 'person' }],
      ],
    },
    { kind: 'text', heading: '记录：', from: 'record', blankLines: 30 },
    { kind: 'statement', heading: '', paragraphs: ['以上记录已阅读（或已向本人宣读），与本人所述一致。'] },
    {
      kind: 'closing',
      sentence: null,
      signatures: {
        from: 'signatures',
        blank: [{ who: '被调查人', name: '', how: '签名、盖章或按指印' }, { who: '调查人', name: '', how: '签名' }, recorderSlot],
      },
      seal: null,
      dateFrom: 'date',
    },
  ],
};
