// Names as townships write them; the numbers from memory of the standard, not read from its text.
import { flatRows, type CodeTable } from './code-table.ts';

export const politicalStatuses: CodeTable = {
  id: 'political-statuses',
  title: '政治面貌',
  standard: 'GB/T 4762-1984',
  version: '1985-10-01',
  unverified: true,
  rows: flatRows([
    ['01', '中共党员', '党员', '中国共产党党员'],
    ['02', '中共预备党员', '预备党员'],
    ['03', '共青团员', '团员'],
    ['04', '民革党员', '民革', '民革会员'],
    ['05', '民盟盟员', '民盟'],
    ['06', '民建会员', '民建'],
    ['07', '民进会员', '民进'],
    ['08', '农工党党员', '农工党'],
    ['09', '致公党党员', '致公党'],
    ['10', '九三学社社员', '九三学社', '九三'],
    ['11', '台盟盟员', '台盟'],
    ['12', '无党派人士', '无党派', '无党派民主人士'],
    ['13', '群众'],
  ]),
};
