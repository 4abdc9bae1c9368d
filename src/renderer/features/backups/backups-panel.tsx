// 备份: the copies on this PC, a button for one more, the second places, and the last look through the register.
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import type { CopyRow } from '#shared/contract/backups.ts';
import { api } from '../../api/api.ts';
import { useAccount } from '../../session/session.tsx';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { instantText } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { labelWord, recordsWord, sizeWord } from '../../words/copies.ts';
import { checkWord, healthText } from './backup-words.ts';
import './backups.css';
import { LookPanel } from './look-panel.tsx';
import { PlacesPanel } from './places-panel.tsx';

export function BackupsPanel() {
  const { isAdministrator } = useAccount();
  const { value, error, reload } = useAnswer('copies', () => api.backups.list({}));
  useRegisterChanges(['backups'], reload);
  const [jobId, setJobId] = useState<string | null>(null);
  const make = useAct(async () => {
    const id = newId();
    setJobId(id);
    try {
      await api.backups.makeNow({ jobId: id });
    } finally {
      setJobId(null);
      registerChanged('backups');
    }
  });
  const trouble = value?.copyTrouble ?? null;
  return (
    <>
      <section className="panel" aria-label="备份">
        <h2 className="panel-title">备份</h2>
        <p>
          每天自动备份一份，逐页核对过才算数。{value ? `本机留最近 ${String(value.kept)} 份，升级前的一直保留。` : ''}
          备份是加密的，只有本登记簿的密钥或恢复码打得开。
        </p>
        <div className="door-choice">
          <Button type="primary" loading={make.busy} onClick={() => void make.act()}>
            立即备份
          </Button>
          {value ? <span className="quiet backup-folder">放在本机 {value.folder}</span> : null}
        </div>
        {jobId === null ? null : <JobProgress jobId={jobId} title="备份" />}
        <ErrorBanner error={error ?? make.error} onClose={make.error === null ? undefined : make.clearError} />
        {trouble !== null && make.error === null ? (
          <Alert
            className="banner"
            type="warning"
            showIcon
            title="上一次备份没有做成"
            description={`${instantText(trouble.at)}。${healthText({ kind: 'copyFailed', code: trouble.code, place: null, since: value?.copies[0]?.madeAt ?? null }).text}`}
          />
        ) : null}
        <Table<CopyRow>
          size="small"
          rowKey="name"
          pagination={false}
          scroll={{ y: 300 }}
          loading={!value && error === null}
          dataSource={value?.copies ?? []}
          locale={{ emptyText: '还没有备份。打开程序一分钟后会自动做第一份。' }}
          columns={[
            {
              title: '时间',
              dataIndex: 'madeAt',
              width: 136,
              className: 'number',
              render: (madeAt: string | null, { name }) => (madeAt === null ? nameTime(name) : instantText(madeAt)),
            },
            {
              title: '序号',
              dataIndex: 'sequence',
              width: 56,
              align: 'right',
              className: 'number',
              render: (sequence: number | null) => sequence ?? '',
            },
            { title: '种类', dataIndex: 'label', width: 76, render: labelWord },
            { title: '内容', dataIndex: 'records', render: recordsWord },
            { title: '大小', dataIndex: 'bytes', width: 84, align: 'right', className: 'number', render: sizeWord },
            {
              title: '核对',
              width: 110,
              render: (_, row) => {
                const { word, look } = checkWord(row);
                return <span className={look}>{word}</span>;
              },
            },
          ]}
        />
      </section>
      {isAdministrator ? <PlacesPanel /> : null}
      <LookPanel look={value?.look ?? null} trouble={value?.lookTrouble ?? null} canLook={isAdministrator} />
    </>
  );
}

/** Of a copy without a note only its name tells when it was made. */
function nameTime(name: string): string {
  const [, year, month, day, hour, minute] = /^register-(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})/.exec(name) ?? [];
  return year === undefined ? name : `${year}-${month ?? ''}-${day ?? ''} ${hour ?? ''}:${minute ?? ''}`;
}
