import { flatRows, type CodeTable } from './code-table.ts';

export const sexes: CodeTable = {
  id: 'sexes',
  title: '性别',
  standard: 'GB/T 2261.1-2003',
  version: '2003-12-01',
  rows: flatRows([
    ['0', '未知的性别', '未知'],
    ['1', '男', '男性'],
    ['2', '女', '女性'],
    ['9', '未说明的性别'],
  ]),
};
