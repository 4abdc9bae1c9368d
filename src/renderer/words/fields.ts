// What each field is called on screen. One table for forms, lists, histories and error messages.
import { certificateLabels, organisationLabels, postLabels, termLabels, trainingLabels } from './people-fields.ts';
import { supervisionLabels } from './supervisions.ts';

type Labels = Readonly<Record<string, string>>;

export const partyLabels: Labels = {
  side: '身份', kind: '当事人类型', name: '姓名（名称）', idType: '证件类型', idNumber: '证件号码', sex: '性别', nation: '民族', education: '学历',
  category: '人员类别', occupation: '职业', phone: '联系电话', address: '居住地址', representative: '法定代表人', sideCount: '本方人数', agents: '代理人',
};

const agentLabels: Labels = { name: '姓名', idType: '证件类型', idNumber: '证件号码', phone: '联系电话', address: '单位或住址', power: '代理权限', relation: '与当事人关系' };

export const responsibleLabels: Labels = { name: '姓名', idNumber: '公民身份号码', phone: '联系电话', organisation: '所在单位' };

export const disputeLabels: Labels = {
  title: '事件名称', acceptedOn: '受理日期', occurredOn: '发生日期', place: '发生地点', scale: '事件规模', disputeType: '矛盾纠纷类别', mediationType: '人民调解类型',
  peopleCount: '涉及人数', story: '事件简述', involvedUnit: '涉及单位', amountFen: '涉及金额', source: '来源', riskLevel: '风险等级', villageCode: '村（社区）',
  gridId: '所属网格', parties: '当事人', dueOn: '化解时限', resolveMethod: '化解方式', resolveOrganisation: '化解组织', resolverName: '化解责任人',
  resolverPhone: '责任人电话', state: '化解状态', outcome: '化解结果', on: '日期', toPerson: '交给谁', toOffice: '交给哪个单位', reason: '原因', resolvedOn: '化解日期', resolution: '化解情况', evaluatedOn: '考评日期', evaluation: '考评意见',
  longitude: '经度', latitude: '纬度', remark: '备注', resolverIdNumber: '责任人身份证号', resolverOrganisation: '责任人单位', furtherResponsibles: '其他责任人', eventNumber: '事件编号',
  nature: '事件性质', influence: '影响范围', riskKind: '风险类型', assessment: '案情评估', satisfaction: '当事人满意度', satisfactionNote: '当事人意见', typesConfirmedBy: '类型对应确认人',
};

export const gridLabels: Labels = {
  villageCode: '村（社区）', code: '网格编码', name: '网格名称', kind: '网格类型', households: '户数', population: '人口数', keyPeopleCount: '重点人员数',
  areaSquareMetres: '面积（平方米）', centreLongitude: '中心经度', centreLatitude: '中心纬度', chiefName: '网格长姓名', chiefSex: '网格长性别',
  chiefNation: '网格长民族', chiefPoliticalStatus: '网格长政治面貌', chiefBirthDate: '网格长出生日期', chiefEducation: '网格长学历', chiefMobile: '网格长手机',
  chiefPhone: '网格长固定电话', workerNames: '网格员姓名', workerPhones: '网格员电话', workerCount: '网格员人数', remark: '备注', parentGridId: '上级网格', extent: '网格范围', keyPlaces: '重点场所', boundary: '边界', partyMemberCount: '党员人数',
  firstSecretaryName: '第一书记', povertyDirectorName: '扶贫主任', policeAssistantName: '警务助理', legalEnvoyName: '政法派驻员', livelihoodSupervisorName: '民生监督员',
  foundedOn: '设立日期', closedOn: '撤销日期', heirGridId: '承接网格',
};

export const staffLabels: Labels = {
  name: '姓名', idType: '证件类型', idNumber: '证件号码', sex: '性别', birthDate: '出生日期', nation: '民族', politicalStatus: '政治面貌', education: '文化程度',
  mobile: '手机', otherPhone: '其他电话', kind: '人员类型', fullTime: '专兼职', level: '级别', duty: '职务', specialty: '专业特长', villageCode: '村（社区）',
  gridId: '所属网格', registeredOn: '登记日期', remark: '备注', dutyLevel: '职务级别', posts: '任职', trainings: '培训', certificates: '证书',
};

