// 调委会职位 and how a member came to it (产生方式).
import { flatRows, type CodeTable } from './code-table.ts';

export const committeeRoles: CodeTable = {
  id: 'committee-roles',
  title: '调委会职位',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['03', '主任'],
    ['04', '副主任'],
    ['02', '委员'],
    ['01', '调解员'],
    ['99', '其他'],
  ]),
};

export const selectionManners: CodeTable = {
  id: 'selection-manners',
  title: '产生方式',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['01', '推选', '选举'],
    ['02', '聘用', '聘任'],
  ]),
};
