// 人民调解: the cases as a list.
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { caseStates, difficultyLevels, mediationTypes } from '#shared/codes/index.ts';
import type { CaseRow } from '#shared/contract/mediation.ts';
import { caseCounts } from '#shared/rules/named-counts/other-counts.ts';
import { api } from '../../api/api.ts';
import type { RegisterColumn } from '../../components/register-list/list-columns.ts';
import type { Grouping } from '../../components/register-list/list-groups.ts';
import { namedView, type ListView } from '../../components/register-list/list-views.tsx';
import { RegisterList } from '../../components/register-list/register-list.tsx';
import { CaseBeside } from './case-beside.tsx';

const columns: readonly RegisterColumn<CaseRow>[] = [
  {
    field: 'caseNumber',
    label: '编号',
    width: 172,
    text: (row) => (row.caseNumber === '' ? '未编号' : row.caseNumber),
    look: (row) => (row.caseNumber === '' ? 'quiet' : undefined),
    filter: { kind: 'text' },
  },
  { field: 'title', label: '卷名', width: 170, fills: true, filter: { kind: 'text' } },
  { field: 'acceptedOn', label: '受理日期', width: 110, show: 'date', filter: { kind: 'dates' } },
  {
    field: 'mediationType',
    label: '纠纷类型',
    width: 130,
    show: { codes: mediationTypes, day: 'acceptedOn' },
    filter: { kind: 'codes', table: mediationTypes },
  },
  { field: 'difficulty', label: '难度', width: 78, show: { codes: difficultyLevels }, filter: { kind: 'codes', table: difficultyLevels } },
  { field: 'mediatorNames', label: '调解员', width: 100, sortable: false },
  {
    field: 'state',
    label: '状态',
    width: 105,
    show: { codes: caseStates },
    look: (row) => (row.state === 'accepted' || row.state === 'mediating' ? 'attention' : undefined),
    filter: { kind: 'codes', table: caseStates },
  },
  { field: 'amountFen', label: '协议金额（元）', width: 130, show: 'amount', filter: { kind: 'amounts' } },
];

const groupings: readonly Grouping[] = [
  { by: 'state', label: '状态', column: 'state', kind: { codes: caseStates } },
  { by: 'type', label: '纠纷类型', column: 'mediationType', kind: { codes: mediationTypes } },
  { by: 'month', label: '受理月份', column: 'acceptedOn', kind: 'months' },
];

const views: readonly ListView[] = [
  { word: '全部', filters: [] },
  ...[caseCounts.handling, caseCounts.agreed, caseCounts.failed].map((count) => namedView(count)),
];

export function CasesPage() {
  const navigate = useNavigate();
  return (
    <RegisterList<CaseRow>
      name="mediation"
      title="人民调解"
      unit="件"
      path="/mediation"
      addWord="从纠纷立案"
      addAt="/disputes"
      searchHint="卷名、编号、首字母"
      columns={columns}
      views={views}
      list={(input) => api.mediation.list(input)}
      count={(selection) => api.mediation.count(selection)}
      groups={api.mediation.groups}
      groupings={groupings}
      actions={() => (
        <>
          <Button onClick={() => void navigate('/mediation/numbers')}>编号台账</Button>
          <Button onClick={() => void navigate('/mediation/prints')}>打印登记</Button>
          <Button onClick={() => void navigate('/mediation/handovers')}>卷宗移交</Button>
          <Button onClick={() => void navigate('/papers/blanks')}>空白文书</Button>
        </>
      )}
      beside={(id) => <CaseBeside id={id} />}
      whenEmpty={<>还没有调解案。在“矛盾纠纷”里打开一件纠纷，点“转人民调解”，当事人和案情会自动带过来。</>}
    />
  );
}
