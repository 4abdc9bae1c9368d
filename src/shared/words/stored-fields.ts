// What the columns of the register's tables are called and hold, for files that show them as they are stored. The words are those of the
// screens (fields.ts, value-tables.ts); here stand only the columns that no form has.
import { printedKinds } from '#shared/codes/paper-kinds.ts';
import { labelsOf, type RegisterDescriptor } from '#shared/registers/descriptor.ts';
import { registers } from '#shared/registers/index.ts';
import { numberStateWords } from '#shared/rules/number-words.ts';
import { caseLabels } from './case-fields.ts';
import { agentLabels, fieldLabel, partyLabels, responsibleLabels } from './fields.ts';
import { certificateLabels, postLabels, termLabels, trainingLabels } from './people-fields.ts';
import { roleWords } from './roles.ts';
import { codeText } from './value-tables.ts';

type Words = Readonly<Record<string, string>>;

interface StoredTable {
  /** What its fields stand in: `dispute`, `party`, `sessions`. */
  readonly owner: string;
  readonly labels: Words;
  /** Values that are words of our own, not codes of a table. */
  readonly words?: Readonly<Record<string, Words>>;
}

const yesNo: Words = { 1: '是', 0: '否' };
const paperWords: Words = Object.fromEntries(printedKinds.rows.map(({ code, name }) => [code, name]));

/** What every register has beside its own fields. */
const headerLabels: Words = {
  seq: '顺序号',
  id: '记录号',
  ownerCode: '单位代码',
  rev: '修订号',
  createdAt: '登记时间',
  createdBy: '登记人',
  updatedAt: '修改时间',
  updatedBy: '修改人',
  deletedAt: '删除时间',
  deleteReason: '删除原因',
  disputeId: '对应的矛盾纠纷',
  caseId: '对应的调解案件',
  staffId: '人员',
  position: '第几项',
  sortName: '姓名（名称）拼音',
};

const registerTables: Readonly<Record<string, StoredTable>> = Object.fromEntries(
  registers.map(({ entity, table, also, fields, stored = {} }: RegisterDescriptor) => [
    table,
    {
      owner: entity,
      labels: labelsOf({ ...also, ...fields, ...stored }),
      words: Object.fromEntries(Object.entries(stored).flatMap(([field, { words }]) => (words === undefined ? [] : [[field, words]]))),
    },
  ]),
);

const tables: Readonly<Record<string, StoredTable>> = {
  ...registerTables,
  dispute_parties: { owner: 'party', labels: partyLabels },
  agreements: { owner: 'agreement', labels: caseLabels['agreement'] ?? {} },
  performance_items: { owner: 'performance', labels: caseLabels['performance'] ?? {} },
  mediation_sessions: { owner: 'sessions', labels: caseLabels['sessions'] ?? {}, words: { participantsConsented: yesNo } },
  staff_posts: { owner: 'post', labels: postLabels },
  given_numbers: {
    owner: 'number',
    words: { state: numberStateWords },
    labels: {
      series: '字号',
      year: '年份',
      serial: '序号',
      number: '编号',
      state: '状态',
      recordId: '所属记录',
      reason: '原因',
      loanId: '所属号段',
      givenAt: '给号时间',
      givenBy: '给号人',
    },
  },
  prints: {
    owner: 'print',
    words: { paper: paperWords, final: yesNo },
    labels: {
      paper: '文书',
      recordId: '所属记录',
      sha256: '文件校验码',
      final: '正本',
      copyFrom: '第几份起',
      copyTo: '第几份止',
      reason: '重印原因',
      at: '打印时间',
      by: '打印人',
      voidAt: '作废时间',
      voidBy: '作废人',
      voidReason: '作废原因',
    },
  },
  audit_lines: {
    owner: 'audit',
    labels: {
      at: '时间',
      accountId: '账号',
      accountName: '经手人',
      action: '办了什么',
      entity: '哪种记录',
      recordId: '所属记录',
      changes: '变更内容',
      reason: '原因',
      previousHash: '上一条的校验码',
      hash: '本条校验码',
    },
  },
  accounts: {
    owner: 'account',
    words: { role: roleWords, active: { 1: '启用', 0: '停用' } },
    labels: {
      userName: '用户名',
      name: '姓名',
      role: '身份',
      active: '状态',
      failedTries: '连续输错次数',
      lockedUntil: '锁定到',
      lastSignedInAt: '上次登录',
      createdAt: '建立时间',
    },
  },
};

/** The heading of a column; a column that nobody named keeps its own. */
export function storedLabel(table: string, field: string): string {
  const known = tables[table]?.labels[field] ?? headerLabels[field] ?? field;
  return field.endsWith('Fen') ? `${known}（元）` : known;
}

/** A stored value in words; undefined where it says itself what it is. */
export function storedWord(table: string, field: string, value: string): string | undefined {
  const stored = tables[table];
  return stored?.words?.[field]?.[value] ?? (stored === undefined ? undefined : codeText(stored.owner, field, value));
}

const partLabels: Readonly<Record<string, Words>> = {
  ...caseLabels,
  parties: partyLabels,
  agents: agentLabels,
  furtherResponsibles: responsibleLabels,
  posts: postLabels,
  trainings: trainingLabels,
  certificates: certificateLabels,
  terms: termLabels,
};

/** The name of a part of a value that is kept as JSON: `reason` of `exclusions`; 其他项目 for what has no word. */
export function storedPartLabel(field: string, part: string): string {
  return partLabels[field]?.[part] ?? headerLabels[part] ?? '其他项目';
}

/** What an audit line names beside the fields of records. */
const changeLabels: Words = {
  ...tables['accounts']?.labels,
  paper: '文书',
  copies: '份数',
  code: '代码',
  number: '编号',
  sequence: '批次序号',
  path: '位置',
  manifestHash: '清单校验码',
  auditSeq: '变更记录的顺序号',
  validFrom: '起用日期',
  scanPlace: '卷内位置',
  recordCount: '记录数',
  receiptNumber: '回执号',
  publicKey: '公钥',
  countyPublicKey: '县级公钥',
  counts: '件数',
  copyName: '备份',
  approvedFen: '核定额',
  address: '地址',
  toPerson: '交给谁',
  unit: '单位',
  desk: '层级',
  divisionCode: '行政区划代码',
  divisionName: '行政区划',
  committeeName: '调委会名称',
  committeeShortName: '调委会简称',
  isDemo: '示范数据',
  sequences: '批次序号',
};

/** `parties.0.phone`, `copies`: what a line of the audit chain changed; 其他项目 for what has no word. */
export function changedLabel(entity: string, path: string): string {
  const label = fieldLabel(entity, path);
  return label === path ? (changeLabels[path] ?? headerLabels[path] ?? '其他项目') : label;
}
