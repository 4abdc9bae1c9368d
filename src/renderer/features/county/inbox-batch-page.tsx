// A received batch: what it would change, and the one button that imports it and signs the receipt.
import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { InboxBatch, InboxLine } from '#shared/contract/county.ts';
import { sentModules } from '#shared/registers/index.ts';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinesHead, linesOnPage } from '../../components/lines-head.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { instantText } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { hasWords, wordErrorCode } from '../../words/errors/index.ts';
import { monthWords } from '../batches/batch-words.ts';
import '../batches/batches.css';
import './county.css';
import { InboxLines } from './inbox-lines.tsx';
import { effectOrder, effectWords, inboxStateLine, troubleCount } from './inbox-words.ts';
import { LetInEarly } from './let-in-early.tsx';

type Effect = InboxLine['effect'];
type View = 'all' | 'trouble' | 'lacking' | Effect;
/** A comparison that ends sooner shows no progress. */
const slowMilliseconds = 1000;

export function InboxBatchPage() {
  const { batchId = '' } = useParams();
  const navigate = useNavigate();
  const [jobId, setJobId] = useState('');
  const batch = useAnswer(`inbox batch ${batchId}`, () => {
    const newJob = newId();
    setJobId(newJob);
    return api.county.open({ batchId, jobId: newJob });
  });
  const take = useAct(async (outOfOrder: boolean) => {
    const newJob = newId();
    setJobId(newJob);
    await api.county.import({ batchId, jobId: newJob, outOfOrder });
    batch.reload();
    for (const module of ['county' as const, ...sentModules]) registerChanged(module);
  });
  const { value } = batch;
  if (batch.error !== null && !value)
    return (
      <div className="screen">
        <ErrorBanner error={batch.error} back={<BackTo address="/county" place="收件箱" />} />
      </div>
    );
  if (!value) return <Comparing jobId={jobId} />;
  const line = inboxStateLine(value);
  return (
    <div className="screen">
      <header className="screen-head">
        <BackTo address="/county" place="收件箱" />
        <h1 className="screen-title">
          {value.officeName} {monthWords(value.period)} 第 {value.sequence} 批
        </h1>
        <span className={line.tone}>{line.words}</span>
        <span className="spring" />
        {value.state === 'checked' && (
          <Button type="primary" loading={take.busy} onClick={() => void take.act(false)}>
            导入并签发回执
          </Button>
        )}
        {value.state === 'waiting' && <LetInEarly batch={value} busy={take.busy} onConfirm={() => void take.act(true)} />}
        {value.receiptNumber !== null && (
          <Button type="primary" onClick={() => void navigate(`/county/${batchId}/receipt`)}>
            查看回执
          </Button>
        )}
      </header>
      <ErrorBanner error={take.error} onClose={take.clearError} />
      {take.busy && (
        <div className="panel">
          <JobProgress jobId={jobId} title="正在导入" cancelWord="停止导入" />
        </div>
      )}
      {value.problem !== null && (
        <p className={value.state === 'imported' ? 'panel attention' : 'panel late'}>{problemWords(value.problem)}</p>
      )}
      <p className="panel">
        {instantText(value.receivedAt)} 收到，共 {value.recordCount.toLocaleString('zh-CN')} 条。
        {value.importedAt !== null && (
          <>
            {instantText(value.importedAt)} 由 {value.importedBy ?? '平台自动'} 导入。
          </>
        )}
        {value.state === 'checked' && troubleCount(value.counts) > 0 && (
          <>不一致的两边都留着，等乡镇核对；不合规的退回乡镇，其余照常导入。</>
        )}
        {value.lacking > 0 && (
          <>有 {value.lacking.toLocaleString('zh-CN')} 条缺必填项目，乡镇生成批次时列出的也是这些；缺项不妨碍导入，可请乡镇补齐后再报。</>
        )}
      </p>
      <Lines key={`${value.batchId} ${value.state}`} batch={value} />
    </div>
  );
}

/** A batch that was compared long ago is compared anew before it is shown: a large one takes some time. */
function Comparing({ jobId }: { readonly jobId: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, slowMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return slow ? (
    <div className="screen">
      <div className="panel">
        <JobProgress jobId={jobId} title="正在与县里的台账比对" cancelWord="停止比对" />
      </div>
    </div>
  ) : (
    <div className="centred">
      <Spin />
    </div>
  );
}

/** The engine tells a code or a sentence; a code is worded. */
function problemWords(problem: string): string {
  if (!hasWords(problem)) return /[\u4e00-\u9fff]/.test(problem) ? problem : '这一批没有通过完整性核对，请乡镇重新报送。';
  const { what, why, toDo } = wordErrorCode(problem);
  return `${what}：${why}。${toDo}。`;
}

function Lines({ batch }: { readonly batch: InboxBatch }) {
  const trouble = troubleCount(batch.counts);
  const [view, setView] = useState<View>(trouble > 0 ? 'trouble' : 'all');
  const [page, setPage] = useState(1);
  const lines = useAnswer(`inbox lines ${batch.batchId} ${view} ${String(page)}`, () =>
    api.county.lines({
      batchId: batch.batchId,
      effects: effectsOf(view),
      lacking: view === 'lacking',
      offset: (page - 1) * linesOnPage,
      limit: linesOnPage,
    }),
  );
  const options: { value: View; label: string }[] = [
    { value: 'trouble', label: `有问题 ${String(trouble)}` },
    ...effectOrder.map((effect) => ({ value: effect, label: `${effectWords[effect]} ${batch.counts[effect].toLocaleString('zh-CN')}` })),
    ...(batch.lacking === 0 ? [] : [{ value: 'lacking' as const, label: `缺项 ${batch.lacking.toLocaleString('zh-CN')}` }]),
    { value: 'all', label: `全部 ${batch.recordCount.toLocaleString('zh-CN')}` },
  ];
  return (
    <section className="panel" aria-label="本批记录">
      <LinesHead
        label="按结果筛选"
        view={view}
        options={options}
        page={page}
        total={lines.value?.count ?? 0}
        onMove={(next, at) => {
          setView(next);
          setPage(at);
        }}
      />
      <ErrorBanner error={lines.error} action={{ word: '再试一次', act: lines.reload }} />
      {lines.value ? <InboxLines rows={lines.value.rows} imported={batch.state === 'imported'} /> : <Spin />}
    </section>
  );
}

function effectsOf(view: View): Effect[] {
  if (view === 'all' || view === 'lacking') return [];
  return view === 'trouble' ? ['conflict', 'refused'] : [view];
}
