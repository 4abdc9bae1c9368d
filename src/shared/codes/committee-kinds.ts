import { flatRows, type CodeTable } from './code-table.ts';

export const committeeKinds: CodeTable = {
  id: 'committee-kinds',
  title: '调委会类型',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['01', '村人民调解委员会', '村'],
    ['02', '居民(社区)人民调解委员会', '社区', '居'],
    ['03', '乡镇人民调解委员会', '乡镇'],
    ['04', '街道人民调解委员会', '街道'],
    ['05', '企事业单位人民调解委员会', '企事业单位'],
    ['06', '行业性专业性人民调解委员会', '行业性专业性'],
    ['99', '其他'],
  ]),
};
