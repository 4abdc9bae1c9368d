// 人民调解记录, F8: one for each session; result ①②③ (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, mediatorSlot, ministrySet, partySlot, recorderSlot } from './measures.ts';

export const sessionRecord2010: PaperDefinition = {
  ...casePaper,
  id: 'session-record',
  source: `人民调解法 art. 27; ${ministrySet}`,
  title: '人民调解记录',
  blocks: [
    {
      kind: 'fields',
      labelCharacters: 4,
      lines: [
        [{ label: '时间', from: 'heldAt' }],
        [{ label: '地点', from: 'place' }],
        [{ label: '事由', from: 'subject' }],
        [{ label: '当事人', from: 'parties' }],
        [{ label: '参加人', from: 'participants' }],
      ],
    },
    { kind: 'statement', heading: '', paragraphs: ['人民调解委员会已将当事人的权利义务及有关规定告知各方当事人。'] },
    { kind: 'text', heading: '调解记录：', from: 'record', blankLines: 28 },
    {
      kind: 'choice',
      label: '调解结果',
      from: 'result',
      options: [
        { key: 'agreed', label: '①调解成功' },
        { key: 'failed', label: '②调解不成' },
        { key: 'toContinue', label: '③有待继续调解' },
      ],
    },
    {
      kind: 'closing',
      sentence: null,
      signatures: { from: 'signatures', blank: [partySlot, partySlot, mediatorSlot, recorderSlot] },
      seal: null,
      dateFrom: 'date',
    },
  ],
};
