// 以案定补申报表 on paper: the monthly table of research A §6 with its chain of approval; lying, because seventeen facts stand in a line.
import type { PaperDefinition } from '../paper-definition.ts';

export const allowanceList2026: PaperDefinition = {
  id: 'allowance-list',
  version: '2026-1',
  validFrom: '2020-01-01',
  source: 'county and town rules on allowances per case (research A §6); no national form is known',
  title: '人民调解“以案定补”申报表',
  numberLabel: null,
  draftWord: '草稿',
  pageNumbers: true,
  page: { size: 'A4', landscape: true, marginMm: { top: 18, right: 10, bottom: 16, left: 10 } },
  type: { titlePt: 18, bodyPt: 11, linePt: 20, tablePt: 9, smallPt: 9 },
  blocks: [
    {
      kind: 'sentence', align: 'to',
      parts: ['申报单位（盖章）：', { from: 'committee', characters: 18 }, '　申报月份：', { from: 'month', characters: 8 }, '　版次：', { from: 'edition', characters: 6 }, '　制表：', { from: 'maker', characters: 12 }],
    },
    {
      kind: 'table', from: 'cases', blankRows: 12,
      columns: [
        { title: '序号', widthMm: 10 }, { title: '案号', widthMm: 36 }, { title: '卷名', widthMm: 34 }, { title: '纠纷类型', widthMm: 18 }, { title: '形式', widthMm: 11 }, { title: '难度', widthMm: 13 }, { title: '调解员', widthMm: 17 },
        { title: '协议日期', widthMm: 20 }, { title: '履行日期', widthMm: 20 }, { title: '卷宗', widthMm: 13 }, { title: '标准（元）', widthMm: 15, align: 'right' }, { title: '申报（元）', widthMm: 15, align: 'right' }, { title: '核定（元）', widthMm: 15, align: 'right' },
        { title: '扣减理由', widthMm: 24 }, { title: '签名', widthMm: 14 },
      ],
    },
    {
      kind: 'sentence', align: 'to',
      parts: ['审核：调委会', { from: 'toSign', characters: 11 }, '　司法所', { from: 'toSign', characters: 11 }, '　司法局', { from: 'toSign', characters: 11 }, '　财政', { from: 'toSign', characters: 11 }],
    },
  ],
};
