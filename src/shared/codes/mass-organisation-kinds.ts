// 群防群治组织's type of GB/T 31000-2015 (two digits). Its list was not seen (research B §1.9): these are the teams that townships name.
import { flatRows, type CodeTable } from './code-table.ts';

export const massOrganisationKinds: CodeTable = {
  id: 'mass-organisation-kinds',
  title: '群防群治组织类型',
  standard: 'GB/T 31000-2015',
  version: '2016-03-01',
  unverified: true,
  rows: flatRows([
    ['01', '治安保卫委员会', '治保会'],
    ['02', '治安巡防队', '巡防队', '巡逻队'],
    ['03', '平安志愿者队伍', '平安志愿者', '红袖标'],
    ['04', '义务消防队'],
    ['05', '护村护楼护院队', '护村队', '护院队'],
    ['06', '邻里守望'],
    ['99', '其他'],
  ]),
};
