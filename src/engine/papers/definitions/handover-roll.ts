// 调解卷宗移交清册: what both sides of a handover sign. No national form is known; its columns are those of an archive's list of files.
import type { PaperDefinition } from '../paper-definition.ts';

export const handoverRoll2026: PaperDefinition = {
  id: 'handover-roll',
  version: '2026-1',
  validFrom: '2020-01-01',
  source: '人民调解法 art. 27 (archives of mediation); the columns follow DA/T 22 lists of files, unverified',
  title: '人民调解卷宗移交清册',
  numberLabel: null,
  draftWord: '草稿',
  pageNumbers: true,
  page: { size: 'A4', marginMm: { top: 22, right: 15, bottom: 20, left: 15 } },
  type: { titlePt: 20, bodyPt: 12, linePt: 22, tablePt: 10, smallPt: 10 },
  blocks: [
    { kind: 'sentence', align: 'to', parts: ['移交单位：', { from: 'committee', characters: 20 }] },
    {
      kind: 'sentence',
      align: 'to',
      parts: ['接收单位（人）：', { from: 'receiver', characters: 18 }, '　移交日期：', { from: 'handedOn', characters: 10 }],
    },
    {
      kind: 'sentence',
      align: 'to',
      parts: [
        '共移交卷宗',
        { from: 'count', characters: 3 },
        '卷，',
        { from: 'pages', characters: 4 },
        '页。备注：',
        { from: 'remark', characters: 14 },
      ],
    },
    {
      kind: 'table',
      from: 'dossiers',
      blankRows: 15,
      columns: [
        { title: '序号', widthMm: 12, align: 'centre' },
        { title: '卷号', widthMm: 44 },
        { title: '案卷题名', widthMm: 52 },
        { title: '立卷日期', widthMm: 24 },
        { title: '页数', widthMm: 12, align: 'right' },
        { title: '保管期限', widthMm: 18 },
        { title: '备注', widthMm: 16 },
      ],
    },
    {
      kind: 'closing',
      sentence: null,
      seal: null,
      dateFrom: 'date',
      signatures: {
        from: 'signatures',
        blank: [
          { who: '移交人', name: '', how: '签名' },
          { who: '接收人', name: '', how: '签名' },
          { who: '监交人', name: '', how: '签名' },
        ],
      },
    },
  ],
};
