// 报送: what waits, the month's batch, and the batches sent before.
import { Button, Table } from 'antd';
import { useNavigate } from 'react-router';
import type { Batch } from '#shared/contract/batches.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { batchStateLine, bytesWords, canSend, monthWords } from './batch-words.ts';
import './batches.css';
import { ConnectionPanel } from './connection-panel.tsx';
import { PendingPanel } from './pending-panel.tsx';
import { RefusedList } from './refused-list.tsx';
import { useReceipts } from './use-receipts.ts';
import { useSendBatch } from './use-send-batch.ts';

export function BatchesPage() {
  const connection = useAnswer('connection', () => api.batches.connection({}));
  const list = useAnswer('batches', () => api.batches.list({}));
  const { reload } = list;
  const sending = useSendBatch(reload);
  useRegisterChanges(['batches'], reload);
  useReceipts({ again: true });
  // The oldest unanswered goes first: the county takes batches in order.
  const waiting = list.value?.rows.findLast(({ state }) => canSend(state));
  return (
    <div className="screen">
      <header className="screen-head">
        <h1 className="screen-title">报送</h1>
        {connection.value?.connection == null ? null : <span className="quiet">已接入 {connection.value.connection.countyName}</span>}
      </header>
      {connection.value?.connection === null && <ConnectionPanel onConnected={connection.reload} />}
      <ErrorBanner
        error={connection.error ?? list.error}
        action={{
          word: '再试一次',
          act: () => {
            connection.reload();
            reload();
          },
        }}
      />
      <PendingPanel
        waiting={waiting}
        disabled={connection.value?.connection == null}
        sendingNow={sending.sending !== null}
        onSend={(id) => void sending.send(id)}
        onBuilt={reload}
      />
      <ErrorBanner
        error={sending.error}
        onClose={sending.clearError}
        action={waiting ? { word: '再报送', act: () => void sending.send(waiting.id) } : undefined}
      />
      {sending.sending && (
        <div className="panel">
          <JobProgress jobId={sending.sending.jobId} title="正在报送" cancelWord="停止报送" />
        </div>
      )}
      <RefusedList />
      <section className="panel" aria-label="报送过的批次">
        <h2 className="panel-title">批次</h2>
        <BatchTable
          rows={list.value?.rows ?? []}
          loading={list.loading && !list.value}
          sendingId={sending.sending?.batchId ?? null}
          onSend={(id) => void sending.send(id)}
        />
      </section>
    </div>
  );
}

interface BatchTableProps {
  readonly rows: readonly Batch[];
  readonly loading: boolean;
  readonly sendingId: string | null;
  readonly onSend: (id: string) => void;
}

function BatchTable({ rows, loading, sendingId, onSend }: BatchTableProps) {
  const navigate = useNavigate();
  return (
    <Table<Batch>
      size="small"
      rowKey="id"
      pagination={false}
      loading={loading}
      dataSource={rows}
      rowClassName="clickable"
      locale={{ emptyText: loading ? ' ' : <p className="empty-words">还没有报送过。接入县级平台后，生成本月批次就可以报送。</p> }}
      onRow={(row) => ({ onClick: () => void navigate(`/batches/${row.id}`) })}
      columns={[
        {
          title: '批次',
          width: 80,
          render: (_, row) => (
            <a href={`#/batches/${row.id}`} onClick={(event) => event.stopPropagation()}>
              第 {row.sequence} 批
            </a>
          ),
        },
        { title: '月份', width: 110, render: (_, row) => monthWords(row.period) },
        {
          title: '状态',
          render: (_, row) => {
            const line = sendingId === row.id ? { words: '正在报送', tone: 'quiet' as const } : batchStateLine(row);
            return <span className={line.tone}>{line.words}</span>;
          },
        },
        { title: '记录', width: 80, align: 'right', className: 'number', render: (_, row) => row.recordCount.toLocaleString('zh-CN') },
        { title: '大小', width: 90, align: 'right', className: 'number', render: (_, row) => bytesWords(row.byteCount) },
        {
          title: '生成',
          width: 210,
          render: (_, row) => (
            <>
              <span className="number">{instantText(row.builtAt)}</span> {row.builtBy}
            </>
          ),
        },
        {
          title: '',
          width: 150,
          align: 'right',
          render: (_, row) => (
            <span onClick={(event) => event.stopPropagation()}>
              {canSend(row.state) && (
                <Button size="small" disabled={sendingId !== null} onClick={() => onSend(row.id)}>
                  {row.state === 'delivered' ? '取回执' : row.lastError === null && row.state === 'built' ? '报送' : '再报送'}
                </Button>
              )}
              {row.receiptNumber !== null && (
                <Button size="small" onClick={() => void navigate(`/batches/${row.id}/receipt`)}>
                  回执
                </Button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
