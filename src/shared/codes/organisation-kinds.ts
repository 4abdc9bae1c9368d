// What kinds of organisation a township keeps in its register; the names are those of research B §1.9, the numbers our own.
import { flatRows, type CodeTable } from './code-table.ts';

export const organisationKinds: CodeTable = {
  id: 'organisation-kinds',
  title: '组织类型',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['01', '综治中心', '社会治安综合治理中心'],
    ['02', '人民调解委员会', '调委会', '调解委员会'],
    ['03', '平安建设领导小组', '领导小组', '平安建设协调小组'],
    ['04', '综治机构', '综治办', '平安法治办'],
    ['05', '司法所'],
    ['06', '派出所', '公安派出所'],
    ['07', '人民法庭', '法庭'],
    ['08', '检察室', '检察联络站'],
    ['09', '村（社区）组织', '村委会', '居委会', '村民委员会', '居民委员会'],
    ['10', '信访部门', '信访办'],
    ['11', '其他部门', '部门', '职能部门'],
    ['12', '群防群治组织', '群防群治队伍'],
    ['13', '网格化服务管理机构', '网格化服务管理中心', '网格中心'],
    ['14', '法律服务机构', '律师事务所', '法律服务所'],
    ['99', '其他'],
  ]),
};
