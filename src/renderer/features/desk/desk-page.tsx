// 工作台: what is late, due, refused, parked or unsent today.
import { useNavigate } from 'react-router';
import { Button, Spin } from 'antd';
import { useEffect } from 'react';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import type { NamedCount } from '#shared/rules/named-counts/named-count.ts';
import { pendingCount } from '#shared/rules/named-counts/other-counts.ts';
import { api } from '../../api/api.ts';
import { useOffice } from '../../session/session.tsx';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { HealthBanner } from '../backups/health-banner.tsx';
import { useReceipts } from '../batches/use-receipts.ts';
import { fetchDisputePage } from '../disputes/dispute-screen.tsx';
import { RecoveryReminder } from '../keys/recovery-reminder.tsx';
import { taskKinds } from './desk-words.ts';
import { DraftsPanel } from './drafts-panel.tsx';
import { TaskGroup } from './task-group.tsx';
import { useOpenList } from './use-open-list.ts';

/** The dispute counts that the desk shows, each opening the list by its name. */
const cards: readonly {
  readonly count: NamedCount & { readonly id: 'handling' | 'overdue' | 'thisMonth' | 'settledThisMonth' };
  readonly late?: true;
}[] = [
  { count: disputeCounts.handling },
  { count: disputeCounts.overdue, late: true },
  { count: disputeCounts.thisMonth },
  { count: disputeCounts.settledThisMonth },
];

export function DeskPage() {
  const navigate = useNavigate();
  const office = useOffice();
  const { value, error, reload } = useAnswer('today', () => api.desk.today({}));
  useRegisterChanges(['disputes', 'mediation', 'signing', 'imports', 'batches', 'county', 'settings'], reload);
  useReceipts({ again: false, active: office.desk === 'township' });
  useShortcut('ctrl+n', () => void navigate('/disputes/new', { flushSync: true }));
  useEffect(() => {
    void fetchDisputePage();
  }, []);
  const today = officeToday();
  const openList = useOpenList();
  return (
    <div className="screen">
      <div className="screen-head">
        <h1 className="screen-title">工作台</h1>
        <span className="quiet number">
          {new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'full' }).format(new Date())}
        </span>
        <span className="spring" />
        <Button type="primary" onClick={() => void navigate('/disputes/new')}>
          登记矛盾纠纷 Ctrl+N
        </Button>
        <Button onClick={() => void navigate('/imports')}>导入表格</Button>
      </div>
      <ErrorBanner error={error} action={{ word: '再读一次', act: reload }} />
      <HealthBanner />
      <RecoveryReminder />
      {!value && error === null ? <Spin /> : null}
      {value ? (
        <>
          <div className="counts">
            {cards.map(({ count, late }) => (
              <Card
                key={count.id}
                {...count}
                number={value.counts[count.id]}
                look={late && value.counts[count.id] > 0 ? 'late' : ''}
                onOpen={() => openList('disputes', count)}
              />
            ))}
            {office.desk === 'township' ? (
              <Card {...pendingCount} number={value.counts.pendingUpload} look="" onOpen={() => void navigate('/batches')} />
            ) : null}
          </div>
          {value.tasks.length === 0 ? (
            <div className="panel">
              <p>今天没有等着办的事。</p>
              <p className="quiet">
                {office.desk === 'county'
                  ? '超期、快到期、等着导入的批次和没有报送的乡镇会列在这里。'
                  : '超期、快到期、被退回、待看的导入和没报送的批次会列在这里。'}
              </p>
            </div>
          ) : null}
          <div className="tasks">
            <DraftsPanel />
            {taskKinds.map((kind) => (
              <TaskGroup
                key={kind.kind}
                {...kind}
                total={value.totals[kind.kind] ?? 0}
                tasks={value.tasks.filter((task) => task.kind === kind.kind)}
                today={today}
              />
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}

function Card({
  word,
  meaning,
  number,
  look,
  onOpen,
}: {
  readonly word: string;
  readonly meaning: string;
  readonly number: number;
  readonly look: string;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" className="count" title={meaning} onClick={onOpen}>
      <span className={`count-number number ${look}`}>{number.toLocaleString('zh-CN')}</span>
      <span className="quiet">{word}</span>
    </button>
  );
}
