import { disputeStates, disputeTypes, mediationTypes, riskLevels, type CodeTable } from '#shared/codes/index.ts';
import type { DisputeRow } from '#shared/contract/disputes.ts';
import type { Filter } from '#shared/contract/list.ts';
import type { SupervisionKind } from '#shared/contract/supervisions.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { clockColour } from '#shared/rules/dispute-clock.ts';
import { hasEnded, isOpen, openStates } from '#shared/rules/dispute-life.ts';
import { monthRange, officeToday } from '../../components/office-calendar.ts';
import type { RegisterColumn } from '../../components/register-list/list-columns.ts';
import type { Grouping } from '../../components/register-list/list-groups.ts';
import type { ListView } from '../../components/register-list/list-views.tsx';
import { disputeLabels } from '../../words/fields.ts';

/** Late: still being handled after its day. */
export function isOverdue(row: Pick<DisputeRow, 'state' | 'dueOn'>, today: string): boolean {
  return isOpen(row.state) && row.dueOn !== null && row.dueOn < today;
}

/** The colour of the clock that runs; where none is kept, late by the dispute's own day. */
export function clockLook(row: Pick<DisputeRow, 'state' | 'dueOn' | 'yellowOn' | 'redOn'>, today: string): 'late' | 'attention' | undefined {
  if (row.redOn === null) return isOverdue(row, today) ? 'late' : undefined;
  const colour = clockColour({ yellowOn: row.yellowOn, redOn: row.redOn }, today);
  return colour === 'red' ? 'late' : colour === 'yellow' ? 'attention' : undefined;
}

/** What a running supervision is called in its column, so that it is filtered like a code. */
const marks = (title: string, code: SupervisionKind, name: string): CodeTable => ({ id: `supervision-${code}`, title, standard: '本系统', version: '2026-01-01', rows: [{ code, name }] });
const listedMarks = marks('督办', 'listed', '督办中');
const ledMarks = marks('包案', 'led', '包案中');

export const disputeColumns: readonly RegisterColumn<DisputeRow>[] = [
  { field: 'acceptedOn', label: '受理日期', width: 100, show: 'date', filter: { kind: 'dates' } },
  { field: 'title', label: '事件名称', width: 180, fills: true, sortable: false, filter: { kind: 'text' } },
  { field: 'villageName', label: '村（社区）', width: 102, filter: { kind: 'villages' }, filterBy: 'villageCode' },
  { field: 'gridName', label: '网格', width: 90, text: (row) => row.gridName?.replace(row.villageName ?? '', '') ?? '' },
  { field: 'partyNames', label: '当事人', width: 124, filter: { kind: 'text' } },
  { field: 'disputeType', label: '类别', width: 128, show: { codes: disputeTypes, day: 'acceptedOn' }, filter: { kind: 'codes', table: disputeTypes } },
  { field: 'state', label: '状态', width: 92, show: { codes: disputeStates }, filter: { kind: 'codes', table: disputeStates }, look: (row) => (hasEnded(row.state) ? 'quiet' : undefined) },
  { field: 'dueOn', label: '期限', width: 100, show: 'date', filter: { kind: 'dates' }, look: (row) => clockLook(row, officeToday()) },
  { field: 'amountFen', label: '金额（元）', width: 102, show: 'amount', filter: { kind: 'amounts' } },
  { field: 'peopleCount', label: '人数', width: 68, show: 'number', filter: { kind: 'numbers' } },
  { field: 'resolverName', label: '责任人', width: 80, filter: { kind: 'text' } },
  { field: 'listed', label: '督办', width: 76, sortable: false, show: { codes: listedMarks }, filter: { kind: 'codes', table: listedMarks }, hidden: true },
  { field: 'led', label: '包案', width: 76, sortable: false, show: { codes: ledMarks }, filter: { kind: 'codes', table: ledMarks }, hidden: true },
  { field: 'resolvedOn', label: '化解日期', width: 100, show: 'date', filter: { kind: 'dates' }, hidden: true },
  { field: 'riskLevel', label: '风险等级', width: 90, show: { codes: riskLevels, day: 'acceptedOn' }, filter: { kind: 'codes', table: riskLevels }, hidden: true },
  { field: 'mediationType', label: disputeLabels['mediationType'] ?? '', width: 130, show: { codes: mediationTypes, day: 'acceptedOn' }, filter: { kind: 'codes', table: mediationTypes }, hidden: true },
];

export const disputeGroupings: readonly Grouping[] = [
  { by: 'state', label: '状态', column: 'state', kind: { codes: disputeStates } },
  { by: 'village', label: '村（社区）', column: 'villageCode', kind: 'villages' },
  { by: 'grid', label: '网格', column: 'gridId', kind: 'grids' },
  { by: 'type', label: '类别', column: 'disputeType', kind: { codes: disputeTypes } },
  { by: 'month', label: '受理月份', column: 'acceptedOn', kind: 'months' },
];

export const handlingFilters: readonly Filter[] = [{ column: 'state', operator: 'in', value: [...openStates] }];

export function overdueFilters(today: string): readonly Filter[] {
  return [...handlingFilters, { column: 'dueOn', operator: 'between', value: [null, daysAfterDate(today, -1)] }];
}

function yellowFilters(today: string): readonly Filter[] {
  return [{ column: 'yellowOn', operator: 'between', value: [null, today] }, { column: 'redOn', operator: 'between', value: [daysAfterDate(today, 1), null] }];
}

function redFilters(today: string): readonly Filter[] {
  return [{ column: 'redOn', operator: 'between', value: [null, today] }];
}

export function monthFilters(today: string): readonly Filter[] {
  return [{ column: 'acceptedOn', operator: 'between', value: monthRange(today.slice(0, 7)) }];
}

export function settledThisMonthFilters(today: string): readonly Filter[] {
  return [{ column: 'resolvedOn', operator: 'between', value: monthRange(today.slice(0, 7)) }];
}

export function disputeViews(today: string): readonly ListView[] {
  return [
    { word: '全部', filters: [] },
    { word: '办理中', filters: handlingFilters, counted: 'plain' },
    { word: '超期', filters: overdueFilters(today), counted: 'late' },
    { word: '黄牌', filters: yellowFilters(today), counted: 'plain' },
    { word: '红牌', filters: redFilters(today), counted: 'late' },
    { word: '本月', filters: monthFilters(today), counted: 'plain' },
    { word: '已删除', filters: [{ column: 'deleted', operator: 'equals', value: 1 }] },
  ];
}
