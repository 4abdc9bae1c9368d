// Clause 5.58. The values and their order were seen, the numbers were not: they are ours until a county says otherwise.
import { groupedRows, type CodeTable } from './code-table.ts';

export const resolveMethods: CodeTable = {
  id: 'resolve-methods',
  title: '化解方式',
  standard: 'GB/T 31000-2015',
  version: '2016-03-01',
  unverified: true,
  rows: groupedRows([
    {
      group: ['01', '调解'],
      members: [
        ['0101', '司法调解'],
        ['0102', '行政调解'],
        ['0103', '人民调解'],
        ['0104', '仲裁调解'],
        ['0105', '商事调解'],
        ['0106', '行业调解'],
        ['0107', '律师调解'],
      ],
    },
    {
      group: ['02', '仲裁'],
      members: [
        ['0201', '民商事仲裁'],
        ['0202', '农村土地承包经营纠纷仲裁'],
        ['0203', '劳动人事争议仲裁'],
      ],
    },
    { group: ['03', '行政复议'], members: [] },
    { group: ['04', '行政裁决'], members: [] },
    { group: ['05', '诉讼'], members: [] },
    { group: ['06', '协商和解', '和解', '自行和解'], members: [] },
    { group: ['99', '其他'], members: [] },
  ]),
};
