// Headings of grid tables: 网格基本情况表, 网格划分表, 网格信息表 (GB/T 31000-2015's grid table, research B §1.8).
import { educationLevels, gridKinds, nations, politicalStatuses, sexes } from '#shared/codes/index.ts';
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

const chief = ['网格长', '管理员', '网格负责人', '网格管理员'];
const worker = ['专职网格员', '网格员', '网格工作人员', '工作人员', '网格专员'];

export const gridSheetFields: SheetFields = {
  titleWords: ['网格基本情况', '网格划分', '网格信息', '网格一览', '网格设置'],
  fields: [
    { field: 'serial', label: '序号', reading: { as: 'serial' }, synonyms: ['序号', '编号', '序'] },
    {
      field: 'village',
      label: '村（社区）',
      reading: { as: 'village' },
      synonyms: words(`
        村社区 社区村 村居 村 社区 所属村社区 所属村居 行政村 村社区名称 所属社区 所属村 所属村委 所属村委会
        所属行政村 社区名称 村名 所在村 所在社区
      `),
    },
    {
      field: 'villageCode',
      label: '村（社区）代码',
      reading: text(12),
      synonyms: ['村社区代码', '村代码', '村居代码', '区划代码', '行政区划代码', '村社区编码', '社区编码', '村编码'],
    },
    {
      field: 'code',
      label: '网格编码',
      required: true,
      reading: { as: 'gridCode' },
      synonyms: ['网格编码', '网格编号', '网格代码', '编码', '网格号', '网格码', '网格统一编码', '基础网格编码'],
    },
    {
      field: 'name',
      label: '网格名称',
      required: true,
      reading: text(100),
      synonyms: ['网格名称', '网格', '网格名', '所属网格', '网格全称', '基础网格名称'],
    },
    {
      field: 'kind',
      label: '网格类型',
      reading: code(gridKinds),
      synonyms: ['网格类型', '网格类别', '网格性质', '类型', '类别', '网格种类', '网格属性'],
    },
    {
      field: 'households',
      label: '户数',
      reading: count(1_000_000),
      synonyms: words(`
        户数 总户数 居民户数 家庭户数 常住户数 户 户籍户数 网格户数 覆盖户数 住户数 农户数 现有户数
      `),
    },
    {
      field: 'population',
      label: '人口数',
      reading: count(10_000_000),
      synonyms: words(`
        人口数 人口 人数 总人口 常住人口 人口总数 总人数 常住人口数 总人口数 网格人口 实有人口 实有人口数 覆盖人口
        居民人数 人口数量
      `),
    },
    {
      field: 'keyPeopleCount',
      label: '重点人员数',
      reading: count(1_000_000),
      synonyms: ['重点人员数', '重点人员数量', '重点人员', '重点人数', '重点人群数'],
    },
    {
      field: 'parentCode',
      label: '上级网格编码',
      reading: { as: 'gridCode' },
      synonyms: ['上级网格编码', '所属网格编码', '上级网格代码', '上级网格编号'],
    },
    {
      field: 'extent',
      label: '网格范围',
      reading: text(300),
      synonyms: words(`
        网格范围 四至范围 四至 范围 管辖范围 覆盖范围 网格覆盖范围 网格四至 边界 网格边界 区域范围 责任区域 所辖区域
        辖区范围
      `),
    },
    {
      field: 'keyPlaces',
      label: '重点场所',
      reading: text(300),
      synonyms: ['重点场所', '重点部位', '重点场所名称', '重点单位', '重点区域'],
    },
    {
      field: 'partyMemberCount',
      label: '党员人数',
      reading: count(1_000_000),
      synonyms: ['党员人数', '党员数', '党员', '党员数量', '网格党员数'],
    },
    {
      field: 'areaSquareMetres',
      label: '面积（平方米）',
      reading: count(10_000_000_000),
      unlike: /公里|亩|公顷|km/iu,
      synonyms: ['面积', '网格面积', '占地面积', '区域面积', '辖区面积'],
    },
    {
      field: 'centreLongitude',
      label: '中心点经度',
      reading: { as: 'degrees', axis: 'longitude' },
      synonyms: ['经度', '中心点经度', '中心经度', '经度坐标'],
    },
    {
      field: 'centreLatitude',
      label: '中心点纬度',
      reading: { as: 'degrees', axis: 'latitude' },
      synonyms: ['纬度', '中心点纬度', '中心纬度', '纬度坐标'],
    },
    { field: 'chiefName', label: '网格长', reading: personName(50), synonyms: [...chief, ...grouped(chief, nameLeaves)] },
    { field: 'chiefSex', label: '网格长性别', reading: code(sexes), synonyms: grouped(chief, ['性别']) },
    { field: 'chiefNation', label: '网格长民族', reading: code(nations), synonyms: grouped(chief, ['民族']) },
    { field: 'chiefPoliticalStatus', label: '网格长政治面貌', reading: code(politicalStatuses), synonyms: grouped(chief, ['政治面貌']) },
    { field: 'chiefBirthDate', label: '网格长出生日期', reading: { as: 'date' }, synonyms: grouped(chief, ['出生日期', '出生年月日']) },
    { field: 'chiefEducation', label: '网格长学历', reading: code(educationLevels), synonyms: grouped(chief, ['学历', '文化程度']) },
    { field: 'chiefMobile', label: '网格长电话', reading: { as: 'phone' }, synonyms: grouped(chief, phoneLeaves) },
    { field: 'chiefPhone', label: '网格长固定电话', reading: { as: 'phone' }, synonyms: grouped(chief, ['固定电话', '座机', '办公电话']) },
    {
      field: 'workerNames',
      label: '网格员',
      reading: personName(255),
      synonyms: [...worker, ...grouped(worker, nameLeaves), '网格员名单'],
    },
    { field: 'workerPhones', label: '网格员电话', reading: { as: 'phone' }, synonyms: grouped(worker, phoneLeaves) },
    {
      field: 'workerCount',
      label: '网格员人数',
      reading: count(999),
      synonyms: ['网格员人数', '网格员数', '网格员数量', '工作人员数量', '工作人员数', '网格员总数', '配备网格员数'],
    },
    { field: 'remark', label: '备注', reading: text(200), synonyms: remarkWords },
  ],
};
