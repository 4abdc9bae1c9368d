import { flatRows, type CodeTable } from './code-table.ts';

export const eventScales: CodeTable = {
  id: 'event-scales',
  title: '事件规模',
  standard: 'GB/T 31000-2015',
  version: '2016-03-01',
  rows: flatRows([
    ['01', '个体性事件'],
    ['02', '一般群体性事件'],
    ['03', '重大群体性事件'],
  ]),
};
