// People of a dispute: its parties, who acts for them, who settles.
import { agentPowers, educationLevels, idTypes, nations, partyCategories, partyKinds, sexes } from '#shared/codes/index.ts';
import type { Agent, Responsible } from '#shared/contract/dispute-people.ts';
import type { Party } from '#shared/contract/disputes.ts';
import type { FieldDescriptor, PartDescriptor } from './descriptor.ts';

export const agent = {
  owner: 'agent',
  word: '代理人',
  fields: {
    name: { label: '姓名', privacy: 'P2' },
    idType: { label: '证件类型', codes: idTypes },
    idNumber: { label: '证件号码', privacy: 'P3', masked: 'id' },
    phone: { label: '联系电话', privacy: 'P2', masked: 'phone' },
    address: { label: '单位或住址', privacy: 'P2' },
    power: { label: '代理权限', codes: agentPowers },
    relation: { label: '与当事人关系' },
  } satisfies Record<keyof Agent, FieldDescriptor>,
} as const satisfies PartDescriptor;

export const party = {
  owner: 'party',
  word: '当事人',
  fields: {
    side: { label: '身份', words: { applicant: '申请人', respondent: '被申请人', third: '第三人' } },
    kind: { label: '当事人类型', codes: partyKinds },
    name: { label: '姓名（名称）', privacy: 'P2' },
    idType: { label: '证件类型', codes: idTypes },
    idNumber: { label: '证件号码', privacy: 'P3', masked: 'id' },
    sex: { label: '性别', codes: sexes, privacy: 'P2' },
    nation: { label: '民族', codes: nations, privacy: 'P2' },
    education: { label: '学历', codes: educationLevels, privacy: 'P2' },
    category: { label: '人员类别', codes: partyCategories, privacy: 'P2' },
    occupation: { label: '职业', privacy: 'P2' },
    phone: { label: '联系电话', privacy: 'P2', masked: 'phone' },
    address: { label: '居住地址', privacy: 'P2' },
    representative: { label: '法定代表人', privacy: 'P2' },
    sideCount: { label: '本方人数' },
    agents: { label: '代理人', part: agent },
  } satisfies Record<Exclude<keyof Party, 'id'>, FieldDescriptor>,
} as const satisfies PartDescriptor;

/** The first responsible person stands in fields of the dispute itself. */
export const responsible = {
  word: '责任人',
  first: 2,
  fields: {
    name: { label: '姓名', privacy: 'P2' },
    idNumber: { label: '公民身份号码', privacy: 'P3', masked: 'id' },
    phone: { label: '联系电话', privacy: 'P2', masked: 'phone' },
    organisation: { label: '所在单位' },
  } satisfies Record<keyof Responsible, FieldDescriptor>,
} as const satisfies PartDescriptor;
