// 授权委托书, F15 (research A §1.3; the blanks are from knowledge of the trade).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper } from './measures.ts';
import { identifiedPartyLines } from './party-lines.ts';

export const powerOfAttorney2010: PaperDefinition = {
  ...casePaper,
  id: 'power-of-attorney',
  source: '民法典 art. 165: name of the agent, matter, powers and term, signed by the principal',
  title: '授权委托书',
  blocks: [
    {
      kind: 'parties',
      lines: { ...identifiedPartyLines, agent: identifiedPartyLines['agent']?.slice(0, -1) ?? [] },
      blank: [
        { kind: 'natural', label: '委托人' },
        { kind: 'agent', label: '受托人' },
      ],
    },
    {
      kind: 'sentence',
      parts: [
        '委托人因与',
        { from: 'others', characters: 10 },
        '之间的',
        { from: 'subject', characters: 10 },
        '，现委托上列受托人在',
        { from: 'committeeName', characters: 14 },
        '调解本纠纷时，作为委托人的代理人参加调解。',
      ],
    },
    {
      kind: 'choice',
      label: '代理权限',
      from: 'power',
      options: [
        { key: 'general', label: '一般授权' },
        { key: 'special', label: '特别授权' },
      ],
    },
    { kind: 'text', heading: '授权事项：', from: 'authority', blankLines: 4 },
    { kind: 'fields', labelCharacters: 4, lines: [[{ label: '委托期限', from: 'term' }]] },
    {
      kind: 'closing',
      sentence: null,
      signatures: {
        from: 'signatures',
        blank: [
          { who: '委托人', name: '', how: '签名、盖章或按指印' },
          { who: '受托人', name: '', how: '签名' },
        ],
      },
      seal: null,
      dateFrom: 'date',
    },
  ],
};
