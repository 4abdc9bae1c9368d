// Names of record fields in receipts and comparisons: a path such as `parties.0.idNumber` becomes 当事人 1 的证件号码.

const fieldWords: Readonly<Record<string, string>> = {
  title: '事件名称', acceptedOn: '受理日期', occurredOn: '发生日期', place: '发生地点', scale: '事件规模', disputeType: '矛盾纠纷类别',
  mediationType: '人民调解纠纷类型', peopleCount: '涉及人数', story: '事件简述', involvedUnit: '涉及单位', amountFen: '涉及金额（分）', source: '案件来源',
  riskLevel: '风险等级', villageCode: '所属村（社区）', gridId: '所属网格', gridCode: '网格编码', dueOn: '化解时限', resolveMethod: '化解方式',
  resolveOrganisation: '化解组织', resolverName: '化解责任人', resolverPhone: '化解责任人电话', state: '状态', resolvedOn: '化解日期', resolution: '化解情况',
  evaluatedOn: '考评日期', evaluation: '考评意见', longitude: '经度', latitude: '纬度', remark: '备注', parties: '当事人', side: '当事方', kind: '类别',
  name: '名称', idType: '证件类型', idNumber: '证件号码', sex: '性别', nation: '民族', education: '学历', category: '人员类别', occupation: '职业',
  phone: '联系电话', address: '住址', representative: '法定代表人', birthDate: '出生日期', politicalStatus: '政治面貌', mobile: '手机号码',
  otherPhone: '其他电话', fullTime: '是否专职', level: '级别', duty: '职务', specialty: '专长', registeredOn: '登记日期', code: '编码',
  households: '户数', population: '人口数', keyPeopleCount: '重点人员数', areaSquareMetres: '面积（平方米）', centreLongitude: '中心经度',
  centreLatitude: '中心纬度', chiefName: '网格长姓名', chiefSex: '网格长性别', chiefNation: '网格长民族', chiefPoliticalStatus: '网格长政治面貌',
  chiefBirthDate: '网格长出生日期', chiefEducation: '网格长学历', chiefMobile: '网格长手机', chiefPhone: '网格长电话', workerNames: '网格员姓名',
  workerPhones: '网格员电话', workerCount: '网格员人数', disputeId: '对应的矛盾纠纷', caseNumber: '案号', difficulty: '难度级别',
  summary: '纠纷简要情况', mediators: '调解员', recorder: '记录人', notice: '权利义务告知', givenAt: '告知时间', manner: '方式', givenBy: '告知人',
  sessions: '调解记录', heldAt: '调解时间', participants: '参加人', record: '调解记录', result: '调解结果', agreement: '调解协议', facts: '主要事实',
  clauses: '协议内容', performance: '履行事项', payerPartyId: '履行人', payeePartyId: '接受人', description: '履行内容', way: '履行方式',
  mannerAndTime: '履行方式、时限', agreedOn: '协议日期', number: '协议编号', finalAt: '定稿时间', endedReason: '终止原因', routesToldOn: '告知其他途径日期',
  ownerCode: '报送单位', deletedAt: '删除时间', deleteReason: '删除原因', rev: '版本', id: '记录标识',
};

/** The path of a field in words; a field without a name here is still told as 其他项目, never as its code. */
export function fieldPathWords(path: string): string {
  const parts = path.split('.').filter((part) => part !== '');
  const words: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const next = parts[index + 1];
    if (next !== undefined && /^\d+$/.test(next)) {
      words.push(part === 'clauses' ? `协议第 ${String(Number(next) + 1)} 条` : `${fieldWords[part] ?? '项目'} ${String(Number(next) + 1)}`);
      index += 1;
    } else {
      words.push(fieldWords[part] ?? '其他项目');
    }
  }
  return words.length === 0 ? '整条记录' : words.reduce((before, word) => `${before}${/\d$/.test(before) ? ' ' : ''}的${word}`);
}
