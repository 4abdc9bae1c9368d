// Headings of rosters: 网格员花名册, 网格员信息登记表 (research B §1.9 and research B §4.3 F), 调解员名册.
import { educationLevels, nations, politicalStatuses, sexes, staffKinds } from '#shared/codes/index.ts';
import {
  code,
  grouped,
  idLeaves,
  nameLeaves,
  personName,
  phoneLeaves,
  remarkWords,
  text,
  words,
  type SheetFields,
} from '../sheet-rows/sheet-field.ts';

const person = [
  '',
  ...words(`
  网格员 人员 调解员 本人 成员 志愿者 队员 网格长 工作人员 人民调解员 专职网格员 基本信息
`),
];

export const staffSheetFields: SheetFields = {
  titleWords: ['花名册', '名册', '登记表', '网格员', '人员信息', '调解员', '队伍'],
  fields: [
    { field: 'serial', label: '序号', reading: { as: 'serial' }, synonyms: ['序号', '编号', '序'] },
    { field: 'name', label: '姓名', required: true, reading: personName(50), synonyms: [...grouped(person, nameLeaves), '网格员', '人员'] },
    { field: 'idNumber', label: '身份证号码', required: true, reading: { as: 'citizenId' }, synonyms: grouped(person, idLeaves) },
    { field: 'sex', label: '性别', reading: code(sexes), synonyms: grouped(person, ['性别']) },
    {
      field: 'birthDate',
      label: '出生日期',
      reading: { as: 'birth' },
      synonyms: ['出生年月', '出生日期', '出生年月日', '出生时间', '生日', '出生'],
    },
    { field: 'mobile', label: '手机', reading: { as: 'phone' }, synonyms: grouped(person, phoneLeaves) },
    {
      field: 'otherPhone',
      label: '其他电话',
      reading: { as: 'phone' },
      synonyms: ['固定电话', '其他联系方式', '其他电话', '办公电话', '座机', '备用电话', '单位电话', '固话', '家庭电话'],
    },
    {
      field: 'kind',
      label: '人员类型',
      reading: code(staffKinds),
      synonyms: words(`
        人员类型 人员类别 类型 类别 岗位 身份 网格员类型 网格员类别 队伍类型 岗位类型 人员身份 岗位名称 调解员类型
        角色 人员分类
      `),
    },
    {
      field: 'fullTime',
      label: '专兼职',
      reading: { as: 'fullTime' },
      synonyms: ['专兼职情况', '专兼职', '专职兼职', '是否专职', '专/兼职', '专兼职别', '专兼职类型', '专兼职类别', '是否专职网格员'],
    },
    { field: 'nation', label: '民族', reading: code(nations), synonyms: grouped(person, ['民族']) },
    {
      field: 'politicalStatus',
      label: '政治面貌',
      reading: code(politicalStatuses),
      synonyms: grouped(person, ['政治面貌', '政治面目', '政治身份']),
    },
    {
      field: 'education',
      label: '文化程度',
      reading: code(educationLevels),
      synonyms: ['文化程度', '学历', '最高学历', '学历情况', '教育程度', '受教育程度', '全日制学历', '学历层次'],
    },
    {
      field: 'village',
      label: '村（社区）',
      reading: { as: 'village' },
      synonyms: words(`
        村社区 社区村 村居 村 社区 所属村社区 所属村居 所在村社区 所属社区 所属村 工作单位 所在村 所在社区 所在村居
        村名 任职村社区 服务村社区 行政村
      `),
    },
    {
      field: 'grid',
      label: '所属网格',
      reading: { as: 'grid' },
      synonyms: words(`
        所属网格 网格 网格名称 负责网格 责任网格 所在网格 服务网格 管理网格 包联网格 片组片格 所辖网格 管辖网格
        所属网格名称
      `),
    },
    {
      field: 'gridCode',
      label: '网格编码',
      reading: { as: 'gridCode' },
      synonyms: ['网格编码', '网格编号', '网格代码', '所属网格编码', '网格号'],
    },
    { field: 'level', label: '级别', reading: text(30), synonyms: ['级别', '等级', '人员级别', '调解员等级', '职级'] },
    {
      field: 'duty',
      label: '职务',
      reading: text(30),
      synonyms: [...grouped(person, ['职务']), '现任职务', '担任职务', '职务名称', '职位', '兼任职务', '村内职务', '社区职务'],
    },
    {
      field: 'specialty',
      label: '专业特长',
      reading: text(200),
      synonyms: ['专业特长', '特长', '专长', '擅长领域', '个人特长', '业务专长', '擅长调解类型', '有何专长', '熟悉专业有何专长'],
    },
    {
      field: 'registeredOn',
      label: '登记日期',
      reading: { as: 'date' },
      synonyms: words(`
        登记时间 登记日期 入职时间 入职日期 任职时间 聘用时间 上岗时间 聘任时间 任职日期 聘任日期 聘用日期 上岗日期
        录用时间 到岗时间
      `),
    },
    { field: 'remark', label: '备注', reading: text(200), synonyms: remarkWords },
  ],
};
