import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { educationLevels, politicalStatuses, sexes, staffKinds } from '#shared/codes/index.ts';
import type { StaffRow } from '#shared/contract/staff.ts';
import { maskPhone } from '#shared/rules/masking.ts';
import { staffCounts } from '#shared/rules/named-counts/other-counts.ts';
import { api } from '../../api/api.ts';
import { officeToday } from '../../values/office-calendar.ts';
import type { RegisterColumn } from '../../components/register-list/list-columns.ts';
import type { Grouping } from '../../components/register-list/list-groups.ts';
import { namedView, type ListView } from '../../components/register-list/list-views.tsx';
import { RegisterList } from '../../components/register-list/register-list.tsx';
import { BulkButton } from '../bulk/bulk-button.tsx';
import { StaffBeside } from './staff-beside.tsx';

const columns: readonly RegisterColumn<StaffRow>[] = [
  { field: 'name', label: '姓名', width: 96, filter: { kind: 'text' } },
  { field: 'currentPosts', label: '现任岗位', width: 130, filter: { kind: 'text' } },
  { field: 'villageName', label: '村（社区）', width: 120, filter: { kind: 'villages' }, filterBy: 'villageCode' },
  { field: 'gridName', label: '网格', width: 110, fills: true, text: (row) => row.gridName?.replace(row.villageName ?? '', '') ?? '' },
  { field: 'mobile', label: '手机', width: 124, show: 'date', text: (row) => maskPhone(row.mobile), filter: { kind: 'text' } },
  { field: 'fullTime', label: '专兼职', width: 84, text: (row) => (row.fullTime === null ? '' : row.fullTime ? '专职' : '兼职') },
  { field: 'sex', label: '性别', width: 72, show: { codes: sexes }, filter: { kind: 'codes', table: sexes } },
  { field: 'birthDate', label: '出生日期', width: 108, show: 'date', filter: { kind: 'dates' } },
  {
    field: 'politicalStatus',
    label: '政治面貌',
    width: 110,
    show: { codes: politicalStatuses },
    filter: { kind: 'codes', table: politicalStatuses },
  },
  {
    field: 'education',
    label: '文化程度',
    width: 120,
    show: { codes: educationLevels },
    filter: { kind: 'codes', table: educationLevels },
  },
  {
    field: 'trainingHours',
    label: '本年学时',
    width: 92,
    show: 'number',
    text: (row) => (row.trainingHours === 0 ? '' : String(row.trainingHours)),
    filter: { kind: 'numbers' },
  },
  {
    field: 'certificateUntil',
    label: '证书到期',
    width: 108,
    show: 'date',
    look: (row) => (row.certificateUntil !== null && row.certificateUntil < officeToday() ? 'late' : undefined),
    filter: { kind: 'dates' },
  },
  { field: 'postsUntil', label: '任职止', width: 108, hidden: true, show: 'date', filter: { kind: 'dates' } },
  { field: 'registeredOn', label: '登记日期', width: 108, show: 'date', filter: { kind: 'dates' } },
];

const groupings: readonly Grouping[] = [
  { by: 'kind', label: '人员类型', column: 'kind', kind: { codes: staffKinds } },
  { by: 'village', label: '村（社区）', column: 'villageCode', kind: 'villages' },
];

/** Who left is found under 已离任; everybody's history stays. */
const views: readonly ListView[] = [
  { word: '全部', filters: [] },
  namedView(staffCounts.chiefs, 'plain'),
  namedView(staffCounts.workers, 'plain'),
  namedView(staffCounts.mediators, 'plain'),
  namedView(staffCounts.certificateEnds, 'late'),
  namedView(staffCounts.left),
  { word: '已删除', filters: [{ column: 'deleted', operator: 'equals', value: 1 }] },
];

export function StaffListPage() {
  const navigate = useNavigate();
  return (
    <RegisterList
      name="staff"
      title="人员"
      columns={columns}
      list={api.staff.list}
      count={api.staff.count}
      groups={api.staff.groups}
      groupings={groupings}
      views={views}
      unit="人"
      searchHint="姓名、电话或拼音首字母"
      path="/staff"
      addWord="登记人员"
      actions={({ selectedIds }) => (
        <>
          <BulkButton entity="staff" module="staff" ids={selectedIds} />
          <Button onClick={() => void navigate('/imports')}>导入</Button>
          <Button onClick={() => void navigate('/organisations')}>组织</Button>
        </>
      )}
      beside={(id) => <StaffBeside id={id} />}
      whenEmpty={
        <>
          还没有人员。可以<Link to="/imports">导入网格员花名册</Link>，或<Link to="/staff/new">登记一位</Link>。
        </>
      }
    />
  );
}
