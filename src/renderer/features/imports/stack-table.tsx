// One line for each table of a stack; what was left out is told below it.
import { Button, Table, Tag } from 'antd';
import { useNavigate } from 'react-router';
import type { StackFile } from '#shared/contract/import-stacks.ts';
import type { StackRun } from './stack-run.ts';
import { standingOf, type Standing } from './stack-standing.ts';
import { goodCount, personCount, reasonLines, registerWords, sheetWords, standingWords } from './stack-words.ts';

const colours: Partial<Record<Standing, string>> = { columns: 'warning', person: 'warning', refused: 'error', ready: 'processing' };

export interface StackTableProps {
  readonly files: readonly StackFile[];
  /** What is done with this stack now. */
  readonly run: StackRun | null;
  readonly unwritten: ReadonlyMap<string, unknown>;
}

export function StackTable({ files, run, unwritten }: StackTableProps) {
  const navigate = useNavigate();
  const count = (title: string, of: (file: StackFile) => number | null) => ({
    title,
    width: 66,
    align: 'right' as const,
    className: 'number',
    render: (_: unknown, file: StackFile) => of(file)?.toLocaleString('zh-CN') ?? '',
  });
  return (
    <Table<StackFile>
      size="small"
      rowKey="position"
      className="import-stack-table"
      dataSource={files.filter(({ outcome }) => outcome !== 'left')}
      pagination={false}
      locale={{ emptyText: <p className="empty-words">里面没有表格。请选择放着 Excel 或 WPS 表格的文件夹。</p> }}
      columns={[
        { title: '文件', dataIndex: 'name', width: 210, className: 'import-stack-name' },
        {
          title: '状态',
          width: 96,
          render: (_, file) => {
            const standing = standingOf(file);
            if (standing === 'waiting' && run?.doing === 'reading') return run.fileName === file.name ? '正在读' : '等待读取';
            return <Tag color={colours[standing] ?? 'default'}>{standingWords[standing]}</Tag>;
          },
        },
        { title: '登记簿', width: 84, render: (_, file) => registerWords(file) },
        { title: '工作表', width: 96, render: (_, file) => sheetWords(file) },
        count('可导入', goodCount),
        count('待确认', personCount),
        count('已有', (file) => file.import?.counts.duplicate ?? null),
        count('有错误', (file) => file.import?.counts.faulty ?? null),
        {
          title: '情况',
          render: (_, file) => {
            if (file.outcome === 'waiting' && run?.doing === 'reading') return null;
            return reasonLines(file, file.import === null ? undefined : unwritten.get(file.import.id)).map((line) => (
              <div key={line}>{line}</div>
            ));
          },
        },
        {
          title: '',
          width: 76,
          render: (_, { name, import: read }) =>
            read && (
              <Button size="small" aria-label={`核对 ${name}`} onClick={() => void navigate(`/imports/${read.id}`)}>
                {read.state === 'mapping' || read.state === 'ready' ? '核对' : '查看'}
              </Button>
            ),
        },
      ]}
    />
  );
}

export function LeftFiles({ files }: { readonly files: readonly StackFile[] }) {
  const left = files.filter(({ outcome }) => outcome === 'left');
  if (left.length === 0) return null;
  return (
    <details className="import-left">
      <summary>没有读的 {left.length} 个文件（不是表格）</summary>
      <ul>
        {left.map(({ position, name, told }) => (
          <li key={position}>
            {name}：{told}
          </li>
        ))}
      </ul>
    </details>
  );
}
