import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { committeeKinds, organisationKinds, organisationLevels } from '#shared/codes/index.ts';
import type { OrganisationRow } from '#shared/contract/organisations.ts';
import { maskPhone } from '#shared/rules/masking.ts';
import { organisationCounts } from '#shared/rules/named-counts/other-counts.ts';
import { api } from '../../api/api.ts';
import type { RegisterColumn } from '../../components/register-list/list-columns.ts';
import { namedView, type ListView } from '../../components/register-list/list-views.tsx';
import { RegisterList } from '../../components/register-list/register-list.tsx';
import { OrganisationBeside } from './organisation-beside.tsx';

const columns: readonly RegisterColumn<OrganisationRow>[] = [
  { field: 'name', label: '名称', width: 230, fills: true, filter: { kind: 'text' } },
  { field: 'kind', label: '组织类型', width: 130, show: { codes: organisationKinds }, filter: { kind: 'codes', table: organisationKinds } },
  { field: 'level', label: '层级', width: 84, show: { codes: organisationLevels }, filter: { kind: 'codes', table: organisationLevels } },
  { field: 'parentName', label: '上级组织', width: 180 },
  { field: 'villageName', label: '村（社区）', width: 120, filter: { kind: 'villages' }, filterBy: 'villageCode' },
  { field: 'headName', label: '负责人', width: 90, filter: { kind: 'text' } },
  { field: 'headPhone', label: '负责人电话', width: 124, show: 'date', text: (row) => maskPhone(row.headPhone), filter: { kind: 'text' } },
  { field: 'holders', label: '在任人数', width: 92, show: 'number', filter: { kind: 'numbers' } },
  {
    field: 'committeeKind',
    label: '调委会类型',
    width: 150,
    hidden: true,
    show: { codes: committeeKinds },
    filter: { kind: 'codes', table: committeeKinds },
  },
  { field: 'code', label: '组织编号', width: 110, hidden: true, filter: { kind: 'text' } },
  { field: 'phone', label: '联系方式', width: 130, hidden: true, text: (row) => maskPhone(row.phone), filter: { kind: 'text' } },
  { field: 'address', label: '所在地详址', width: 180, hidden: true, filter: { kind: 'text' } },
  { field: 'foundedOn', label: '成立日期', width: 108, hidden: true, show: 'date', filter: { kind: 'dates' } },
  { field: 'closedOn', label: '撤销日期', width: 108, hidden: true, show: 'date', filter: { kind: 'dates' } },
];

const views: readonly ListView[] = [
  { word: '全部', filters: [] },
  namedView(organisationCounts.committees, 'plain'),
  namedView(organisationCounts.mass, 'plain'),
  namedView(organisationCounts.closed),
  { word: '已删除', filters: [{ column: 'deleted', operator: 'equals', value: 1 }] },
];

export function OrganisationListPage() {
  const navigate = useNavigate();
  return (
    <RegisterList
      name="organisations"
      title="组织"
      columns={columns}
      list={api.organisations.list}
      count={api.organisations.count}
      alsoChangedBy={['staff']}
      views={views}
      unit="个"
      searchHint="名称、负责人、电话或拼音首字母"
      path="/organisations"
      addWord="登记组织"
      actions={() => (
        <>
          <Button onClick={() => void navigate('/imports')}>导入</Button>
          <Button onClick={() => void navigate('/organisations')}>树</Button>
          <Button onClick={() => void navigate('/staff')}>人员</Button>
        </>
      )}
      beside={(id) => <OrganisationBeside id={id} />}
      whenEmpty={
        <>
          还没有组织。可以<Link to="/organisations/new">登记综治中心、调委会、司法所</Link>等，或<Link to="/imports">导入组织名册</Link>。
        </>
      }
    />
  );
}
