// 司法确认申请书, F12: all parties apply together within 30 days of the agreement's effect (research A §1.3 F12, research A §4). Between persons, and with a unit.
import type { BlankParty, PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet } from './measures.ts';
import { identifiedPartyLines } from './party-lines.ts';

type Variant = Pick<PaperDefinition, 'id'> & { readonly blank: readonly BlankParty[] };

function courtApplication({ id, blank }: Variant): PaperDefinition {
  return {
    ...casePaper,
    id,
    source: `人民调解法 art. 33; 民事诉讼法 (2023) art. 205; 民诉法解释 art. 351-354; ${ministrySet}`,
    title: '司法确认申请书',
    blocks: [
      { kind: 'parties', lines: identifiedPartyLines, blank },
      { kind: 'text', heading: '申请事项：', from: 'request', blankLines: 2 },
      { kind: 'text', heading: '事实和理由：', from: 'reasons', blankLines: 6 },
      { kind: 'clauses', heading: '调解协议的主要内容：', from: 'clauses', blankLines: 7 },
      {
        kind: 'statement',
        heading: '申请人承诺：',
        paragraphs: [
          '一、出于解决纠纷的目的自愿达成调解协议，没有恶意串通、规避法律的行为。',
          '二、如果因为该协议内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。',
        ],
      },
      { kind: 'clauses', heading: '附件：', from: 'attachments', blankLines: 3 },
      { kind: 'sentence', parts: ['此致'] },
      { kind: 'sentence', align: 'to', parts: [{ from: 'court', characters: 16 }] },
      {
        kind: 'closing',
        sentence: null,
        signatures: { from: 'signatures', blank: blank.map(() => ({ who: '申请人', name: '', how: '签名、盖章或按指印' })) },
        seal: null,
        dateFrom: 'date',
      },
    ],
  };
}

export const courtApplication2010 = courtApplication({
  id: 'court-application',
  blank: [
    { kind: 'natural', label: '申请人' },
    { kind: 'natural', label: '申请人' },
  ],
});
export const courtApplicationWithUnit2010 = courtApplication({
  id: 'court-application-unit',
  blank: [
    { kind: 'natural', label: '申请人' },
    { kind: 'legalPerson', label: '申请人' },
  ],
});
