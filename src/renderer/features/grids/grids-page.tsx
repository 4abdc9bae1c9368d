import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { gridKinds } from '#shared/codes/index.ts';
import type { GridRow } from '#shared/contract/grids.ts';
import { maskPhone } from '#shared/rules/masking.ts';
import { gridCounts } from '#shared/rules/named-counts/other-counts.ts';
import { gridLabels } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import type { RegisterColumn } from '../../components/register-list/list-columns.ts';
import type { Grouping } from '../../components/register-list/list-groups.ts';
import { namedView, type ListView } from '../../components/register-list/list-views.tsx';
import { RegisterList } from '../../components/register-list/register-list.tsx';
import { BulkButton } from '../bulk/bulk-button.tsx';
import { FoundDialog } from './found-dialog.tsx';
import { GridBeside } from './grid-beside.tsx';

const columns: readonly RegisterColumn<GridRow>[] = [
  { field: 'code', label: '网格编码', width: 150, show: 'date', filter: { kind: 'text' } },
  { field: 'name', label: '网格名称', width: 150, fills: true, filter: { kind: 'text' } },
  { field: 'villageName', label: '村（社区）', width: 120, filter: { kind: 'villages' }, filterBy: 'villageCode' },
  { field: 'kind', label: '类型', width: 100, show: { codes: gridKinds }, filter: { kind: 'codes', table: gridKinds } },
  { field: 'households', label: '户数', width: 84, show: 'number', filter: { kind: 'numbers' } },
  { field: 'population', label: '人口', width: 84, show: 'number', filter: { kind: 'numbers' } },
  { field: 'chiefName', label: '网格长', width: 96, filter: { kind: 'text' } },
  {
    field: 'chiefMobile',
    label: '网格长手机',
    width: 124,
    show: 'date',
    text: (row) => maskPhone(row.chiefMobile),
    filter: { kind: 'text' },
  },
  { field: 'workerNames', label: '网格员', width: 150, filter: { kind: 'text' } },
  { field: 'workerCount', label: '人数', width: 68, show: 'number', filter: { kind: 'numbers' } },
  {
    field: 'keyPeopleCount',
    label: gridLabels['keyPeopleCount'] ?? '',
    width: 104,
    show: 'number',
    filter: { kind: 'numbers' },
    hidden: true,
  },
];

const groupings: readonly Grouping[] = [
  { by: 'village', label: '村（社区）', column: 'villageCode', kind: 'villages' },
  { by: 'kind', label: '类型', column: 'kind', kind: { codes: gridKinds } },
];

const views: readonly ListView[] = [
  { word: '全部', filters: [] },
  namedView(gridCounts.noChief, 'plain'),
  namedView(gridCounts.closed),
  { word: '已删除', filters: [{ column: 'deleted', operator: 'equals', value: 1 }] },
];

export function GridsPage() {
  const navigate = useNavigate();
  const [founding, setFounding] = useState(false);
  return (
    <>
      {founding ? <FoundDialog onClose={() => setFounding(false)} /> : null}
      <RegisterList
        name="grids"
        title="网格"
        columns={columns}
        list={api.grids.list}
        count={api.grids.count}
        groups={api.grids.groups}
        groupings={groupings}
        views={views}
        unit="个网格"
        searchHint="网格、姓名、电话或拼音首字母"
        path="/grids"
        addWord="登记网格"
        actions={({ selectedIds }) => (
          <>
            <BulkButton entity="grid" module="grids" ids={selectedIds} />
            <Button title="有文件新设的网格：编码按规则给出，记入变动台账" onClick={() => setFounding(true)}>
              设立网格
            </Button>
            <Button onClick={() => void navigate('/grids/map')}>地图</Button>
            <Button onClick={() => void navigate('/grids/tree')}>层级</Button>
            <Button onClick={() => void navigate('/grids/changes')}>变动台账</Button>
            <Button onClick={() => void navigate('/imports')}>导入</Button>
          </>
        )}
        beside={(id) => <GridBeside id={id} />}
        whenEmpty={
          <>
            还没有网格。可以<Link to="/imports">导入网格基本情况表</Link>，或<Link to="/grids/new">登记一个</Link>。
          </>
        }
      />
    </>
  );
}