export const transferLabels: Labels = {
  direction: '方向', kind: '移送类别', disputeId: '对应的纠纷', title: '事由', fromOrganisation: '移送单位', toOrganisation: '接收单位', letterNumber: '函号', originalNumber: '原案号',
  sentOn: '移送日期', receivedOn: '签收日期', receivedBy: '签收人', consentOn: '当事人同意日期', applicantNames: '申请人', respondentNames: '被申请人', place: '发生地点', matter: '简要情况',
  decision: '是否受理', decidedOn: '决定日期', refusalReason: '不受理理由', dueOn: '办理期限', extensionConsentOn: '同意延长日期', extendedTo: '延长至', result: '办理结果', resultOn: '结果日期',
  feedbackOn: '反馈日期', feedbackWay: '反馈方式', feedbackReceipt: '反馈回执', remark: '备注',
};

const shared: Labels = { ...supervisionLabels, dossierSha256: '卷宗校验码', dossierPages: '卷宗页数', handedOverOn: '移交日期', handedOverTo: '接收单位（人）', papersLeftOut: '只装扫描件', dossierSlot: '卷内材料', attachments: '附件', attachmentTitle: '附件名称', attachmentKind: '附件类别', attachmentTurn: '附件旋转', attachmentOrder: '附件顺序', scannedPages: '扫描页', scanTurn: '扫描页旋转（度）', scanCrop: '扫描页裁边', scanPlace: '扫描页位置', deletedAt: '删除', deleteReason: '删除原因', ownerCode: '所属单位', rev: '修订', active: '状态', userName: '用户名', role: '身份', password: '密码', gridName: '所属网格', gridCode: '网格编码', villageName: '村（社区）' };

const labelsOfEntity: Readonly<Record<string, Labels>> = {
  disputes: disputeLabels, dispute: disputeLabels, grids: gridLabels, grid: gridLabels, staff: staffLabels, organisations: organisationLabels, organisation: organisationLabels, transfers: transferLabels, transfer: transferLabels,
  villages: { code: '代码', name: '名称', kind: '类别' }, village: { code: '代码', name: '名称', kind: '类别' },
};

const labelsOfList: Readonly<Record<string, Labels>> = { posts: postLabels, trainings: trainingLabels, certificates: certificateLabels, terms: termLabels };

/** `parties.1.phone` of a dispute: 当事人2 联系电话. A field without a name of its own keeps its path. */
export function fieldLabel(entity: string, path: string): string {
  const agent = /^parties\.(\d+)\.agents\.(\d+)(?:\.(\w+))?$/.exec(path);
  if (agent) return [`当事人${String(Number(agent[1]) + 1)} 代理人${String(Number(agent[2]) + 1)}`, agentLabels[agent[3] ?? '']].filter(Boolean).join(' ');
  // The first responsible person stands in fields of its own.
  const responsible = /^furtherResponsibles\.(\d+)(?:\.(\w+))?$/.exec(path);
  if (responsible) return [`责任人${String(Number(responsible[1]) + 2)}`, responsibleLabels[responsible[2] ?? '']].filter(Boolean).join(' ');
  const party = /^parties\.(\d+)(?:\.(\w+))?$/.exec(path);
  if (party) {
    const label = party[2] === undefined ? undefined : partyLabels[party[2]];
    return `当事人${String(Number(party[1]) + 1)}${label === undefined ? '' : ` ${label}`}`;
  }
  const child = /^(posts|trainings|certificates|terms)\.(\d+)(?:\.(\w+))?$/.exec(path);
  if (child) {
    const [, list = '', number, field = ''] = child;
    const label = labelsOfList[list]?.[field];
    return `${labelsOfEntity[entity]?.[list] ?? ''}${String(Number(number) + 1)}${label === undefined ? '' : ` ${label}`}`;
  }
  return labelsOfEntity[entity]?.[path] ?? shared[path] ?? path;
}
