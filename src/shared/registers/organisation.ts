import { committeeKinds, committeeTrades, massOrganisationKinds, organisationKinds, organisationLevels } from '#shared/codes/index.ts';
import type { CommitteeTerm, OrganisationFields } from '#shared/contract/organisations.ts';
import { spanText } from '#shared/words/span-text.ts';
import { describeRegister, type PartDescriptor, type FieldDescriptor } from './descriptor.ts';

export const term = {
  fields: {
    fromOn: { label: '任期起' },
    untilOn: { label: '任期止' },
    document: { label: '选举或聘任文件' },
  } satisfies Record<keyof CommitteeTerm, FieldDescriptor>,
  phrase: ({ fromOn, untilOn, document }) => [spanText(fromOn, untilOn), String(document ?? '')],
} as const satisfies PartDescriptor;

export const organisation = describeRegister<OrganisationFields>()({
  entity: 'organisation',
  module: 'organisations',
  table: 'organisations',
  word: '组织',
  turn: 5,
  fields: {
    kind: { label: '组织类型', codes: organisationKinds },
    name: { label: '名称' },
    code: { label: '组织编号' },
    level: { label: '层级', codes: organisationLevels },
    // At the county a child may arrive before its parent: nothing waits for it.
    parentId: { label: '上级组织', chosen: '已选组织' },
    villageCode: { label: '村（社区）', refers: 'village' },
    divisionCode: { label: '行政区划代码' },
    address: { label: '所在地详址' },
    longitude: { label: '经度' },
    latitude: { label: '纬度' },
    phone: { label: '联系方式', masked: 'phone' },
    headName: { label: '负责人姓名', privacy: 'P2', masked: 'name' },
    headPhone: { label: '负责人联系方式', privacy: 'P2', masked: 'phone' },
    composingUnits: { label: '组成单位' },
    serviceArea: { label: '综治服务地区' },
    massKind: { label: '群防群治组织类型', codes: massOrganisationKinds },
    guidingDepartment: { label: '业务指导部门' },
    memberCount: { label: '人员数量' },
    description: { label: '机构说明' },
    duties: { label: '主要职能' },
    committeeKind: { label: '调委会类型', codes: committeeKinds },
    committeeTrade: { label: '行业专业', codes: committeeTrades },
    foundedOn: { label: '成立日期' },
    closedOn: { label: '撤销日期' },
    remark: { label: '备注' },
    terms: { label: '届次', part: term },
  },
  sent: true,
  imported: true,
});
