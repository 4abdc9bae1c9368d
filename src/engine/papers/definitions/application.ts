// 人民调解申请书, F3 (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet } from './measures.ts';
import { blankSides, partyLines } from './party-lines.ts';

export const application2010: PaperDefinition = {
  ...casePaper,
  id: 'application',
  source: `人民调解法 art. 17; ${ministrySet}`,
  title: '人民调解申请书',
  blocks: [
    { kind: 'parties', lines: partyLines, blank: blankSides },
    { kind: 'text', heading: '纠纷简要情况：', from: 'facts', blankLines: 13 },
    { kind: 'clauses', heading: '当事人申请事项：', from: 'requests', blankLines: 10 },
    { kind: 'statement', heading: '', paragraphs: ['人民调解委员会已将申请人民调解的相关规定告知本人，现自愿申请人民调解。'] },
    {
      kind: 'closing',
      sentence: null,
      signatures: { from: 'signatures', blank: [{ who: '申请人', name: '', how: '签名、盖章或按指印' }] },
      seal: null,
      dateFrom: 'date',
    },
  ],
};
