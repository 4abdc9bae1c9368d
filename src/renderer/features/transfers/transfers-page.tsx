// 移送台账: what came from and went to other offices. Reached from 矛盾纠纷.
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { transferKinds, transferResults } from '#shared/codes/index.ts';
import type { Filter } from '#shared/contract/list.ts';
import type { TransferRow } from '#shared/contract/transfers.ts';
import { transfer } from '#shared/registers/transfer.ts';
import { transferCounts } from '#shared/rules/named-counts/transfer-counts.ts';
import { api } from '../../api/api.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { describedColumns } from '../../components/register-list/described-columns.ts';
import type { RegisterColumn } from '../../components/register-list/list-columns.ts';
import { namedView, type ListView } from '../../components/register-list/list-views.tsx';
import { RegisterList } from '../../components/register-list/register-list.tsx';
import { TransferBeside } from './transfer-beside.tsx';
import { decisionTable, directionTable, directionWords, isTransferLate, progressWord } from './transfer-words.ts';

const columns: readonly RegisterColumn<TransferRow>[] = [
  { field: 'sentOn', label: '移送日期', width: 102, show: 'date', filter: { kind: 'dates' } },
  {
    field: 'direction',
    label: '方向',
    width: 68,
    text: (row) => directionWords[row.direction],
    filter: { kind: 'codes', table: directionTable },
  },
  {
    field: 'kind',
    label: '类别',
    width: 96,
    show: { codes: transferKinds, day: 'sentOn' },
    filter: { kind: 'codes', table: transferKinds },
  },
  { field: 'title', label: '事由', width: 130, fills: true, filter: { kind: 'text' } },
  { field: 'otherOrganisation', label: '对方单位', width: 124, filter: { kind: 'text' } },
  { field: 'letterNumber', label: '函号', width: 118, filter: { kind: 'text' } },
  { field: 'receivedOn', label: '签收日期', width: 102, show: 'date', filter: { kind: 'dates' } },
  {
    field: 'decision',
    label: '进展',
    width: 84,
    text: (row) => progressWord(row),
    look: (row) => (['待签收', '待决定', '待反馈'].includes(progressWord(row)) ? 'attention' : undefined),
    filter: { kind: 'codes', table: decisionTable },
  },
  {
    field: 'dueOn',
    label: '期限',
    width: 102,
    show: 'date',
    filter: { kind: 'dates' },
    look: (row) => (isTransferLate(row, officeToday()) ? 'late' : undefined),
  },
  {
    field: 'result',
    label: '结果',
    width: 84,
    show: { codes: transferResults, day: 'sentOn' },
    filter: { kind: 'codes', table: transferResults },
  },
  { field: 'feedbackOn', label: '反馈日期', width: 100, show: 'date', filter: { kind: 'dates' } },
  ...describedColumns<TransferRow>(transfer.fields),
];

const direction = (value: string): Filter => ({ column: 'direction', operator: 'in', value: [value] });

const views: readonly ListView[] = [
  { word: '全部', filters: [] },
  { word: '转入', filters: [direction('in')] },
  { word: '转出', filters: [direction('out')] },
  namedView(transferCounts.toSign, 'plain'),
  namedView(transferCounts.open, 'plain'),
  namedView(transferCounts.overdue, 'late'),
  namedView(transferCounts.toReport, 'plain'),
  { word: '已删除', filters: [{ column: 'deleted', operator: 'equals', value: 1 }] },
];

export function TransfersPage() {
  const navigate = useNavigate();
  return (
    <RegisterList
      name="transfers"
      title="移送台账"
      unit="件"
      path="/transfers"
      addWord="登记移送"
      searchHint="事由、函号、案号、姓名或首字母"
      alsoChangedBy={['disputes']}
      columns={columns}
      views={views}
      list={api.transfers.list}
      count={api.transfers.count}
      actions={() => <Button onClick={() => void navigate('/disputes')}>矛盾纠纷</Button>}
      beside={(id) => <TransferBeside id={id} />}
      whenEmpty={
        <>
          还没有移送。法院、公安、信访转来的，<Link to="/transfers/new">登记一件</Link>后可直接带出纠纷；转给别的单位的，从纠纷页里“转出”。
        </>
      }
    />
  );
}
