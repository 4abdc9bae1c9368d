// 工作台: what is late, due, refused, parked or unsent today.
import { useNavigate } from 'react-router';
import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { DeskTask } from '#shared/contract/desk.ts';
import type { Filter } from '#shared/contract/list.ts';
import { api } from '../../api.ts';
import { useOffice } from '../../app/session.tsx';
import { useRegisterChanges } from '../../components/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday, relativeDay } from '../../components/office-calendar.ts';
import { presetList } from '../../components/register-list/list-memory.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useReceipts } from '../batches/use-receipts.ts';
import { handlingFilters, monthFilters, overdueFilters, settledThisMonthFilters } from '../disputes/dispute-columns.ts';
import { fetchDisputePage } from '../disputes/dispute-screen.tsx';
import { addressOf, taskKinds } from './desk-words.ts';
import { DraftsPanel } from './drafts-panel.tsx';

export function DeskPage() {
  const navigate = useNavigate();
  const office = useOffice();
  const { value, error, reload } = useAnswer('today', () => api.desk.today({}));
  useRegisterChanges(['disputes', 'mediation', 'signing', 'imports', 'batches', 'county', 'settings'], reload);
  useReceipts({ again: false, active: office.desk === 'township' });
  useShortcut('ctrl+n', () => void navigate('/disputes/new', { flushSync: true }));
  useEffect(() => { void fetchDisputePage(); }, []);
  const today = officeToday();
  const open = (filters: readonly Filter[]) => {
    presetList('disputes', filters);
    void navigate('/disputes');
  };
  return (
    <div className="screen">
      <div className="screen-head">
        <h1 className="screen-title">工作台</h1>
        <span className="quiet number">{new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'full' }).format(new Date())}</span>
        <span className="spring" />
        <Button type="primary" onClick={() => void navigate('/disputes/new')}>登记矛盾纠纷 Ctrl+N</Button>
        <Button onClick={() => void navigate('/imports')}>导入表格</Button>
      </div>
      <ErrorBanner error={error} action={{ word: '再读一次', act: reload }} />
      {!value && error === null ? <Spin /> : null}
      {value ? (
        <>
          <div className="counts">
            <Count word="办理中" number={value.counts.handling} onOpen={() => { open(handlingFilters); }} />
            <Count word="超期" number={value.counts.overdue} look={value.counts.overdue > 0 ? 'late' : ''} onOpen={() => { open(overdueFilters(today)); }} />
            <Count word="本月受理" number={value.counts.thisMonth} onOpen={() => { open(monthFilters(today)); }} />
            <Count word="本月化解" number={value.counts.settledThisMonth} onOpen={() => { open(settledThisMonthFilters(today)); }} />
            {office.desk === 'township' ? <Count word="待报送" number={value.counts.pendingUpload} onOpen={() => void navigate('/batches')} /> : null}
          </div>
          {value.tasks.length === 0 ? <div className="panel"><p>今天没有等着办的事。</p><p className="quiet">超期、快到期、被退回、待看的导入和没报送的批次会列在这里。</p></div> : null}
          <div className="tasks">
            <DraftsPanel />
            {taskKinds.map((kind) => <TaskGroup key={kind.kind} {...kind} total={kind.kind === 'overdue' ? value.counts.overdue : null} tasks={value.tasks.filter((task) => task.kind === kind.kind)} today={today} />)}
          </div>
        </>
      ) : null}
    </div>
  );
}

function Count({ word, number, look = '', onOpen }: { readonly word: string; readonly number: number; readonly look?: string; readonly onOpen: () => void }) {
  return (
    <button type="button" className="count" onClick={onOpen}>
      <span className={`count-number number ${look}`}>{number.toLocaleString('zh-CN')}</span>
      <span className="quiet">{word}</span>
    </button>
  );
}

const shownAtOnce = 8;

/** The engine answers some twenty of a kind; `total` tells how many there are where that is known. */
function TaskGroup({ word, look, total, tasks, today }: { readonly word: string; readonly look: string; readonly total: number | null; readonly tasks: readonly DeskTask[]; readonly today: string }) {
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  if (tasks.length === 0) return null;
  const shown = all ? tasks : tasks.slice(0, shownAtOnce);
  return (
    <section className="panel">
      <h2 className="panel-title"><span className={look}>{word}</span> <span className="number quiet">{(total ?? tasks.length).toLocaleString('zh-CN')}</span></h2>
      {shown.map((task, index) => (
        <button key={`${task.target.id ?? ''} ${String(index)}`} type="button" className="task" onClick={() => void navigate(addressOf(task))}>
          <span className="task-title">{task.title}</span>
          <span className="task-detail quiet">{task.detail}</span>
          <span className="task-day number">{task.on === null ? '' : `${task.on.slice(0, 10)}　${relativeDay(task.on.slice(0, 10), today)}`}</span>
        </button>
      ))}
      {tasks.length > shownAtOnce ? <Button type="link" size="small" onClick={() => { setAll(!all); }}>{all ? '收起' : `还有 ${String(tasks.length - shownAtOnce)} 件`}</Button> : null}
    </section>
  );
}
