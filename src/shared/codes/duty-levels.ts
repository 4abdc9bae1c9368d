import { flatRows, type CodeTable } from './code-table.ts';

/** 级别 of the team table of GB/T 31000-2015 (three digits, research B §1.9). The numbers were not checked against GB/T 12407. */
export const dutyLevels: CodeTable = {
  id: 'duty-levels',
  title: '职务级别',
  standard: 'GB/T 12407-2008',
  version: '2008-12-01',
  unverified: true,
  rows: flatRows([
    ['111', '省部级正职'],
    ['112', '省部级副职'],
    ['121', '厅局级正职'],
    ['122', '厅局级副职'],
    ['131', '县处级正职'],
    ['132', '县处级副职'],
    ['141', '乡科级正职'],
    ['142', '乡科级副职'],
    ['150', '科员级', '科员'],
    ['160', '办事员级', '办事员'],
    ['199', '未定职级'],
    ['990', '其他'],
  ]),
};
