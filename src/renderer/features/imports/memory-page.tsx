// What is remembered of imports for the next file: looked at, forgotten, saved as a file for another office and taken from one.
import { Button, Table } from 'antd';
import type { RememberedAnswer, RememberedColumns } from '#shared/contract/import-memory.ts';
import { registerWord } from '#shared/registers/index.ts';
import { minuteOfInstant } from '#shared/rules/office-time.ts';
import { api } from '../../api/api.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import './imports.css';
import { ColumnMeanings } from './column-meanings.tsx';
import { MemoryFileButtons } from './memory-file.tsx';

export function MemoryPage() {
  const { value, error, loading, reload } = useAnswer('import memory', () => api.importMemory.list({}));
  const forget = useAct(async (what: () => Promise<unknown>) => {
    await what();
    reload();
  });
  const forgetButton = (label: string, what: () => Promise<unknown>) => (
    <Button size="small" type="link" disabled={forget.busy} aria-label={`忘记 ${label}`} onClick={() => void forget.act(what)}>
      忘记
    </Button>
  );
  return (
    <div className="screen import-screen">
      <header className="import-top">
        <BackTo address="/imports" place="导入" />
        <h1 className="screen-title">记住的列对应和改法</h1>
        <MemoryFileButtons onTaken={reload} />
      </header>
      <p className="import-quiet">以后打开的表按这里记住的来读。忘记以后，同样的表重新核对；已经导入的记录不变。</p>
      <ErrorBanner error={error} action={{ word: '再试一次', act: reload }} />
      <ErrorBanner error={forget.error} onClose={forget.clearError} />
      <h2 className="import-heading">列对应</h2>
      <Table<RememberedColumns>
        size="small"
        rowKey="key"
        loading={loading && !value}
        dataSource={value?.columns ?? []}
        pagination={false}
        locale={{ emptyText: value && <p className="empty-words">还没有记住。导入一次表格，点“列对应无误”以后就会记住。</p> }}
        columns={[
          { title: '登记簿', width: 100, render: (_, { kind }) => registerWord(kind) },
          { title: '列对应', render: (_, { kind, columns }) => <ColumnMeanings kind={kind} columns={columns} /> },
          { title: '上次用', width: 150, className: 'number', render: (_, { usedAt }) => minuteOfInstant(usedAt) },
          {
            title: '',
            width: 70,
            render: (_, { key, kind, columns }) =>
              forgetButton(`${registerWord(kind)} ${columns?.[0]?.heading ?? ''}`, () => api.importMemory.forgetColumns({ key })),
          },
        ]}
      />
      <h2 className="import-heading">改法（同值全改的答复）</h2>
      <Table<RememberedAnswer>
        size="small"
        rowKey={({ kind, field, shown }) => `${kind} ${field} ${shown}`}
        loading={loading && !value}
        dataSource={value?.answers ?? []}
        pagination={false}
        locale={{ emptyText: value && <p className="empty-words">还没有记住。核对行时点“同值全改”，以后的表就照着改。</p> }}
        columns={[
          { title: '登记簿', width: 100, render: (_, { kind }) => registerWord(kind) },
          { title: '项目', dataIndex: 'label', width: 140 },
          { title: '表里写的', dataIndex: 'shown' },
          { title: '改为', dataIndex: 'value' },
          { title: '外传', width: 200, render: (_, { shared }) => (shared ? '可以' : '不外传：可能有个人信息') },
          {
            title: '答复',
            width: 210,
            className: 'number',
            render: (_, { answeredAt, answeredBy }) => `${minuteOfInstant(answeredAt)} ${answeredBy}`,
          },
          {
            title: '',
            width: 70,
            render: (_, { kind, field, shown, value: written }) =>
              forgetButton(`“${shown}”改为“${written}”`, () => api.importMemory.forgetAnswer({ kind, field, shown })),
          },
        ]}
      />
    </div>
  );
}
