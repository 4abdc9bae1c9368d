// 收件箱: the batches that townships sent, what waits first of all; beside it who has not reported this month.
import { Button, Switch, Table } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { InboxBatch } from '#shared/contract/county.ts';
import { api } from '../../api/api.ts';
import { useAccount } from '../../session/session.tsx';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText, officeToday } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { bytesWords, monthWords } from '../batches/batch-words.ts';
import '../batches/batches.css';
import './county.css';
import { inboxStateLine, unreported } from './inbox-words.ts';

/** Townships send at any time: the open inbox looks again by itself. */
const lookAgainMilliseconds = 20_000;

export function InboxPage() {
  const navigate = useNavigate();
  const inbox = useAnswer('inbox', () => api.county.inbox({}));
  const { reload } = inbox;
  useRegisterChanges(['county'], reload);
  useEffect(() => {
    const timer = setInterval(reload, lookAgainMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [reload]);
  const rows = inbox.value?.rows ?? [];
  return (
    <div className="screen">
      <header className="screen-head">
        <h1 className="screen-title">收件箱</h1>
        <span className="quiet">{inbox.value ? waitingWords(rows) : ''}</span>
        <span className="spring" />
        <Button onClick={() => void navigate('/county/offices')}>乡镇与接入码</Button>
      </header>
      <NotReported />
      <ErrorBanner error={inbox.error} action={{ word: '再试一次', act: reload }} />
      <section className="panel" aria-label="收到的批次">
        <Table<InboxBatch>
          size="small"
          rowKey="batchId"
          pagination={false}
          loading={inbox.loading && !inbox.value}
          dataSource={rows}
          rowClassName="clickable"
          locale={{
            emptyText: inbox.value && (
              <p className="empty-words">还没有收到报送。先到“乡镇与接入码”给各乡镇发接入码，他们接入后就可以报送。</p>
            ),
          }}
          onRow={(row) => ({ onClick: () => void navigate(`/county/${row.batchId}`) })}
          columns={[
            {
              title: '乡镇',
              width: 200,
              render: (_, row) => (
                <a href={`#/county/${row.batchId}`} onClick={(event) => event.stopPropagation()}>
                  {row.officeName}
                </a>
              ),
            },
            { title: '月份', width: 105, render: (_, row) => monthWords(row.period) },
            { title: '批次', width: 75, align: 'right', render: (_, row) => `第 ${String(row.sequence)} 批` },
            {
              title: '状态',
              render: (_, row) => {
                const line = inboxStateLine(row);
                return <span className={line.tone}>{line.words}</span>;
              },
            },
            { title: '新增', width: 66, align: 'right', className: 'number', render: (_, row) => row.counts.new.toLocaleString('zh-CN') },
            {
              title: '变更',
              width: 66,
              align: 'right',
              className: 'number',
              render: (_, row) => row.counts.changed.toLocaleString('zh-CN'),
            },
            {
              title: '不一致',
              width: 70,
              align: 'right',
              render: (_, row) => (
                <span className={row.counts.conflict > 0 ? 'number attention' : 'number quiet'}>{row.counts.conflict}</span>
              ),
            },
            {
              title: '不合规',
              width: 70,
              align: 'right',
              render: (_, row) => <span className={row.counts.refused > 0 ? 'number late' : 'number quiet'}>{row.counts.refused}</span>,
            },
            { title: '大小', width: 80, align: 'right', className: 'number', render: (_, row) => bytesWords(row.byteCount) },
            { title: '收到', width: 140, className: 'number', render: (_, row) => instantText(row.receivedAt) },
          ]}
        />
      </section>
      <ReceivingSettings />
    </div>
  );
}

function waitingWords(rows: readonly InboxBatch[]): string {
  const waiting = rows.filter(({ state }) => state === 'checked').length;
  return waiting === 0 ? '没有待导入的批次' : `${String(waiting)} 批待导入`;
}

function NotReported() {
  const { value, reload } = useAnswer('reporting', () => api.county.offices({}));
  useRegisterChanges(['county'], reload);
  const month = officeToday().slice(0, 7);
  if (!value) return null;
  const late = unreported(value.rows, month);
  if (late.length === 0) return null;
  return (
    <p className="panel">
      {monthWords(month)}还没有报送的乡镇 <b className="late number">{late.length}</b> 个：{late.map(({ name }) => name).join('、')}
    </p>
  );
}

function ReceivingSettings() {
  const { isAdministrator } = useAccount();
  const settings = useAnswer('receiving settings', () => api.county.settings({}));
  const change = useAct(async (importAutomatically: boolean) => {
    await api.county.changeSettings({ importAutomatically });
    settings.reload();
  });
  if (!settings.value) return null;
  return (
    <section className="panel" aria-label="接收设置">
      <label className="receive-setting">
        <Switch
          checked={settings.value.importAutomatically}
          disabled={!isAdministrator}
          loading={change.busy}
          aria-label="核对无误的批次自动导入"
          onChange={(on) => void change.act(on)}
        />
        核对无误的批次自动导入并签发回执
      </label>
      <p className="quiet">
        {settings.value.importAutomatically ? '有不一致或不合规记录的批次仍会留在收件箱，等人看过再导入。' : '每一批都等人看过再导入。'}
        {isAdministrator ? '' : '由管理员更改。'}
      </p>
      <ErrorBanner error={change.error} />
    </section>
  );
}
