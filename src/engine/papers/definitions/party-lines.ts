// The blanks for one party, agent or guardian, as the application, the agreement and the registers have them (research A §1.3).
import type { BlankParty, PaperField, PartyLines } from '../paper-definition.ts';

const person: readonly PaperField[] = [
  { label: '姓名', from: 'name' },
  { label: '性别', from: 'sex', characters: 2 },
  { label: '民族', from: 'nation', characters: 4 },
  { label: '年龄', from: 'age', characters: 2 },
];
const work: readonly PaperField[] = [
  { label: '职业或职务', from: 'occupation' },
  { label: '联系方式', from: 'contact', characters: 8 },
];
const idNumber: readonly PaperField[] = [{ label: '身份证件号码', from: 'idNumber' }];
const home: readonly PaperField[] = [{ label: '单位或住址', from: 'unitOrAddress' }];
const nameAndContact: readonly PaperField[] = [
  { label: '姓名', from: 'name' },
  { label: '联系方式', from: 'contact', characters: 8 },
];

const company: readonly (readonly PaperField[])[] = [
  [{ label: '名称', from: 'name' }],
  [
    { label: '法定代表人（负责人）', from: 'representative' },
    { label: '职务', from: 'post', characters: 6 },
  ],
  [{ label: '联系方式', from: 'contact' }],
  [{ label: '地址', from: 'address' }],
];
const guardian: readonly (readonly PaperField[])[] = [
  [
    { label: '姓名', from: 'name' },
    { label: '与当事人关系', from: 'relation', characters: 5 },
  ],
  [{ label: '联系方式', from: 'contact' }],
  home,
];

export const partyLines: PartyLines = {
  natural: [person, work, home],
  legalPerson: company,
  guardian,
  agent: [nameAndContact, home, [{ label: '代理权限', from: 'authority' }]],
};

/** With the number of the identity document or 统一社会信用代码, for papers that go to a court. */
export const identifiedPartyLines: PartyLines = {
  natural: [person, idNumber, work, home],
  legalPerson: [...company.slice(0, 1), [{ label: '统一社会信用代码', from: 'idNumber' }], ...company.slice(1)],
  guardian,
  agent: [nameAndContact, idNumber, home, [{ label: '代理权限', from: 'authority' }]],
};

export const twoBlankParties: readonly BlankParty[] = [
  { kind: 'natural', label: '当事人' },
  { kind: 'natural', label: '当事人' },
];
export const blankSides: readonly BlankParty[] = [
  { kind: 'natural', label: '申请人' },
  { kind: 'natural', label: '被申请人' },
];
