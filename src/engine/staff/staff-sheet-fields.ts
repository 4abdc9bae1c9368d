// Headings of rosters: 网格员花名册, 网格员信息登记表 (research B §1.9 and research B §4.3 F), 调解员名册.
import { educationLevels, nations, politicalStatuses, sexes, staffKinds } from '#shared/codes/index.ts';
import { code, grouped, idLeaves, nameLeaves, personName, phoneLeaves, text, type SheetFields } from '../sheet-rows/sheet-field.ts';

const person = ['', '网格员', '人员', '调解员', '本人'];

export const staffSheetFields: SheetFields = {
  titleWords: ['花名册', '名册', '登记表', '网格员', '人员信息', '调解员', '队伍'],
  fields: [
    { field: 'serial', label: '序号', reading: { as: 'serial' }, synonyms: ['序号', '编号', '序'] },
    { field: 'name', label: '姓名', required: true, reading: personName(50), synonyms: [...grouped(person, nameLeaves), '网格员', '人员'] },
    { field: 'idNumber', label: '身份证号码', required: true, reading: { as: 'citizenId' }, synonyms: grouped(person, idLeaves) },
    { field: 'sex', label: '性别', reading: code(sexes), synonyms: ['性别'] },
    {
      field: 'birthDate',
      label: '出生日期',
      reading: { as: 'birth' },
      synonyms: ['出生年月', '出生日期', '出生年月日', '出生时间', '生日'],
    },
    { field: 'mobile', label: '手机', reading: { as: 'phone' }, synonyms: grouped(person, phoneLeaves) },
    {
      field: 'otherPhone',
      label: '其他电话',
      reading: { as: 'phone' },
      synonyms: ['固定电话', '其他联系方式', '其他电话', '办公电话', '座机', '备用电话'],
    },
    { field: 'kind', label: '人员类型', reading: code(staffKinds), synonyms: ['人员类型', '人员类别', '类型', '类别', '岗位', '身份'] },
    {
      field: 'fullTime',
      label: '专兼职',
      reading: { as: 'fullTime' },
      synonyms: ['专兼职情况', '专兼职', '专职兼职', '是否专职', '专/兼职', '专兼职别'],
    },
    { field: 'nation', label: '民族', reading: code(nations), synonyms: ['民族'] },
    { field: 'politicalStatus', label: '政治面貌', reading: code(politicalStatuses), synonyms: ['政治面貌', '政治面目'] },
    { field: 'education', label: '文化程度', reading: code(educationLevels), synonyms: ['文化程度', '学历', '最高学历', '学历情况'] },
    {
      field: 'village',
      label: '村（社区）',
      reading: { as: 'village' },
      synonyms: ['村社区', '社区村', '村居', '村', '社区', '所属村社区', '所属村居', '所在村社区', '所属社区', '所属村', '工作单位'],
    },
    {
      field: 'grid',
      label: '所属网格',
      reading: { as: 'grid' },
      synonyms: ['所属网格', '网格', '网格名称', '负责网格', '责任网格', '所在网格'],
    },
    { field: 'gridCode', label: '网格编码', reading: { as: 'gridCode' }, synonyms: ['网格编码', '网格编号', '网格代码'] },
    { field: 'level', label: '级别', reading: text(30), synonyms: ['级别', '等级'] },
    { field: 'duty', label: '职务', reading: text(30), synonyms: ['职务', '现任职务', '担任职务'] },
    { field: 'specialty', label: '专业特长', reading: text(200), synonyms: ['专业特长', '特长', '专长'] },
    {
      field: 'registeredOn',
      label: '登记日期',
      reading: { as: 'date' },
      synonyms: ['登记时间', '登记日期', '入职时间', '入职日期', '任职时间', '聘用时间', '上岗时间'],
    },
    { field: 'remark', label: '备注', reading: text(200), synonyms: ['备注', '说明'] },
  ],
};
