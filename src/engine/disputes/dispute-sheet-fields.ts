// Headings of dispute ledgers: 矛盾纠纷排查化解台账 and its relatives (the 26 items of GB/T 31000-2015, research B §1.1 and research B §4.3).
import { caseSources, eventScales, resolveMethods, riskLevels, sexes } from '#shared/codes/index.ts';
import { DisputeFields } from '#shared/contract/disputes.ts';
import { dispute } from '#shared/registers/dispute.ts';
import { describedSheetFields } from '../sheet-rows/described-fields.ts';
import {
  addressLeaves,
  code,
  grouped,
  idLeaves,
  nameLeaves,
  personName,
  remarkWords,
  phoneLeaves,
  text,
  words,
  type SheetFields,
} from '../sheet-rows/sheet-field.ts';

const applicant = words(`
  当事人 申请人 主要当事人 甲方 当事人甲 当事人甲方 申请方 反映人 当事人一 一方当事人 来访人 信访人 上访人
  诉求人 投诉人 求助人 原告 户主 当事人1
`);
const respondent = words(`
  被申请人 乙方 当事人乙 当事人乙方 被申请方 对方当事人 被反映人 当事人二 另一方当事人 对方 被投诉人 被告 相对人
  乙方当事人 当事人2
`);
const resolver = words(`
  调解员 化解责任人 责任人 包案人 承办人 调处人 经办人 包案领导 调解人 化解人 处理人 办理人 负责人 责任领导
  包案责任人 包保责任人 包保领导 主调解员 首席调解员 人民调解员 化解负责人 调处负责人 承办人员 调处人员 调解人员 化解人员 经办人员
`);

/** What is done with a dispute when it comes in. */
const comingIn = words(`
  受理 登记 排查 接待 上报 收案 受案 立案 接案 来访 接访 信访 反映 录入 报送 发现 申请 摸排 建档 受理登记 排查登记
`);
const goingOut = words(`
  化解 调处 办结 结案 调解 调结 完成 处理 处置 解决 实际化解 最后处理 达成协议 签订协议 协议
`);
const days = ['时间', '日期'];
const limits = ['化解', '办理', '办结', '调解', '处理', '调处', '完成'];
const doings = ['化解', '调处', '处理', '办理', '调解', '处置', '调处化解', '调解处理', '化解处理', '目前化解'];
const outcomes = ['化解', '调处', '调解', '处理', '处置', '办理', '办结'];
const offices = ['责任', '调处', '化解', '承办', '调解', '包案', '受理', '处理', '办理', '主办', '牵头', '化解责任'];

