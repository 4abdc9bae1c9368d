// 矛盾纠纷排查化解台账 as data: its columns from left to right. The headings are those that villages use themselves
// (tests/fixtures/samples), so that a ledger written here can be read back; limit and outcome are what superiors ask for
// (research B §4.3 C: 化解时限, 化解情况).
import { codeName, disputeStates, disputeTypes, mediationTypes } from '#shared/codes/index.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import type { GridThen } from '#shared/contract/grid-then.ts';
import { gridThenText } from '#shared/rules/grid-then.ts';

export interface LedgerParty {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/** What its columns show of the dispute as it is stored. */
export const storedFields = [
  'acceptedOn',
  'disputeType',
  'mediationType',
  'title',
  'story',
  'peopleCount',
  'amountFen',
  'resolvedOn',
  'resolution',
  'resolverName',
  'remark',
] as const satisfies readonly (keyof DisputeFields)[];

export interface LedgerRow extends Readonly<Pick<DisputeFields, (typeof storedFields)[number]>> {
  readonly villageName: string;
  /** Today's name. */
  readonly gridName: string;
  /** The grid as on the day of acceptance, where it is another today. */
  readonly gridThen: GridThen | null;
  /** In the order of the record; the first one is the standard's main party. */
  readonly applicants: readonly LedgerParty[];
  readonly respondents: readonly LedgerParty[];
  /** Third persons: no column of their own, but a masked copy must hide their names too. */
  readonly thirdNames: readonly string[];
  /** Written, or as the office's limits give it. */
  readonly dueOn: string | null;
  readonly state: string;
}

/** `number` of the row, whole `text`, `centred` short text, real `date`, `count`, or money in 万元. */
export type ColumnKind = 'number' | 'text' | 'centred' | 'date' | 'count' | 'tenThousandYuan';

export interface LedgerColumn {
  /** Upper heading, over several columns; absent: the heading stands over both rows. */
  readonly group?: string;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** In characters of the default font, as Excel counts. */
  readonly width: number;
  /** Summed in the totals row. */
  readonly totalled?: true;
  value(row: LedgerRow): string | number | null;
}

const joined = (values: readonly string[]): string => values.filter((value) => value !== '').join('、');

export const ledgerColumns: readonly LedgerColumn[] = [
  { heading: '序号', kind: 'number', width: 4.5, value: () => null },
  { heading: '受理时间', kind: 'date', width: 10.5, value: (row) => row.acceptedOn },
  { group: '所属网格', heading: '村（社区）', kind: 'centred', width: 8.5, value: (row) => row.villageName },
  { group: '所属网格', heading: '网格', kind: 'centred', width: 8.5, value: (row) => gridNameUnderVillage(row) },
  {
    group: '当事人（申请人）',
    heading: '姓名',
    kind: 'centred',
    width: 8.5,
    value: (row) => joined(row.applicants.map((party) => party.name)),
  },
  { group: '当事人（申请人）', heading: '身份证号码', kind: 'centred', width: 18.5, value: (row) => row.applicants[0]?.idNumber ?? '' },
  { group: '当事人（申请人）', heading: '联系电话', kind: 'centred', width: 12, value: (row) => row.applicants[0]?.phone ?? '' },
  { group: '被申请人', heading: '姓名', kind: 'centred', width: 9.5, value: (row) => joined(row.respondents.map((party) => party.name)) },
  { group: '被申请人', heading: '联系方式', kind: 'centred', width: 13, value: (row) => row.respondents[0]?.phone ?? '' },
  { heading: '纠纷类型', kind: 'centred', width: 9.5, value: typeName },
  { heading: '纠纷简要情况', kind: 'text', width: 33, value: (row) => (row.story === '' ? row.title : row.story) },
  { heading: '涉及人数', kind: 'count', width: 5.5, totalled: true, value: (row) => row.peopleCount },
  { heading: '涉及金额（万元）', kind: 'tenThousandYuan', width: 10.5, totalled: true, value: (row) => row.amountFen },
  { heading: '化解时限', kind: 'date', width: 10.5, value: (row) => row.dueOn },
  { heading: '调处结果', kind: 'centred', width: 9, value: (row) => codeName(disputeStates, row.state) ?? row.state },
  { heading: '化解日期', kind: 'date', width: 10.5, value: (row) => row.resolvedOn },
  { heading: '化解情况', kind: 'text', width: 33, value: (row) => row.resolution },
  { heading: '调解员', kind: 'centred', width: 8, value: (row) => row.resolverName },
  {
    heading: '备注',
    kind: 'text',
    width: 7.5,
    value: (row) =>
      [row.remark, row.gridThen === null ? '' : gridThenText(row.gridThen, row.villageName)].filter((words) => words !== '').join('；'),
  },
];

/** People's mediation counts by its own list; a dispute that only has a 综治 type shows that. */
function typeName(row: LedgerRow): string {
  if (row.mediationType !== null) return codeName(mediationTypes, row.mediationType, row.acceptedOn) ?? row.mediationType;
  return row.disputeType === null ? '' : (codeName(disputeTypes, row.disputeType.slice(0, 2), row.acceptedOn) ?? row.disputeType);
}

/** The grid as it was called on the day of acceptance; 枫桥村第一网格 beside 枫桥村 repeats the village: 第一网格 is enough. */
function gridNameUnderVillage({ villageName, gridName, gridThen }: LedgerRow): string {
  const name = gridThen?.name ?? gridName;
  return villageName !== '' && name.startsWith(villageName) && name !== villageName ? name.slice(villageName.length) : name;
}
