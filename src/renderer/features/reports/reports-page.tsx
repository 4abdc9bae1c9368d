// 报表: the dispute ledger for a month or for the list's filter, full or masked, as a workbook.
import { Button, Radio, Spin } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Selection } from '#shared/contract/list.ts';
import { acceptedInMonth } from '#shared/rules/named-counts/dispute-counts.ts';
import { api } from '../../api/api.ts';
import { amountText } from '../../values/amount.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { MonthField } from '../../components/fields/month-field.tsx';
import { newId } from '../../values/new-id.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { FilterChips } from '../../components/register-list/filter-chips.tsx';
import { withFilter } from '../../components/register-list/list-filters.ts';
import { saveKeptFile } from '../../api/save-file.ts';
import { TypedFields, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { disputeColumns } from '../disputes/dispute-columns.ts';
import './reports.css';

interface Made {
  readonly fileId: string;
  readonly fileName: string;
  readonly rowCount: number;
}

export function ReportsPage() {
  const handed = selectionOf(useLocation().state);
  const [range, setRange] = useState<'month' | 'selection'>(handed ? 'selection' : 'month');
  const [month, setMonth] = useState(() => officeToday().slice(0, 7));
  const [selection, setSelection] = useState<Selection>(handed ?? { filters: [], search: '' });
  const [masked, setMasked] = useState(false);
  const counted: Selection = range === 'month' ? { filters: [...acceptedInMonth(month)], search: '' } : selection;
  const count = useAnswer(`ledger ${JSON.stringify(counted)}`, () => api.disputes.count(counted));
  const [jobId, setJobId] = useState('');
  const [made, setMade] = useState<Made | null>(null);
  const make = useAct(async () => {
    const newJob = newId();
    setJobId(newJob);
    const ledger = await api.reports.disputeLedger({
      month: range === 'month' ? month : null,
      selection: range === 'month' ? { filters: [], search: '' } : selection,
      masked,
      jobId: newJob,
    });
    setMade(ledger);
    await saveKeptFile(ledger.fileId, ledger.fileName);
  });
  const typed = useTypedForm(() => void make.act());
  const again = useAct(async (file: Made) => {
    await saveKeptFile(file.fileId, file.fileName);
  });
  const rows = count.value?.count;
  return (
    <div className="screen">
      <header className="screen-head">
        <h1 className="screen-title">报表</h1>
        <span className="spring" />
        <a href="#/reports/allowances">以案定补申报表</a>
      </header>
      <section className="panel report" aria-label="矛盾纠纷排查化解台账">
        <h2 className="panel-title">矛盾纠纷排查化解台账</h2>
        <div className="report-line">
          <span className="report-label">范围</span>
          <Radio.Group
            value={range}
            onChange={(event) => {
              setRange(event.target.value as 'month' | 'selection');
              setMade(null);
            }}
            options={[
              { value: 'month', label: '一个月' },
              { value: 'selection', label: '列表中的筛选' },
            ]}
          />
          {range === 'month' && (
            <TypedFields form={typed}>
              <MonthField
                label="月份"
                value={month}
                onChange={(next) => {
                  setMonth(next);
                  setMade(null);
                }}
              />
            </TypedFields>
          )}
          {range === 'month' && <span className="quiet">按受理日期，草稿不算</span>}
        </div>
        {range === 'selection' && (
          <div className="report-line">
            <span className="report-label">筛选</span>
            <SelectionWords
              selection={selection}
              onChange={(next) => {
                setSelection(next);
                setMade(null);
              }}
            />
          </div>
        )}
        <div className="report-line">
          <span className="report-label">内容</span>
          <Radio.Group
            value={masked}
            onChange={(event) => {
              setMasked(event.target.value as boolean);
              setMade(null);
            }}
            options={[
              { value: false, label: '完整' },
              { value: true, label: '脱敏' },
            ]}
          />
          <span className="quiet">
            {masked
              ? '姓名只留姓，身份证号留前 6 位和后 4 位，电话留前 3 位和后 4 位；用于会议、通报和张贴'
              : '姓名、证件号码和电话原样写出；只用于归档和报县级'}
          </span>
        </div>
        <div className="report-line">
          <span className="report-label">预览</span>
          {count.value ? (
            <span>
              <b className="number">{count.value.count.toLocaleString('zh-CN')}</b> 条
              {(count.value.amountFen ?? 0) > 0 && <>，涉及金额合计 {amountText(count.value.amountFen ?? 0)}</>}
            </span>
          ) : (
            <Spin size="small" />
          )}
          {rows === 0 && (
            <span className="attention">
              {range === 'month' ? '这个月还没有受理的纠纷，会做成一张空表' : '没有符合筛选的纠纷，会做成一张空表'}
            </span>
          )}
        </div>
        <ErrorBanner error={count.error ?? make.error ?? again.error} onClose={make.clearError} />
        {make.busy ? (
          <JobProgress jobId={jobId} title="正在制作台账" cancelWord="停止制作" />
        ) : (
          <Button type="primary" disabled={count.value === undefined} onClick={typed.submit}>
            制作并保存 Excel 表
          </Button>
        )}
        {made && !make.busy && (
          <p className="report-made">
            已做好 {made.fileName}，{made.rowCount.toLocaleString('zh-CN')} 条。
            <Button size="small" loading={again.busy} onClick={() => void again.act(made)}>
              再存一份
            </Button>
          </p>
        )}
        <p className="quiet report-note">表头、边框、列宽和打印标题都已设好，A4 横向打印，一页宽。</p>
      </section>
    </div>
  );
}

function SelectionWords({ selection, onChange }: { readonly selection: Selection; readonly onChange: (selection: Selection) => void }) {
  const navigate = useNavigate();
  const nothing = selection.filters.length === 0 && selection.search === '';
  return (
    <span className="report-filters">
      {nothing && <span>没有筛选，全部纠纷</span>}
      {selection.search !== '' && <span>查找“{selection.search}”</span>}
      <FilterChips
        list="disputes"
        columns={disputeColumns}
        filters={selection.filters}
        onFilter={(column) => onChange({ ...selection, filters: withFilter(selection.filters, column, null) })}
        onClear={() => onChange({ ...selection, filters: [] })}
      />
      <Button size="small" onClick={() => void navigate('/disputes')}>
        到列表改筛选
      </Button>
    </span>
  );
}

/** What the list of disputes hands over when one asks there for the ledger. */
function selectionOf(state: unknown): Selection | null {
  if (typeof state !== 'object' || state === null || !('selection' in state)) return null;
  return state.selection as Selection;
}
