// 层级 of GB/T 31000-2015 (two digits). Its numbers were not seen (research B §1.9): offices may edit them.
import { flatRows, type CodeTable } from './code-table.ts';

export const organisationLevels: CodeTable = {
  id: 'organisation-levels',
  title: '组织层级',
  standard: 'GB/T 31000-2015',
  version: '2016-03-01',
  unverified: true,
  rows: flatRows([
    ['01', '省级', '省'],
    ['02', '市级', '市'],
    ['03', '县级', '县', '县（市、区）', '区县'],
    ['04', '乡镇级', '乡镇', '街道', '乡镇（街道）', '镇级', '镇'],
    ['05', '村级', '村', '社区', '村（社区）', '村居'],
  ]),
};
