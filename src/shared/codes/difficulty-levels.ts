import { flatRows, type CodeTable } from './code-table.ts';

export const difficultyLevels: CodeTable = {
  id: 'difficulty-levels',
  title: '案件难度级别',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['1', '简单'],
    ['2', '一般'],
    ['3', '重大'],
    ['4', '疑难', '疑难复杂'],
  ]),
};
