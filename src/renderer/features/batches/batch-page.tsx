// One batch: where it stands, and its records with the county's verdict.
import { Button, Descriptions, Spin } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Batch, Verdict } from '#shared/contract/batches.ts';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinesHead, linesOnPage } from '../../components/lines-head.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { wordErrorCode } from '../../words/errors/index.ts';
import { batchStateLine, bytesWords, canSend, entityCountWords, monthWords, verdictOrder, verdictWords } from './batch-words.ts';
import './batches.css';
import { LinesTable } from './lines-table.tsx';
import { useReceipts } from './use-receipts.ts';
import { useSendBatch } from './use-send-batch.ts';

export function BatchPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const batch = useAnswer(`batch ${id}`, () => api.batches.get({ id }));
  const sending = useSendBatch(batch.reload);
  useRegisterChanges(['batches'], batch.reload);
  useReceipts({ again: true });
  const save = useAct(async (fileId: string, fileName: string) => {
    await saveKeptFile(fileId, fileName);
  });
  const { value } = batch;
  if (batch.error !== null && !value)
    return (
      <div className="screen">
        <ErrorBanner error={batch.error} back={<BackTo address="/batches" place="报送" />} />
      </div>
    );
  if (!value)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  const line = batchStateLine(value);
  return (
    <div className="screen">
      <header className="screen-head">
        <BackTo address="/batches" place="报送" />
        <h1 className="screen-title">
          {monthWords(value.period)}报送 第 {value.sequence} 批
        </h1>
        <span className={line.tone}>{line.words}</span>
        <span className="spring" />
        <Button loading={save.busy} onClick={() => void save.act(value.fileId, value.fileName)}>
          另存批次文件
        </Button>
        {value.receiptNumber !== null && (
          <Button type="primary" onClick={() => void navigate(`/batches/${value.id}/receipt`)}>
            查看回执
          </Button>
        )}
        {canSend(value.state) && (
          <Button type="primary" disabled={sending.sending !== null} onClick={() => void sending.send(value.id)}>
            {value.state === 'delivered' ? '取回执' : value.lastError === null && value.state === 'built' ? '报送' : '再报送'}
          </Button>
        )}
      </header>
      <ErrorBanner error={sending.error ?? save.error} onClose={sending.clearError} />
      {sending.sending && (
        <div className="panel">
          <JobProgress jobId={sending.sending.jobId} title="正在报送" cancelWord="停止报送" />
        </div>
      )}
      {value.lastError !== null && value.state !== 'answered' && sending.error === null && sending.sending === null && (
        <LastError value={value} />
      )}
      <section className="panel">
        <Descriptions
          size="small"
          column={3}
          items={[
            {
              key: 'counts',
              label: '记录',
              span: 3,
              children: `${value.recordCount.toLocaleString('zh-CN')} 条：${entityCountWords(value.recordCounts)}`,
            },
            { key: 'built', label: '生成', children: `${instantText(value.builtAt)} ${value.builtBy}` },
            { key: 'sent', label: '已传', children: `${bytesWords(value.sentBytes)}，共 ${bytesWords(value.byteCount)}` },
            {
              key: 'answered',
              label: '回执',
              children: value.receiptNumber === null ? '还没有' : `${value.receiptNumber}，${instantText(value.answeredAt)}`,
            },
          ]}
        />
      </section>
      <Lines key={`${value.id} ${value.state}`} batch={value} />
    </div>
  );
}

function LastError({ value }: { readonly value: Batch }) {
  const { what, why, toDo } = wordErrorCode(value.lastError ?? '');
  return (
    <p className="panel late">
      上次报送（{instantText(value.lastTryAt)}）：{what}，{why}。{toDo}。
    </p>
  );
}

function Lines({ batch }: { readonly batch: Batch }) {
  const verdicts = batch.verdicts ?? {};
  const returned = (verdicts['refused'] ?? 0) + (verdicts['conflict'] ?? 0);
  const [view, setView] = useState<'all' | 'returned' | Verdict>(returned > 0 ? 'returned' : 'all');
  const [page, setPage] = useState(1);
  const lines = useAnswer(`lines ${batch.id} ${view} ${String(page)}`, () =>
    api.batches.lines({ id: batch.id, verdicts: verdictsOf(view), offset: (page - 1) * linesOnPage, limit: linesOnPage }),
  );
  const options = [
    ...(batch.verdicts === null
      ? []
      : [
          { value: 'returned' as const, label: `需要处理 ${String(returned)}` },
          ...verdictOrder
            .filter((verdict) => (verdicts[verdict] ?? 0) > 0)
            .map((verdict) => ({ value: verdict, label: `${verdictWords[verdict]} ${(verdicts[verdict] ?? 0).toLocaleString('zh-CN')}` })),
        ]),
    { value: 'all' as const, label: `全部 ${batch.recordCount.toLocaleString('zh-CN')}` },
  ];
  return (
    <section className="panel" aria-label="本批记录">
      <LinesHead
        label="按结论筛选"
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
      {lines.value ? (
        <LinesTable rows={lines.value.rows} emptyWords={batch.recordCount === 0 ? '本批是零报告，没有记录' : '没有这样的记录'} />
      ) : (
        <Spin />
      )}
    </section>
  );
}

function verdictsOf(view: 'all' | 'returned' | Verdict): Verdict[] {
  if (view === 'all') return [];
  return view === 'returned' ? ['refused', 'conflict'] : [view];
}
