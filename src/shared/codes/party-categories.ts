// The values and their order were seen, the numbers and the first group's name were not: they are ours until a county says otherwise.
import { groupedRows, type CodeTable } from './code-table.ts';

export const partyCategories: CodeTable = {
  id: 'party-categories',
  title: '当事人人员类别',
  standard: 'GB/T 31000-2015',
  version: '2016-03-01',
  unverified: true,
  rows: groupedRows([
    {
      group: ['01', '一般人员'],
      members: [
        ['0101', '机关企事业单位从业人员'],
        ['0102', '农林牧渔从业人员', '农民', '务农'],
        ['0103', '个体或自由职业人员', '个体'],
        ['0104', '军人'],
        ['0105', '离退休人员', '退休'],
        ['0106', '学生'],
        ['0107', '无业人员', '无业'],
        ['0199', '其他人员'],
      ],
    },
    {
      group: ['02', '群体性诉求人员'],
      members: [
        ['0201', '涉企事业单位改制人员'],
        ['0202', '军队退役人员'],
        ['0203', '原民办·国企教师'],
        ['0204', '国有企业退休职工'],
        ['0205', '返城知青'],
        ['0206', '失独人员'],
        ['0207', '农村进城务工人员'],
        ['0299', '其他群体性诉求人员'],
      ],
    },
  ]),
};
