// 打印登记: every copy of every paper that left the printer, over all cases.
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { printedKinds } from '#shared/codes/paper-kinds.ts';
import type { PrintRow } from '#shared/contract/prints.ts';
import { printCounts } from '#shared/rules/named-counts/other-counts.ts';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { instantText } from '../../values/office-calendar.ts';
import type { RegisterColumn } from '../../components/register-list/list-columns.ts';
import type { Grouping } from '../../components/register-list/list-groups.ts';
import { namedView, type ListView } from '../../components/register-list/list-views.tsx';
import { RegisterList } from '../../components/register-list/register-list.tsx';
import { PrintBeside } from './print-beside.tsx';
import { standingTable } from './print-words.ts';

const columns: readonly RegisterColumn<PrintRow>[] = [
  { field: 'at', label: '打印时间', width: 142, text: (row) => instantText(row.at), filter: { kind: 'dates' } },
  { field: 'by', label: '打印人', width: 84, filter: { kind: 'text' } },
  { field: 'paper', label: '文书', width: 172, show: { codes: printedKinds }, filter: { kind: 'codes', table: printedKinds } },
  { field: 'caseTitle', label: '案件', width: 150, fills: true, filter: { kind: 'text' } },
  {
    field: 'caseNumber',
    label: '案件编号',
    width: 172,
    text: (row) => (row.caseNumber === '' ? '未编号' : row.caseNumber),
    look: (row) => (row.caseNumber === '' ? 'quiet' : undefined),
    filter: { kind: 'text' },
  },
  { field: 'copies', label: '第几份', width: 76 },
  { field: 'copyCount', label: '份数', width: 64, show: 'number', hidden: true },
  {
    field: 'standing',
    label: '正本',
    width: 72,
    show: { codes: standingTable },
    look: (row) => (row.standing === 'final' ? undefined : 'quiet'),
    filter: { kind: 'codes', table: standingTable },
  },
  { field: 'reason', label: '重印原因', width: 150, sortable: false, filter: { kind: 'text' } },
  { field: 'voidReason', label: '作废原因', width: 130, hidden: true, sortable: false, filter: { kind: 'text' } },
  { field: 'code', label: '文书编码', width: 120, sortable: false, filter: { kind: 'text' } },
  { field: 'sha256', label: '正本校验值', width: 150, sortable: false, hidden: true },
];

const groupings: readonly Grouping[] = [
  { by: 'paper', label: '文书', column: 'paper', kind: { codes: printedKinds } },
  { by: 'month', label: '月份', column: 'at', kind: 'months' },
];

const views: readonly ListView[] = [
  { word: '全部', filters: [] },
  ...[printCounts.today, printCounts.thisMonth, printCounts.final, printCounts.again, printCounts.void].map((count) => namedView(count)),
];

export function PrintsPage() {
  const navigate = useNavigate();
  return (
    <RegisterList<PrintRow>
      name="prints"
      title="打印登记"
      unit="次"
      path="/mediation/prints"
      searchHint="案件、编号、打印人、文书"
      alsoChangedBy={['prints', 'papers', 'mediation']}
      columns={columns}
      views={views}
      groupings={groupings}
      list={api.prints.list}
      count={api.prints.count}
      groups={api.prints.groups}
      back={<BackTo address="/mediation" place="人民调解" />}
      actions={() => <Button onClick={() => void navigate('/mediation/numbers')}>编号台账</Button>}
      beside={(id) => <PrintBeside id={id} />}
      whenEmpty={<>还没有打印过文书。在案件里打开“全部文书”或“打印协议书”，打印的每一份会自动登记在这里。</>}
    />
  );
}
