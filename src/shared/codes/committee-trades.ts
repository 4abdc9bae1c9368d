// 行专类型: which trade a professional mediation committee (committee kind 06) serves.
import { flatRows, type CodeTable } from './code-table.ts';

export const committeeTrades: CodeTable = {
  id: 'committee-trades',
  title: '行业性专业性调委会类型',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['01', '道路交通事故', '交通事故'],
    ['02', '医疗纠纷', '医疗'],
    ['03', '劳动争议', '劳动'],
    ['04', '物业纠纷', '物业'],
    ['05', '消费纠纷', '消费'],
    ['06', '旅游纠纷', '旅游'],
    ['07', '电子商务', '电商'],
    ['08', '设在人民法院', '法院'],
    ['09', '设在检察院', '检察院'],
    ['10', '设在公安派出所', '派出所'],
    ['11', '设在信访部门', '信访'],
    ['12', '设在其他部门'],
    ['99', '其他'],
  ]),
};
