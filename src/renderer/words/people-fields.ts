// What the fields of organisations, posts, trainings and certificates are called on screen.

type Labels = Readonly<Record<string, string>>;

export const postLabels: Labels = {
  kind: '岗位', legalRole: '“八大员”', committeeRole: '调委会职位', manner: '产生方式', fullTime: '专兼职', villageCode: '村（社区）', gridId: '网格', organisationId: '组织',
  building: '小区、楼栋', fromOn: '任职起', untilOn: '任职止', document: '任职文件',
};

export const trainingLabels: Labels = { heldOn: '培训日期', hours: '学时', subject: '培训内容', organiser: '组织单位' };

export const certificateLabels: Labels = { name: '证书名称', number: '证书编号', issuer: '发证机关', validFrom: '有效期起', validUntil: '有效期止' };

export const organisationLabels: Labels = {
  kind: '组织类型', name: '名称', code: '组织编号', level: '层级', parentId: '上级组织', villageCode: '村（社区）', divisionCode: '行政区划代码', address: '所在地详址',
  longitude: '经度', latitude: '纬度', phone: '联系方式', headName: '负责人姓名', headPhone: '负责人联系方式', composingUnits: '组成单位', serviceArea: '综治服务地区',
  massKind: '群防群治组织类型', guidingDepartment: '业务指导部门', memberCount: '人员数量', description: '机构说明', duties: '主要职能', committeeKind: '调委会类型',
  committeeTrade: '行业专业', foundedOn: '成立日期', closedOn: '撤销日期', remark: '备注', terms: '届次',
};

export const termLabels: Labels = { fromOn: '任期起', untilOn: '任期止', document: '选举或聘任文件' };
