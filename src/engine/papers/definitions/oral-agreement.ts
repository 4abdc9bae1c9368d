// 人民调解口头协议登记表, F10: unlike the written agreement nobody of the parties signs and there is no clause on copies (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, mediatorSlot, ministrySet } from './measures.ts';
import { partyLines, twoBlankParties } from './party-lines.ts';

export const oralAgreement2010: PaperDefinition = {
  ...casePaper,
  id: 'oral-agreement',
  source: `人民调解法 art. 28, 30; ${ministrySet}`,
  title: '人民调解口头协议登记表',
  numberLabel: '编号：',
  blocks: [
    { kind: 'parties', lines: partyLines, blank: twoBlankParties },
    { kind: 'text', heading: '纠纷主要事实、争议事项：', from: 'facts', blankLines: 12 },
    { kind: 'clauses', heading: '协议内容：', from: 'clauses', blankLines: 10 },
    { kind: 'text', heading: '履行方式、时限：', from: 'mannerAndTime', blankLines: 4 },
    {
      kind: 'closing',
      sentence: null,
      signatures: { from: 'signatures', blank: [mediatorSlot] },
      seal: { from: 'committeeName', note: '（人民调解委员会印章）' },
      dateFrom: 'date',
    },
  ],
};
