import { disputeStates, disputeTypes, mediationTypes, riskLevels, type CodeTable } from '#shared/codes/index.ts';
import type { DisputeRow } from '#shared/contract/disputes.ts';
import type { SupervisionKind } from '#shared/contract/supervisions.ts';
import { dispute } from '#shared/registers/dispute.ts';
import { clockColour } from '#shared/rules/dispute-clock.ts';
import { hasEnded } from '#shared/rules/dispute-life.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import { disputeLabels } from '#shared/words/fields.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { describedColumns } from '../../components/register-list/described-columns.ts';
import type { RegisterColumn } from '../../components/register-list/list-columns.ts';
import type { Grouping } from '../../components/register-list/list-groups.ts';
import { namedView, type ListView } from '../../components/register-list/list-views.tsx';

/** The colour of the clock that runs. */
export function clockLook(row: Pick<DisputeRow, 'yellowOn' | 'redOn'>, today: string): 'late' | 'attention' | undefined {
  if (row.redOn === null) return undefined;
  const colour = clockColour({ yellowOn: row.yellowOn, redOn: row.redOn }, today);
  return colour === 'red' ? 'late' : colour === 'yellow' ? 'attention' : undefined;
}

/** What a running supervision is called in its column, so that it is filtered like a code. */
const marks = (title: string, code: SupervisionKind, name: string): CodeTable => ({
  id: `supervision-${code}`,
  title,
  standard: '本系统',
  version: '2026-01-01',
  rows: [{ code, name }],
});
const listedMarks = marks('督办', 'listed', '督办中');
const ledMarks = marks('包案', 'led', '包案中');

export const disputeColumns: readonly RegisterColumn<DisputeRow>[] = [
  { field: 'acceptedOn', label: '受理日期', width: 100, show: 'date', filter: { kind: 'dates' } },
  { field: 'title', label: '事件名称', width: 180, fills: true, sortable: false, filter: { kind: 'text' } },
  { field: 'villageName', label: '村（社区）', width: 102, filter: { kind: 'villages' }, filterBy: 'villageCode' },
  { field: 'gridName', label: '网格', width: 90, text: (row) => row.gridName?.replace(row.villageName ?? '', '') ?? '' },
  { field: 'partyNames', label: '当事人', width: 124, filter: { kind: 'text' } },
  {
    field: 'disputeType',
    label: '类别',
    width: 128,
    show: { codes: disputeTypes, day: 'acceptedOn' },
    filter: { kind: 'codes', table: disputeTypes },
  },
  {
    field: 'state',
    label: '状态',
    width: 92,
    show: { codes: disputeStates },
    filter: { kind: 'codes', table: disputeStates },
    look: (row) => (hasEnded(row.state) ? 'quiet' : undefined),
  },
  { field: 'dueOn', label: '期限', width: 100, show: 'date', filter: { kind: 'dates' }, look: (row) => clockLook(row, officeToday()) },
  { field: 'amountFen', label: '金额（元）', width: 102, show: 'amount', filter: { kind: 'amounts' } },
  { field: 'peopleCount', label: '人数', width: 68, show: 'number', filter: { kind: 'numbers' } },
  { field: 'resolverName', label: '责任人', width: 80, filter: { kind: 'text' } },
  {
    field: 'listed',
    label: '督办',
    width: 76,
    sortable: false,
    show: { codes: listedMarks },
    filter: { kind: 'codes', table: listedMarks },
    hidden: true,
  },
  {
    field: 'led',
    label: '包案',
    width: 76,
    sortable: false,
    show: { codes: ledMarks },
    filter: { kind: 'codes', table: ledMarks },
    hidden: true,
  },
  { field: 'resolvedOn', label: '化解日期', width: 100, show: 'date', filter: { kind: 'dates' }, hidden: true },
  {
    field: 'riskLevel',
    label: '风险等级',
    width: 90,
    show: { codes: riskLevels, day: 'acceptedOn' },
    filter: { kind: 'codes', table: riskLevels },
    hidden: true,
  },
  {
    field: 'mediationType',
    label: disputeLabels['mediationType'] ?? '',
    width: 130,
    show: { codes: mediationTypes, day: 'acceptedOn' },
    filter: { kind: 'codes', table: mediationTypes },
    hidden: true,
  },
  ...describedColumns<DisputeRow>(dispute.fields),
];

export const disputeGroupings: readonly Grouping[] = [
  { by: 'state', label: '状态', column: 'state', kind: { codes: disputeStates } },
  { by: 'village', label: '村（社区）', column: 'villageCode', kind: 'villages' },
  { by: 'grid', label: '网格', column: 'gridId', kind: 'grids' },
  { by: 'type', label: '类别', column: 'disputeType', kind: { codes: disputeTypes } },
  { by: 'month', label: '受理月份', column: 'acceptedOn', kind: 'months' },
];

const { handling, overdue, yellow, red, thisMonth } = disputeCounts;

export const disputeViews: readonly ListView[] = [
  { word: '全部', filters: [] },
  namedView(handling, 'plain'),
  namedView(overdue, 'late'),
  namedView(yellow, 'plain'),
  namedView(red, 'late'),
  namedView(thisMonth, 'plain'),
  { word: '已删除', filters: [{ column: 'deleted', operator: 'equals', value: 1 }] },
];
