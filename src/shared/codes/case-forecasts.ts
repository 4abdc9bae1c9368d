// 案件预测: what a case may turn into; feeds the four “防止…” pairs of the report once it ends well (research A §3.2).
import { flatRows, type CodeTable } from './code-table.ts';

export const caseForecasts: CodeTable = {
  id: 'case-forecasts',
  title: '案件预测',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['1', '正常'],
    ['2', '当事人有自杀可能', '自杀'],
    ['3', '有转化为刑事案件的可能', '转化为刑事案件'],
    ['4', '有集体上访的可能', '集体上访'],
    ['5', '有群体械斗的可能', '群体械斗'],
    ['6', '其他'],
  ]),
};
