// GB/T 31000 has a two-digit list whose numbers were not seen; the words are those that Jiangsu townships post on grid boards.
import { flatRows, type CodeTable } from './code-table.ts';

export const staffKinds: CodeTable = {
  id: 'staff-kinds',
  title: '人员类型',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['01', '网格长'],
    ['02', '专职网格员'],
    ['03', '兼职网格员'],
    ['04', '微网格长'],
    ['05', '网格指导员'],
    ['06', '调解员', '人民调解员'],
    ['07', '综治干部', '综治专干'],
    ['08', '综治中心主任'],
    ['09', '村(社区)书记'],
    ['10', '社区民警', '警务助理', '警官'],
    ['11', '律师', '法律顾问'],
    ['12', '网格员'],
    ['13', '法官'],
    ['14', '检察官'],
    ['15', '平安志愿者', '志愿者'],
    ['16', '群防群治队员', '巡防队员'],
    ['17', '楼栋长', '楼道长'],
    ['20', '政法“八大员”', '八大员', '政法八大员'],
    ['99', '其他'],
  ]),
};
