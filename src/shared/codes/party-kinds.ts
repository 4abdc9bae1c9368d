import { flatRows, type CodeTable } from './code-table.ts';

export const partyKinds: CodeTable = {
  id: 'party-kinds',
  title: '当事人类型',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['01', '自然人', '个人'],
    ['02', '法人', '单位'],
    ['03', '其他组织'],
    ['99', '其他'],
  ]),
};
