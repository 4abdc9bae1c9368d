// 人民调解结案报告表, F16: local. Its number and mediators are the cover's, the day of acceptance the acceptance form's (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper } from './measures.ts';

export const closingReport2010: PaperDefinition = {
  ...casePaper,
  id: 'closing-report',
  source: 'local sets of forms (research A §1.3)',
  title: '人民调解结案报告表',
  numberLabel: '卷号：',
  // One page where the texts are short.
  page: { size: 'A4', marginMm: { ...casePaper.page.marginMm, top: 25, bottom: 20 } },
  type: { ...casePaper.type, tablePt: 11 },
  blocks: [
    {
      kind: 'grid',
      rows: [
        {
          heightMm: 9,
          cells: [
            { label: '填表时间', labelMm: 26, from: 'filledOn', valueMm: 53 },
            { label: '案件来源', labelMm: 26, from: 'source' },
          ],
        },
        {
          heightMm: 9,
          cells: [
            { label: '承办单位', labelMm: 26, from: 'committeeName', valueMm: 53 },
            { label: '承办人', labelMm: 26, from: 'mediators' },
          ],
        },
        {
          heightMm: 9,
          cells: [
            { label: '受案时间', labelMm: 26, from: 'acceptedOn', valueMm: 53 },
            { label: '结案时间', labelMm: 26, from: 'closedOn' },
          ],
        },
        {
          heightMm: 9,
          cells: [
            { label: '纠纷类型', labelMm: 26, from: 'type', valueMm: 53 },
            { label: '结案方式', labelMm: 26, from: 'outcome' },
          ],
        },
      ],
    },
    {
      kind: 'table',
      from: 'parties',
      columns: [
        { title: '当事人', widthMm: 44 },
        { title: '联系方式', widthMm: 38 },
        { title: '住址', widthMm: 76 },
      ],
      blankRows: 3,
    },
    {
      kind: 'grid',
      rows: [
        { heightMm: 30, cells: [{ label: '纠纷\n简要\n事实', labelMm: 20, from: 'facts' }] },
        { heightMm: 18, cells: [{ label: '调解\n结果', labelMm: 20, from: 'result' }] },
        { heightMm: 14, cells: [{ label: '履行\n情况', labelMm: 20, from: 'performance' }] },
        { heightMm: 14, cells: [{ label: '结案\n意见', labelMm: 20, from: 'opinion' }] },
      ],
    },
    {
      kind: 'closing',
      sentence: null,
      signatures: {
        from: 'signatures',
        blank: [
          { who: '承办人', name: '', how: '签名' },
          { who: '审核人', name: '', how: '签名' },
        ],
      },
      seal: { from: 'committeeName', note: '（人民调解委员会印章）' },
      dateFrom: 'date',
    },
  ],
};
