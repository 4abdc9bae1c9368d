// 待报送: what waits and why, record by record when asked for; building a batch says first what it will lack.
import { Button } from 'antd';
import { useState } from 'react';
import type { Batch } from '#shared/contract/batches.ts';
import { pendingCount } from '#shared/rules/named-counts/other-counts.ts';
import { sentModules } from '#shared/registers/index.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { MonthField } from '../../components/fields/month-field.tsx';
import { newId } from '../../values/new-id.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { TypedFields, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { entityCounts, monthWords } from './batch-words.ts';
import { LackingDialog, type Lacking } from './lacking-dialog.tsx';
import { WaitingList } from './waiting-list.tsx';

interface PendingPanelProps {
  readonly waiting: Batch | undefined;
  readonly disabled: boolean;
  readonly sendingNow: boolean;
  readonly onSend: (id: string) => void;
  readonly onBuilt: () => void;
}

export function PendingPanel({ waiting, disabled, sendingNow, onSend, onBuilt }: PendingPanelProps) {
  const pending = useAnswer('pending', () => api.batches.pending({}));
  useRegisterChanges([...sentModules, 'imports', 'batches'], pending.reload);
  const [month, setMonth] = useState(() => officeToday().slice(0, 7));
  const [job, setJob] = useState({ id: '', title: '' });
  const [lacking, setLacking] = useState<Lacking | null>(null);
  const [listed, setListed] = useState(false);
  function begin(title: string): string {
    const id = newId();
    setJob({ id, title });
    return id;
  }
  const build = useAct(async () => {
    setLacking(null);
    await api.batches.build({ month, jobId: begin('正在生成批次') });
    pending.reload();
    onBuilt();
    registerChanged('batches');
  });
  const check = useAct(async () => {
    const found = await api.batches.lacking({ jobId: begin('正在看缺哪些项目') });
    if (found.count === 0) await build.act();
    else setLacking(found);
  });
  const typed = useTypedForm(() => void check.act());
  const { value } = pending;
  return (
    <section className="panel" aria-label="待报送">
      <h2 className="panel-title">
        待报送{value ? <span className="number quiet"> {value.total.toLocaleString('zh-CN')} 条</span> : null}
      </h2>
      <ErrorBanner
        error={pending.error ?? check.error ?? build.error}
        onClose={() => {
          check.clearError();
          build.clearError();
        }}
      />
      <p className="quiet pending-meaning">{pendingCount.meaning}</p>
      {value && (
        <div className="pending-line">
          {value.total === 0 ? (
            <span>没有待报送的变动。没有新增也可以生成一批，作为零报告报送。</span>
          ) : (
            entityCounts(value.counts).map(({ name, count }) => (
              <span key={name} className="pending-count">
                {name}
                <b className="number">{count.toLocaleString('zh-CN')}</b>
              </span>
            ))
          )}
          {value.refusedEarlier > 0 && <span className="attention">其中上次被退回 {value.refusedEarlier} 条</span>}
          {value.total > 0 && (
            <Button size="small" aria-expanded={listed} onClick={() => setListed(!listed)}>
              {listed ? '收起' : '逐条看'}
            </Button>
          )}
        </div>
      )}
      {listed && value && value.total > 0 ? <WaitingList key={value.total} /> : null}
      {check.busy || build.busy ? (
        <JobProgress jobId={job.id} title={job.title} cancelWord="停止" />
      ) : (
        <div className="pending-actions">
          {waiting ? (
            <>
              <Button type="primary" disabled={disabled || sendingNow} onClick={() => onSend(waiting.id)}>
                {waiting.state === 'delivered' ? `取第 ${String(waiting.sequence)} 批的回执` : `报送第 ${String(waiting.sequence)} 批`}
              </Button>
              <span className="quiet">
                {monthWords(waiting.period)}，{waiting.recordCount.toLocaleString('zh-CN')} 条。收到这一批的回执后再生成下一批。
              </span>
            </>
          ) : (
            <>
              <TypedFields form={typed}>
                <span className="month-choice">
                  报送月份 <MonthField label="报送月份" value={month} onChange={setMonth} />
                </span>
              </TypedFields>
              <Button type="primary" disabled={disabled} onClick={typed.submit}>
                生成{monthWords(month)}批次
              </Button>
              {disabled && <span className="quiet">接入县级平台后可以生成和报送。</span>}
            </>
          )}
        </div>
      )}
      {lacking ? <LackingDialog lacking={lacking} onBuild={() => void build.act()} onClose={() => setLacking(null)} /> : null}
    </section>
  );
}
