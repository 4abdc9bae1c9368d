// 以前的批量修改: the runs of a register, newest first, each with its records; any of them can be taken back later.
import { Button, Popconfirm, Table, Tag } from 'antd';
import { useState } from 'react';
import type { BulkEdit, BulkEditRow } from '#shared/contract/bulk.ts';
import type { ModuleName } from '#shared/contract/index.ts';
import type { BulkEntity } from '#shared/rules/bulk-fields.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { BulkUndoneNotice, type BulkUndone } from './bulk-undone.tsx';
import { runText, useBulkWords } from './bulk-words.ts';
import { useBulkJob } from './use-bulk-job.ts';

export function BulkHistory({ entity, module }: { readonly entity: BulkEntity; readonly module: ModuleName }) {
  const { value, error, loading, reload } = useAnswer(`bulk ${entity}`, () => api.bulk.list({ entity }));
  const textOf = useBulkWords(entity);
  const { jobId, follow } = useBulkJob(module);
  const [undone, setUndone] = useState<BulkUndone | null>(null);
  const undo = useAct((id: string) =>
    follow(async (job) => {
      setUndone(await api.bulk.undo({ id, jobId: job }));
      reload();
    }),
  );
  return (
    <div className="bulk">
      <ErrorBanner error={error ?? undo.error} />
      {jobId === null ? null : <JobProgress jobId={jobId} title="正在撤销" cancelWord="停止" />}
      {undone === null ? null : <BulkUndoneNotice undone={undone} />}
      <Table<BulkEdit>
        size="small"
        rowKey="id"
        loading={loading && value === undefined}
        dataSource={value?.rows ?? []}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        locale={{ emptyText: '还没有批量修改过' }}
        expandable={{ expandedRowRender: (edit) => <RunRecords key={edit.undoneAt} id={edit.id} />, expandRowByClick: true }}
        columns={[
          { title: '时间', width: 140, render: (_, { at }) => <span className="number">{instantText(at)}</span> },
          { title: '经手', dataIndex: 'by', width: 80 },
          { title: '做了什么', render: (_, edit) => runText(edit, textOf) },
          { title: '条数', dataIndex: 'changedCount', width: 60, align: 'right', className: 'number' },
          {
            title: '',
            width: 118,
            align: 'right',
            onCell: () => ({
              onClick: (event) => {
                event.stopPropagation();
              },
            }),
            render: (_, edit) =>
              edit.undoneAt === null ? (
                <Popconfirm
                  title="把这一批改回原样？"
                  description="后来又改过的记录不动，会列出来。"
                  okText="撤销这一批"
                  cancelText="不撤销"
                  onConfirm={() => void undo.act(edit.id)}
                >
                  <Button size="small" disabled={undo.busy}>
                    撤销这一批
                  </Button>
                </Popconfirm>
              ) : (
                <Tag className="chip" title={instantText(edit.undoneAt)}>
                  已撤销
                </Tag>
              ),
          },
        ]}
      />
    </div>
  );
}

const stateWords: Readonly<Record<BulkEditRow['state'], string>> = { stands: '', changed: '后来又改过，撤销时不动', undone: '已撤销' };

function RunRecords({ id }: { readonly id: string }) {
  const { value, error } = useAnswer(`bulk rows ${id}`, () => api.bulk.rows({ id }));
  if (error !== null) return <ErrorBanner error={error} />;
  if (!value) return <p className="quiet">正在读取…</p>;
  return (
    <ul className="bulk-records">
      {value.rows.map((row) => (
        <li key={row.id}>
          {row.title}
          {row.state === 'stands' ? null : <span className="quiet">　{stateWords[row.state]}</span>}
        </li>
      ))}
    </ul>
  );
}
