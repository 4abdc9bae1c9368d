// 导入: drop the villages' tables here; below are the stacks and the imports made before.
import { Button, Table, Tag } from 'antd';
import { useNavigate } from 'react-router';
import type { Import } from '#shared/contract/imports.ts';
import { minuteOfInstant } from '#shared/rules/office-time.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { DropZone } from './drop-zone.tsx';
import { importStateWords } from './import-words.ts';
import './imports.css';
import { StackList } from './stack-list.tsx';
import { useBeginStack } from './use-begin-stack.ts';
import { useTakeFiles, type TakenFile } from './use-take-files.ts';

type ImportLine = Omit<Import, 'sheets'>;

export function ImportsPage() {
  const navigate = useNavigate();
  const { value, error, loading, reload } = useAnswer('imports', () => api.imports.list({}));
  useRegisterChanges(['imports'], reload);
  const { taken, take, forget, busy } = useTakeFiles((read, refused) => {
    const first = read[0];
    // A refused file must be seen before the screen goes on.
    if (first && refused === 0) void navigate(`/imports/${first.id}`);
  });
  const stack = useBeginStack();
  const open = (id: string) => void navigate(`/imports/${id}`);
  return (
    <div className="screen import-screen">
      <header className="import-top">
        <h1 className="screen-title">导入</h1>
        <span className="spring" />
        <a href="#/imports/memory">记住的列对应和改法</a>
      </header>
      <DropZone
        disabled={busy || stack.busy}
        onFiles={(files, isFolder) => {
          const [only] = files;
          // One file needs no summary.
          if (only !== undefined && files.length === 1 && !isFolder) void take([only.file]);
          else void stack.begin(files);
        }}
        onError={stack.fail}
      />
      <ErrorBanner error={stack.error} onClose={stack.clearError} />
      {stack.refusal !== null && (
        <p className="import-missing" role="alert">
          {stack.refusal}
        </p>
      )}
      {taken.map((file) => (
        <TakenLine
          key={file.key}
          file={file}
          onOpen={open}
          onForget={() => {
            forget(file.key);
          }}
        />
      ))}
      <StackList />
      <h2 className="import-heading">以前的导入</h2>
      <ErrorBanner error={error} action={{ word: '再试一次', act: reload }} />
      <Table<ImportLine>
        size="small"
        rowKey="id"
        loading={loading && !value}
        dataSource={value?.rows ?? []}
        pagination={false}
        locale={{ emptyText: value && <p className="empty-words">还没有导入过。把村里报来的表格拖到上面就可以开始。</p> }}
        onRow={(row) => ({
          onClick: () => {
            open(row.id);
          },
        })}
        rowClassName="import-clickable"
        columns={[
          {
            title: '文件',
            dataIndex: 'fileName',
            render: (name: string, row) => (
              <a href={`#/imports/${row.id}`} onClick={(event) => event.stopPropagation()}>
                {name}
              </a>
            ),
          },
          {
            title: '状态',
            dataIndex: 'state',
            width: 110,
            render: (state: Import['state']) => (
              <Tag color={state === 'mapping' || state === 'ready' ? 'warning' : 'default'}>{importStateWords[state]}</Tag>
            ),
          },
          { title: '行数', width: 80, align: 'right', className: 'number', render: (_, row) => row.counts.rows.toLocaleString('zh-CN') },
          { title: '已导入', width: 90, align: 'right', className: 'number', render: (_, row) => row.counts.taken.toLocaleString('zh-CN') },
          {
            title: '已搁置',
            width: 90,
            align: 'right',
            className: 'number',
            render: (_, row) => row.counts.parked.toLocaleString('zh-CN'),
          },
          { title: '时间', dataIndex: 'createdAt', width: 150, className: 'number', render: (at: string) => minuteOfInstant(at) },
          { title: '导入人', dataIndex: 'createdBy', width: 100 },
        ]}
      />
    </div>
  );
}

function TakenLine({
  file,
  onOpen,
  onForget,
}: {
  readonly file: TakenFile;
  readonly onOpen: (id: string) => void;
  readonly onForget: () => void;
}) {
  const { result } = file;
  switch (file.state) {
    case 'waiting':
      return <p className="import-taken">{file.name}：等待读取</p>;
    case 'reading':
      return (
        <div className="import-taken">
          <JobProgress jobId={file.jobId} title={`正在读取 ${file.name}`} cancelWord="停止读取" />
        </div>
      );
    case 'read':
      return (
        <p className="import-taken">
          {file.name}：已读出 {result?.counts.rows.toLocaleString('zh-CN')} 行{' '}
          {result && (
            <Button size="small" onClick={() => onOpen(result.id)}>
              核对这份表格
            </Button>
          )}
        </p>
      );
    case 'refused':
      return (
        <div className="import-taken">
          <strong>{file.name}</strong>
          {file.refusal === null ? (
            <ErrorBanner error={file.error} onClose={onForget} />
          ) : (
            <p className="import-missing" role="alert">
              {file.refusal}{' '}
              <Button size="small" type="link" onClick={onForget}>
                知道了
              </Button>
            </p>
          )}
        </div>
      );
  }
}
