// 人民调解协议书, F9 of the ministry's form set (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, mediatorSlot, ministrySet, partySlot, recorderSlot } from './measures.ts';
import { partyLines, twoBlankParties } from './party-lines.ts';

export const mediationAgreement2010: PaperDefinition = {
  ...casePaper,
  id: 'mediation-agreement',
  source: `人民调解法 art. 28-29; ${ministrySet}`,
  title: '人民调解协议书',
  numberLabel: '编号：',
  blocks: [
    { kind: 'parties', lines: partyLines, blank: twoBlankParties },
    { kind: 'text', heading: '纠纷主要事实、争议事项：', from: 'facts', blankLines: 12 },
    { kind: 'clauses', heading: '经调解，自愿达成如下协议：', from: 'clauses', blankLines: 8 },
    { kind: 'text', heading: '履行方式、时限：', from: 'mannerAndTime', blankLines: 4 },
    {
      kind: 'table',
      from: 'performance',
      columns: [
        { title: '履行人', widthMm: 18 },
        { title: '接受人', widthMm: 18 },
        { title: '履行内容、金额', widthMm: 59 },
        { title: '履行期限', widthMm: 34 },
        { title: '履行方式', widthMm: 29 },
      ],
      blankRows: 0,
    },
    {
      kind: 'closing',
      sentence: { from: 'copies', blank: '本协议一式　　份，当事人、人民调解委员会各持一份。' },
      signatures: { from: 'signatures', blank: [partySlot, partySlot, mediatorSlot, recorderSlot] },
      seal: { from: 'committeeName', note: '（人民调解委员会印章）' },
      dateFrom: 'date',
    },
  ],
};
