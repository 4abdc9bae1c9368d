// Read from an implementation of the standard, not from its text. The report adds 3 to 7 up as 接受委托移送.
import { flatRows, type CodeTable } from './code-table.ts';

export const caseSources: CodeTable = {
  id: 'case-sources',
  title: '案件来源',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['1', '当事人申请', '依申请', '申请'],
    ['2', '调委会主动调解', '主动调解', '主动'],
    ['3', '法院委托移送'],
    ['4', '检察院委托移送'],
    ['5', '公安机关委托移送'],
    ['6', '信访部门委托移送'],
    ['7', '其他部门委托移送'],
  ]),
};