export const disputeSheetFields: SheetFields = {
  titleWords: ['矛盾纠纷', '纠纷', '台账', '排查化解', '调处', '化解'],
  leadWords: ['矛盾纠纷', '纠纷', '矛盾', '案件', '事件', '事项', '信访'],
  fields: [
    { field: 'serial', label: '序号', reading: { as: 'serial' }, synonyms: ['序号', '编号', '序', '顺序号', '序列号', '№', 'No'] },
    {
      field: 'title',
      label: '事件名称',
      reading: text(100),
      synonyms: ['事件名称', '纠纷名称', '案件名称', '名称', '矛盾纠纷名称', '标题', '案由', '调解案由'],
    },
    {
      field: 'acceptedOn',
      label: '受理日期',
      required: true,
      reading: { as: 'date' },
      synonyms: [...grouped(comingIn, days), '受理年月日', '日期', '时间'],
    },
    {
      field: 'occurredOn',
      label: '发生日期',
      reading: { as: 'date' },
      synonyms: words(`
        发生日期 发生时间 事发时间 纠纷发生时间 事发日期 案发时间 案发日期 发案时间 纠纷时间 纠纷日期 事件时间
        事件日期
      `),
    },
    {
      field: 'village',
      label: '村（社区）',
      reading: { as: 'village' },
      synonyms: words(`
        村社区 社区村 村居 村 社区 所属村社区 所属村居 所属社区 所属村 排查单位 上报单位 单位 所在村社区 所在村
        所在社区 村名 村社区名称 社区名称 村居名称 行政村 所属行政村 村委会 村居委会 属地 属地村社区 所属辖区 报送单位
        填报单位 排查部门 排查区域 所属社区名称 所属村社区名称
      `),
    },
    {
      field: 'grid',
      label: '网格',
      reading: { as: 'grid' },
      synonyms: ['网格', '所属网格', '网格名称', '所在网格', '责任网格', '发生网格', '归属网格', '事发网格', '涉及网格', '所属网格名称'],
    },
    {
      field: 'gridCode',
      label: '网格编码',
      reading: { as: 'gridCode' },
      synonyms: ['网格编码', '网格编号', '网格代码', '所属网格编码', '网格号'],
    },
    {
      field: 'place',
      label: '发生地点',
      reading: text(100),
      synonyms: words(`
        发生地点 地点 发生地 事发地点 发生地点详址 纠纷地点 事发地 案发地点 发生地址 详细地点 具体地点 事发地址
        单位地点 纠纷地址 事件地址
      `),
    },
    { field: 'scale', label: '事件规模', reading: code(eventScales), synonyms: ['事件规模', '规模'] },
    {
      field: 'mediationType',
      label: '纠纷类型',
      reading: { as: 'mediationType' },
      synonyms: words(`
        纠纷类型 纠纷类别 类型 类别 矛盾类型 矛盾纠纷类型 事件类别 矛盾纠纷类别 事件类型 调解类别 种类 性质 分类
        问题类型 问题类别 诉求类型
      `),
    },
    {
      field: 'applicant',
      label: '当事人',
      required: true,
      reading: personName(80),
      synonyms: [
        ...applicant,
        ...grouped(['', ...applicant], nameLeaves),
        '群众姓名',
        '双方当事人',
        '当事人双方',
        '涉事人',
        '涉事人员',
        '双方',
        '当事双方',
      ],
    },
    {
      field: 'applicantIdNumber',
      label: '当事人身份证号码',
      reading: { as: 'citizenId', several: true },
      synonyms: grouped(['', ...applicant], idLeaves),
    },
    { field: 'applicantSex', label: '当事人性别', reading: code(sexes), synonyms: grouped(['', ...applicant], ['性别']) },
    { field: 'applicantPhone', label: '当事人电话', reading: { as: 'phone' }, synonyms: grouped(['', ...applicant], phoneLeaves) },
    { field: 'applicantAddress', label: '当事人住址', reading: text(200), synonyms: grouped(['', ...applicant], addressLeaves) },
    { field: 'respondent', label: '被申请人', reading: personName(80), synonyms: [...respondent, ...grouped(respondent, nameLeaves)] },
    {
      field: 'respondentIdNumber',
      label: '被申请人身份证号码',
      reading: { as: 'citizenId', several: true },
      synonyms: grouped(respondent, idLeaves),
    },
    { field: 'respondentSex', label: '被申请人性别', reading: code(sexes), synonyms: grouped(respondent, ['性别']) },
    { field: 'respondentPhone', label: '被申请人电话', reading: { as: 'phone' }, synonyms: grouped(respondent, phoneLeaves) },
    { field: 'respondentAddress', label: '被申请人住址', reading: text(200), synonyms: grouped(respondent, addressLeaves) },
    {
      field: 'story',
      label: '纠纷简要情况',
      reading: text(2000),
      synonyms: words(`
        纠纷简要情况 简要情况 事件简述 纠纷简述 主要内容 纠纷情况 案情简介 基本情况 内容 矛盾纠纷简况
        矛盾纠纷简况及原因 纠纷事由 事由 基本案情 主要事实 简述 简况 简介 概况 概述 描述 详情 经过 缘由 起因 事实
        主要情况 矛盾纠纷情况 矛盾情况 案情 案情摘要 案情概况 简要案情 基本事实 事情经过 事情起因 情况描述 问题描述
        反映内容 反映问题 反映事项 反映的问题 诉求 诉求内容 主要诉求 信访事项 信访内容 主要问题 具体问题 具体内容
        具体情况 原因 核心诉求 要求事项 申请人要求事项 请求事项
      `),
    },
    ...describedSheetFields(dispute.fields, DisputeFields),
    {
      field: 'peopleCount',
      label: '涉及人数',
      reading: { as: 'count', minimum: 1, maximum: 999_999 },
      synonyms: [
        '涉及人数',
        '人数',
        '当事人数量',
        '涉及人员数',
        '参与人数',
        '当事人数',
        '涉及人员数量',
        '涉事人数',
        '涉案人数',
        '反映人数',
        '信访人数',
        '上访人数',
      ],
    },
    {
      field: 'amountFen',
      label: '涉及金额',
      reading: { as: 'money' },
      synonyms: words(`
        涉及金额 金额 标的额 涉案金额 协议金额 标的金额 涉及款项 涉案标的 标的 协议涉及金额 涉及资金 争议金额 赔偿金额 涉及数额 数额
      `),
    },
    { field: 'source', label: '来源', reading: code(caseSources), synonyms: ['来源', '线索来源', '来源渠道', '信息来源', '受理来源'] },
    {
      field: 'riskLevel',
      label: '风险等级',
      reading: code(riskLevels),
      synonyms: ['风险等级', '风险级别', '预警等级', '风险评估等级', '危险等级', '预警级别', '风险程度'],
    },
    {
      field: 'state',
      label: '调处结果',
      reading: { as: 'state' },
      synonyms: [
        ...grouped(outcomes, ['结果', '状态']),
        ...grouped(['是否', '是否已'], ['化解', '解决', '办结', '结案', '成功', '化解成功', '调解成功', '调处成功']),
        '结果',
        '化解与否',
        '状态',
        '当前状态',
        '目前状态',
        '化解是否成功',
      ],
    },
    {
      field: 'resolution',
      label: '化解情况',
      reading: text(2000),
      synonyms: [
        ...grouped(doings, ['情况', '过程', '经过', '措施', '进展', '进展情况', '意见', '方案']),
        ...words(`
        工作措施 进展情况 工作进展 目前进展 办结情况 结案情况 协议内容 调解协议内容 协议主要内容 落实情况 采取措施
        采取的措施
      `),
      ],
    },
    {
      field: 'resolvedOn',
      label: '化解日期',
      reading: { as: 'date' },
      synonyms: grouped(goingOut, days),
    },
    {
      field: 'dueOn',
      label: '化解时限',
      reading: { as: 'date' },
      synonyms: [
        ...grouped(limits, ['时限', '期限']),
        ...grouped(['拟', '预计', '计划', '限时', '应'], ['化解时间', '办结时间']),
        '化解截止时间',
        '限办时间',
        '截止日期',
        '限期',
      ],
    },
    {
      field: 'resolveMethod',
      label: '化解方式',
      reading: code(resolveMethods),
      synonyms: [...grouped(outcomes, ['方式', '方法', '途径'])],
    },
    {
      field: 'resolveOrganisation',
      label: '化解组织',
      reading: text(100),
      synonyms: [...grouped(offices, ['单位', '部门', '组织', '调委会']), '调委会', '人民调解委员会', '调解委员会', '调解机构'],
    },
    { field: 'resolverName', label: '调解员', reading: personName(50), synonyms: [...resolver, ...grouped(resolver, nameLeaves)] },
    { field: 'resolverPhone', label: '调解员电话', reading: { as: 'phone' }, synonyms: grouped(resolver, phoneLeaves) },
    { field: 'remark', label: '备注', reading: text(200), synonyms: remarkWords },
  ],
};
