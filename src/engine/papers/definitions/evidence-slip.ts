// 人民调解证据材料, F7: the slip in front of each piece of evidence (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet } from './measures.ts';

export const evidenceSlip2010: PaperDefinition = {
  ...casePaper,
  id: 'evidence-slip',
  source: `令75 art. 29; ${ministrySet}`,
  title: '人民调解证据材料',
  blocks: [
    {
      kind: 'fields',
      labelCharacters: 4,
      lines: [
        [{ label: '证据名称', from: 'title' }],
        [
          { label: '证据种类', from: 'evidenceKind' },
          { label: '份数', from: 'sheets', characters: 4 },
        ],
        [
          { label: '提供人', from: 'provider' },
          { label: '取得日期', from: 'obtainedOn', characters: 8 },
        ],
      ],
    },
    { kind: 'text', heading: '说明：', from: 'description', blankLines: 5 },
    { kind: 'frame', note: '（粘贴处；照片、扫描件附后）', heightMm: 75 },
    {
      kind: 'closing',
      sentence: null,
      signatures: {
        from: 'signatures',
        blank: [
          { who: '提供人', name: '', how: '签名、盖章或按指印' },
          { who: '收取人', name: '', how: '签名' },
        ],
      },
      seal: null,
      dateFrom: 'date',
    },
  ],
};
