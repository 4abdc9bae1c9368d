// Headings of rosters of organisations: 综治组织名册, 调委会花名册, 机构设置表 (GB/T 31000-2015's tables of organisations, research B §1.9).
import { committeeKinds, committeeTrades, massOrganisationKinds, organisationKinds, organisationLevels } from '#shared/codes/index.ts';
import {
  code,
  count,
  grouped,
  nameLeaves,
  personName,
  phoneLeaves,
  remarkWords,
  text,
  words,
  type SheetFields,
} from '../sheet-rows/sheet-field.ts';

const itself = ['组织', '机构', '单位', '调委会', '调解组织', '部门', '组织机构', '导入组织'];
/** The type of a committee is an item of its own. */
const plainly = ['组织', '机构', '单位', '组织机构', ''];
const head = ['负责人', '主任', '主要负责人', '调委会主任', '所长', '联系人', '队长', '组织负责人', '单位负责人', '法定代表人'];

const term = ['本届任期', '任期', '本届'];

export const organisationSheetFields: SheetFields = {
  titleWords: ['组织名册', '组织机构', '机构名册', '机构设置', '调委会名册', '调解组织', '综治组织', '组织信息'],
  fields: [
    { field: 'serial', label: '序号', reading: { as: 'serial' }, synonyms: ['序号', '序'] },
    {
      field: 'name',
      label: '组织名称',
      required: true,
      reading: text(100),
      synonyms: [...grouped(itself, ['名称', '全称']), '调委会', '调解组织', '名称', '人民调解委员会名称', '队伍名称', '综治中心名称'],
    },
    { field: 'kind', label: '组织类型', reading: code(organisationKinds), synonyms: grouped(plainly, ['类型', '类别', '性质']) },
    { field: 'code', label: '组织编号', reading: text(30), synonyms: grouped(itself, ['编号', '编码', '代码']) },
    {
      field: 'level',
      label: '层级',
      reading: code(organisationLevels),
      synonyms: ['层级', '级别', '组织层级', '机构层级', '机构级别', '组织级别', '组织机构层级'],
    },
    {
      field: 'parent',
      label: '上级组织',
      reading: text(100),
      synonyms: words(`
        上级组织 上级机构 上级单位 上级部门 主管单位 主管部门 隶属 隶属单位 上级主管部门 上级组织名称
      `),
    },
    {
      field: 'village',
      label: '村（社区）',
      reading: { as: 'village' },
      synonyms: words(`
        村社区 社区村 村居 村 社区 所属村社区 所属村居 所在村社区 所属社区 所属村 所在社区 所在村 所属社区名称
        所属村社区名称
      `),
    },
    {
      field: 'divisionCode',
      label: '行政区划代码',
      reading: text(6),
      synonyms: ['行政区划代码', '区划代码', '行政区划', '所在地行政区划代码'],
    },
    {
      field: 'committeeKind',
      label: '调委会类型',
      reading: code(committeeKinds),
      synonyms: ['调委会类型', '调委会类别', '调解组织类型', '人民调解委员会类型', '调解组织类别', '调解委员会类型'],
    },
    {
      field: 'committeeTrade',
      label: '行业专业类型',
      reading: code(committeeTrades),
      synonyms: ['行业专业类型', '行专类型', '行业类型', '专业类型', '行业领域', '行专调委会类型'],
    },
    {
      field: 'massKind',
      label: '群防群治组织类型',
      reading: code(massOrganisationKinds),
      synonyms: ['群防群治组织类型', '队伍类型', '群防群治类型'],
    },
    { field: 'headName', label: '负责人', reading: personName(50), synonyms: [...head, ...grouped(head, nameLeaves)] },
    { field: 'headPhone', label: '负责人电话', reading: { as: 'phone' }, synonyms: grouped(head, phoneLeaves) },
    {
      field: 'phone',
      label: '联系电话',
      reading: { as: 'phone' },
      synonyms: [...phoneLeaves, ...grouped(itself, phoneLeaves), '办公电话', '值班电话', '座机', '固定电话'],
    },
    {
      field: 'address',
      label: '地址',
      reading: text(200),
      synonyms: words(`
        地址 办公地址 所在地 所在地详址 详细地址 办公地点 单位地址 组织地址 机构地址 所在地址 联系地址 驻地
        办公场所地址 通讯地址
      `),
    },
    { field: 'longitude', label: '经度', reading: { as: 'degrees', axis: 'longitude' }, synonyms: ['经度', '所在地经度'] },
    { field: 'latitude', label: '纬度', reading: { as: 'degrees', axis: 'latitude' }, synonyms: ['纬度', '所在地纬度'] },
    { field: 'composingUnits', label: '组成单位', reading: text(400), synonyms: ['组成单位', '成员单位', '进驻单位', '入驻单位'] },
    {
      field: 'serviceArea',
      label: '服务地区',
      reading: text(100),
      synonyms: ['服务地区', '综治服务地区', '服务范围', '服务区域', '管辖区域'],
    },
    {
      field: 'guidingDepartment',
      label: '业务指导部门',
      reading: text(200),
      synonyms: ['业务指导部门', '指导部门', '业务指导单位', '指导单位'],
    },
    {
      field: 'memberCount',
      label: '人数',
      reading: count(1_000_000),
      synonyms: words(`
        人数 成员数 成员人数 队伍人数 组成人数 工作人员数 人员数量 总人数 调解员人数 委员人数 工作人员数量
      `),
    },
    { field: 'duties', label: '主要职能', reading: text(1024), synonyms: ['主要职能', '主要职责', '工作职责', '职能', '职责', '机构职能'] },
    {
      field: 'description',
      label: '机构说明',
      reading: text(1000),
      synonyms: ['机构说明', '组织说明', '简介', '机构简介', '基本情况', '组织简介'],
    },
    {
      field: 'foundedOn',
      label: '成立日期',
      reading: { as: 'date' },
      synonyms: ['成立日期', '成立时间', '设立日期', '设立时间', '组建时间', '组建日期'],
    },
    {
      field: 'termFromOn',
      label: '本届起始日期',
      reading: { as: 'date' },
      synonyms: [...grouped(term, ['起始', '开始', '起', '自', '起始日期', '开始日期', '起始时间', '开始时间']), '换届日期', '换届时间'],
    },
    {
      field: 'termUntilOn',
      label: '本届截止日期',
      reading: { as: 'date' },
      synonyms: [
        ...grouped(term, ['届满', '截止', '止', '至', '到期', '届满日期', '截止日期', '到期日期', '届满时间', '截止时间']),
        '届满日期',
        '届满时间',
        '到期时间',
      ],
    },
    { field: 'remark', label: '备注', reading: text(200), synonyms: remarkWords },
  ],
};
