// 卷宗移交登记: every bound dossier, and what of them was handed over to whom.
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { retentionClasses } from '#shared/codes/index.ts';
import type { BoundDossierRow } from '#shared/contract/handovers.ts';
import type { Selection } from '#shared/contract/list.ts';
import { handoverCounts } from '#shared/rules/named-counts/other-counts.ts';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import type { RegisterColumn } from '../../components/register-list/list-columns.ts';
import type { Grouping } from '../../components/register-list/list-groups.ts';
import { namedView, type ListView } from '../../components/register-list/list-views.tsx';
import { RegisterList } from '../../components/register-list/register-list.tsx';
import { useAct } from '../../api/use-act.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HandoverBeside } from './handover-beside.tsx';
import { standingTable } from './handover-words.ts';

const columns: readonly RegisterColumn<BoundDossierRow>[] = [
  {
    field: 'caseNumber',
    label: '卷号',
    width: 172,
    text: (row) => (row.caseNumber === '' ? '未编号' : row.caseNumber),
    look: (row) => (row.caseNumber === '' ? 'quiet' : undefined),
    filter: { kind: 'text' },
  },
  { field: 'title', label: '案卷题名', width: 190, fills: true, filter: { kind: 'text' } },
  { field: 'boundOn', label: '立卷日期', width: 110, show: 'date', filter: { kind: 'dates' } },
  { field: 'ordinal', label: '第几次立卷', width: 96, show: 'number', hidden: true },
  { field: 'pages', label: '页数', width: 70, show: 'number' },
  {
    field: 'retention',
    label: '保管期限',
    width: 96,
    show: { codes: retentionClasses },
    filter: { kind: 'codes', table: retentionClasses },
  },
  {
    field: 'standing',
    label: '移交',
    width: 84,
    show: { codes: standingTable },
    look: (row) => (row.standing === 'held' ? 'attention' : undefined),
    filter: { kind: 'codes', table: standingTable },
  },
  { field: 'handedOn', label: '移交日期', width: 110, show: 'date', filter: { kind: 'dates' } },
  { field: 'receiver', label: '接收单位（人）', width: 150, filter: { kind: 'text' } },
  { field: 'remark', label: '备注', width: 120, sortable: false },
];

/** As many as one call takes, and as a page of the list has at most. */
const mostAtOnce = 500;

const groupings: readonly Grouping[] = [
  { by: 'retention', label: '保管期限', column: 'retention', kind: { codes: retentionClasses } },
  { by: 'month', label: '立卷月份', column: 'boundOn', kind: 'months' },
];

/** A year's register: this year's and last year's bindings are at hand, any other by the filter of 立卷日期. */
function views(today: string): readonly ListView[] {
  const year = Number(today.slice(0, 4));
  const ofYear = (of: number): ListView => ({
    word: `${String(of)} 年`,
    filters: [{ column: 'boundOn', operator: 'between', value: [`${String(of)}-01-01`, `${String(of)}-12-31`] }],
  });
  return [
    { word: '全部', filters: [] },
    namedView(handoverCounts.held),
    namedView(handoverCounts.handedOver),
    ofYear(year),
    ofYear(year - 1),
  ];
}

export function HandoversPage() {
  const shownViews = useMemo(() => views(officeToday()), []);
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const choose = useAct(async (selectedIds: readonly string[], selection: Selection) => {
    const ids =
      selectedIds.length > 0
        ? selectedIds
        : (
            await api.handovers.list({
              ...selection,
              filters: [...selection.filters, { column: 'standing', operator: 'in', value: ['held'] }],
              limit: mostAtOnce,
            })
          ).rows.map(({ id }) => id);
    if (ids.length > 0) setChosen(ids);
    else void message.info('列出的卷宗都已经移交了');
  });
  return (
    <>
      <ErrorBanner error={choose.error} />
      <RegisterList<BoundDossierRow>
        name="handovers"
        title="卷宗移交登记"
        unit="卷"
        path="/mediation/handovers"
        searchHint="卷号、题名、首字母"
        alsoChangedBy={['handovers', 'dossiers', 'mediation']}
        columns={columns}
        views={shownViews}
        groupings={groupings}
        list={api.handovers.list}
        count={api.handovers.count}
        groups={api.handovers.groups}
        back={<BackTo address="/mediation" place="人民调解" />}
        actions={({ selection, selectedIds }) => (
          <Button
            loading={choose.busy}
            title={selectedIds.length === 0 ? '列出的卷宗里还没有移交的，一次移交；也可以先在左边勾选几卷' : ''}
            onClick={() => void choose.act(selectedIds, selection)}
          >
            {selectedIds.length === 0 ? '移交列出的全部' : `移交所选 ${String(selectedIds.length)} 卷`}
          </Button>
        )}
        beside={(id) => <HandoverBeside id={id} />}
        whenEmpty={<>还没有立好的卷宗。在案件里打开“卷宗”，点“立卷”，立好的卷自动列在这里。</>}
      />
      {chosen !== null && <HandOverDialog ids={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
