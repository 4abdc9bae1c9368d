// Headings of dispute ledgers: 矛盾纠纷排查化解台账 and its relatives (the 26 items of GB/T 31000-2015, research B §1.1 and §4.3).
import { caseSources, eventScales, resolveMethods, riskLevels, sexes } from '#shared/codes/index.ts';
import { addressLeaves, code, grouped, idLeaves, nameLeaves, personName, phoneLeaves, text, type SheetFields } from './sheet-field.ts';

const applicant = ['当事人', '申请人', '主要当事人', '甲方', '当事人甲', '当事人甲方', '申请方', '反映人', '当事人一', '一方当事人', '来访人'];
const respondent = ['被申请人', '乙方', '当事人乙', '当事人乙方', '被申请方', '对方当事人', '被反映人', '当事人二', '另一方当事人', '对方'];
const resolver = ['调解员', '化解责任人', '责任人', '包案人', '承办人', '调处人', '经办人', '包案领导', '调解人'];

export const disputeSheetFields: SheetFields = {
  kind: 'disputes',
  titleWords: ['矛盾纠纷', '纠纷', '台账', '排查化解', '调处', '化解'],
  fields: [
    { field: 'serial', label: '序号', reading: { as: 'serial' }, synonyms: ['序号', '编号', '序'] },
    { field: 'title', label: '事件名称', reading: text(100), synonyms: ['事件名称', '纠纷名称', '案件名称', '名称', '矛盾纠纷名称', '标题'] },
    { field: 'acceptedOn', label: '受理日期', required: true, reading: { as: 'date' }, synonyms: ['受理时间', '受理日期', '登记时间', '登记日期', '排查时间', '排查日期', '接待时间', '日期', '时间', '上报时间'] },
    { field: 'occurredOn', label: '发生日期', reading: { as: 'date' }, synonyms: ['发生日期', '发生时间', '事发时间', '纠纷发生时间'] },
    { field: 'village', label: '村（社区）', reading: { as: 'village' }, synonyms: ['村社区', '社区村', '村居', '村', '社区', '所属村社区', '所属村居', '所属社区', '所属村', '排查单位', '上报单位', '单位'] },
    { field: 'grid', label: '网格', reading: { as: 'grid' }, synonyms: ['网格', '所属网格', '网格名称', '所在网格', '责任网格'] },
    { field: 'gridCode', label: '网格编码', reading: { as: 'gridCode' }, synonyms: ['网格编码', '网格编号', '网格代码'] },
    { field: 'place', label: '发生地点', reading: text(100), synonyms: ['发生地点', '地点', '发生地', '事发地点', '发生地点详址', '纠纷地点'] },
    { field: 'scale', label: '事件规模', reading: code(eventScales), synonyms: ['事件规模', '规模'] },
    { field: 'mediationType', label: '纠纷类型', reading: { as: 'mediationType' }, synonyms: ['纠纷类型', '纠纷类别', '类型', '类别', '矛盾类型', '矛盾纠纷类型', '事件类别', '矛盾纠纷类别', '事件类型'] },
    { field: 'party', label: '当事人', required: true, reading: personName(80), synonyms: [...applicant, ...grouped(['', ...applicant], nameLeaves), '双方当事人', '当事人双方'] },
    { field: 'partyId', label: '当事人身份证号码', reading: { as: 'citizenId' }, synonyms: grouped(['', ...applicant], idLeaves) },
    { field: 'partySex', label: '当事人性别', reading: code(sexes), synonyms: grouped(['', ...applicant], ['性别']) },
    { field: 'partyPhone', label: '当事人电话', reading: { as: 'phone' }, synonyms: grouped(['', ...applicant], phoneLeaves) },
    { field: 'partyAddress', label: '当事人住址', reading: text(200), synonyms: grouped(['', ...applicant], addressLeaves) },
    { field: 'respondent', label: '被申请人', reading: personName(80), synonyms: [...respondent, ...grouped(respondent, nameLeaves)] },
    { field: 'respondentId', label: '被申请人身份证号码', reading: { as: 'citizenId' }, synonyms: grouped(respondent, idLeaves) },
    { field: 'respondentSex', label: '被申请人性别', reading: code(sexes), synonyms: grouped(respondent, ['性别']) },
    { field: 'respondentPhone', label: '被申请人电话', reading: { as: 'phone' }, synonyms: grouped(respondent, phoneLeaves) },
    { field: 'respondentAddress', label: '被申请人住址', reading: text(200), synonyms: grouped(respondent, addressLeaves) },
    { field: 'story', label: '纠纷简要情况', reading: text(2000), synonyms: ['纠纷简要情况', '简要情况', '事件简述', '纠纷简述', '主要内容', '纠纷情况', '案情简介', '基本情况', '内容', '矛盾纠纷简况', '矛盾纠纷简况及原因', '纠纷事由', '事由', '基本案情', '主要事实'] },
    { field: 'involvedUnit', label: '涉及单位', reading: text(100), synonyms: ['涉及单位', '涉事单位'] },
    { field: 'peopleCount', label: '涉及人数', reading: { as: 'count', minimum: 1, maximum: 999_999 }, synonyms: ['涉及人数', '人数', '当事人数量', '涉及人员数', '参与人数'] },
    { field: 'amountFen', label: '涉及金额', reading: { as: 'money' }, synonyms: ['涉及金额', '金额', '标的额', '涉案金额', '协议金额', '标的金额', '涉及款项'] },
    { field: 'source', label: '来源', reading: code(caseSources), synonyms: ['案件来源', '来源', '事件来源', '纠纷来源'] },
    { field: 'riskLevel', label: '风险等级', reading: code(riskLevels), synonyms: ['风险等级', '风险级别', '预警等级'] },
    { field: 'state', label: '调处结果', reading: { as: 'state' }, synonyms: ['调处结果', '化解结果', '调解结果', '处理结果', '结果', '是否化解', '化解状态', '状态', '办理状态', '化解是否成功', '是否化解成功', '是否调处成功'] },
    { field: 'resolution', label: '化解情况', reading: text(2000), synonyms: ['化解情况', '调处情况', '处理情况', '办理情况', '化解过程', '调处措施', '化解措施', '工作措施', '进展情况'] },
    { field: 'resolvedOn', label: '化解日期', reading: { as: 'date' }, synonyms: ['化解日期', '化解时间', '调处时间', '调处日期', '办结时间', '办结日期', '结案时间', '结案日期', '调解时间'] },
    { field: 'dueOn', label: '化解时限', reading: { as: 'date' }, synonyms: ['化解时限', '办理时限', '化解期限', '办结时限'] },
    { field: 'resolveMethod', label: '化解方式', reading: code(resolveMethods), synonyms: ['化解方式', '调处方式', '处理方式'] },
    { field: 'resolveOrganisation', label: '化解组织', reading: text(100), synonyms: ['化解组织', '调解组织', '责任单位', '调处单位', '化解单位', '承办单位', '调解单位', '包案单位'] },
    { field: 'resolverName', label: '调解员', reading: personName(50), synonyms: [...resolver, ...grouped(resolver, nameLeaves)] },
    { field: 'resolverPhone', label: '调解员电话', reading: { as: 'phone' }, synonyms: grouped(resolver, phoneLeaves) },
    { field: 'remark', label: '备注', reading: text(200), synonyms: ['备注', '说明', '备注说明'] },
  ],
};
