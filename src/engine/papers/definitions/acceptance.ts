// 人民调解受理登记表, F4: for an oral application or the committee's own initiative; filled in by the committee (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet, partySlot } from './measures.ts';

export const acceptance2010: PaperDefinition = {
  ...casePaper,
  id: 'acceptance',
  source: `人民调解法 art. 17-18; ${ministrySet}`,
  title: '人民调解受理登记表',
  blocks: [
    {
      kind: 'sentence',
      parts: [
        { from: 'acceptedOn', characters: 9 },
        '，人民调解委员会依当事人申请（主动调解），经当事人同意，调解',
        { from: 'firstParties', characters: 8 },
        '、',
        { from: 'otherParties', characters: 8 },
        '之间的纠纷。',
      ],
    },
    { kind: 'fields', labelCharacters: 4, lines: [[{ label: '纠纷类型', from: 'type' }]] },
    {
      kind: 'choice',
      label: '案件来源',
      from: 'source',
      options: [
        { key: 'application', label: '①当事人申请' },
        { key: 'own', label: '②人民调解委员会主动调解' },
        { key: 'entrusted', label: '③接受委托移送' },
      ],
    },
    { kind: 'fields', labelCharacters: 4, lines: [[{ label: '移送单位', from: 'sender' }]] },
    { kind: 'text', heading: '纠纷简要情况：', from: 'facts', blankLines: 21 },
    {
      kind: 'closing',
      sentence: null,
      signatures: { from: 'signatures', blank: [partySlot, partySlot, { who: '登记人', name: '', how: '签名' }] },
      seal: { from: 'committeeName', note: '（人民调解委员会印章）' },
      dateFrom: 'date',
    },
    { kind: 'sentence', parts: ['注：本表由人民调解委员会填写。'] },
  ],
};
