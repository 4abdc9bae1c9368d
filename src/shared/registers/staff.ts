import {
  codeName,
  committeeRoles,
  dutyLevels,
  educationLevels,
  idTypes,
  legalRoles,
  nations,
  politicalStatuses,
  selectionManners,
  sexes,
  staffKinds,
} from '#shared/codes/index.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { Certificate, StaffPost, Training } from '#shared/contract/staff-posts.ts';
import { spanText } from '#shared/words/span-text.ts';
import { describeRegister, type FieldDescriptor, type PartDescriptor, type Words } from './descriptor.ts';

/** Kept as 1 and 0 in tables, as true and false in records. */
const fullTime: Words = { 1: '专职', 0: '兼职', true: '专职', false: '兼职' };

export const post = {
  owner: 'post',
  fields: {
    kind: { label: '岗位', codes: staffKinds },
    legalRole: { label: '“八大员”', codes: legalRoles },
    committeeRole: { label: '调委会职位', codes: committeeRoles },
    manner: { label: '产生方式', codes: selectionManners },
    fullTime: { label: '专兼职', words: fullTime },
    villageCode: { label: '村（社区）', refers: 'village' },
    gridId: { label: '网格', refers: 'grid', chosen: '已选网格' },
    organisationId: { label: '组织', refers: 'organisation', chosen: '已选组织' },
    building: { label: '小区、楼栋' },
    fromOn: { label: '任职起' },
    untilOn: { label: '任职止' },
    document: { label: '任职文件' },
  } satisfies Record<keyof StaffPost, FieldDescriptor>,
  phrase: (row) => [
    codeName(staffKinds, shown(row['kind'])),
    codeName(committeeRoles, shown(row['committeeRole'])),
    spanText(row['fromOn'], row['untilOn']),
    shown(row['document']),
  ],
} as const satisfies PartDescriptor;

export const training = {
  fields: {
    heldOn: { label: '培训日期' },
    hours: { label: '学时' },
    subject: { label: '培训内容' },
    organiser: { label: '组织单位' },
  } satisfies Record<keyof Training, FieldDescriptor>,
  phrase: (row) => [shown(row['heldOn']), shown(row['subject']), `${shown(row['hours'])} 学时`],
} as const satisfies PartDescriptor;

export const certificate = {
  fields: {
    name: { label: '证书名称' },
    number: { label: '证书编号' },
    issuer: { label: '发证机关' },
    validFrom: { label: '有效期起' },
    validUntil: { label: '有效期止' },
  } satisfies Record<keyof Certificate, FieldDescriptor>,
  phrase: (row) => [shown(row['name']), shown(row['number']), spanText(row['validFrom'], row['validUntil'])],
} as const satisfies PartDescriptor;

export const staff = describeRegister<StaffFields>()({
  entity: 'staff',
  module: 'staff',
  table: 'staff',
  word: '人员',
  turn: 4,
  fields: {
    name: { label: '姓名', privacy: 'P2', masked: 'name' },
    idType: { label: '证件类型', codes: idTypes },
    idNumber: { label: '证件号码', privacy: 'P3', masked: 'id' },
    sex: { label: '性别', codes: sexes, privacy: 'P2' },
    birthDate: { label: '出生日期', privacy: 'P3', masked: 'blank' },
    nation: { label: '民族', codes: nations, privacy: 'P2' },
    politicalStatus: { label: '政治面貌', codes: politicalStatuses, privacy: 'P2' },
    education: { label: '文化程度', codes: educationLevels, privacy: 'P2' },
    mobile: { label: '手机', privacy: 'P2', masked: 'phone' },
    otherPhone: { label: '其他电话', privacy: 'P2', masked: 'phone' },
    kind: { label: '人员类型', codes: staffKinds },
    fullTime: { label: '专兼职', words: fullTime },
    level: { label: '级别' },
    duty: { label: '职务' },
    specialty: { label: '专业特长' },
    villageCode: { label: '村（社区）', refers: 'village' },
    gridId: { label: '所属网格', refers: 'grid', chosen: '已选网格' },
    registeredOn: { label: '登记日期' },
    remark: { label: '备注' },
    dutyLevel: { label: '职务级别', codes: dutyLevels },
    posts: { label: '任职', part: post },
    trainings: { label: '培训', part: training },
    certificates: { label: '证书', part: certificate },
  },
  stored: { postsUntil: { label: '任职到' } },
  sent: true,
  imported: true,
  // Grid and village of a person follow from posts: they change one by one, with their days.
  bulk: ['duty', 'level', 'specialty', 'remark'],
});

function shown(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
