// Records of a received batch: what the import does to each, the township's value and ours, and why not.
import { Table } from 'antd';
import type { InboxLine } from '#shared/contract/county.ts';
import { entityName } from '../batches/batch-words.ts';
import { fieldPathWords } from '../batches/field-words.ts';
import { recordAddress } from '../batches/record-address.ts';
import { fieldValueWords } from '../batches/value-words.ts';
import { effectTones, effectWords } from './inbox-words.ts';

interface DetailLine {
  readonly key: string;
  readonly line: InboxLine;
  readonly path: string | null;
  readonly ours: string;
  readonly theirs: string;
  readonly text: string;
  readonly span: number;
  /** The reason is told once where all fields of a record share it. */
  readonly reasonSpan: number;
}

export function InboxLines({ rows, imported }: { readonly rows: readonly InboxLine[]; readonly imported: boolean }) {
  const spans = ({ span }: DetailLine) => ({ rowSpan: span });
  return (
    <Table<DetailLine>
      size="small" className="lines" rowKey="key" bordered pagination={false} dataSource={rows.flatMap(detailLines)} locale={{ emptyText: '没有这样的记录' }}
      columns={[
        { title: '序号', width: 64, align: 'right', className: 'number', onCell: spans, render: (_, { line }) => line.index + 1 },
        { title: '台账', width: 100, onCell: spans, render: (_, { line }) => entityName(line.entity) },
        { title: '记录', width: 240, onCell: spans, render: (_, { line }) => <RecordTitle line={line} linked={imported || line.effect !== 'new'} /> },
        { title: imported ? '结果' : '导入后', width: 90, onCell: spans, render: (_, { line }) => <span className={effectTones[line.effect]}>{effectWords[line.effect]}</span> },
        { title: '项目', width: 130, render: (_, { line, path }) => path === null ? '' : fieldPathWords(line.entity, path) },
        { title: '县里的', width: 170, render: (_, { line, path, ours }) => <span className="line-value">{fieldValueWords(line.entity, path ?? '', ours)}</span> },
        { title: '乡镇报的', width: 170, render: (_, { line, path, theirs }) => <span className="line-value">{fieldValueWords(line.entity, path ?? '', theirs)}</span> },
        { title: '原因', dataIndex: 'text', onCell: ({ reasonSpan }) => ({ rowSpan: reasonSpan }) },
      ]}
    />
  );
}

function RecordTitle({ line, linked }: { readonly line: InboxLine; readonly linked: boolean }) {
  const address = recordAddress(line.entity, line.recordId);
  const title = <>{line.title}{line.operation === 'delete' && <span className="late">（删除）</span>}</>;
  return address === null || !linked ? title : <a href={address}>{title}</a>;
}

/** One line for each changed field; a problem stands beside the field that it is about. */
function detailLines(line: InboxLine): DetailLine[] {
  // Of a new record everything is new: its fields stand in the record itself.
  const changes = (line.effect === 'new' ? [] : line.changes).map((change) => {
    const problem = line.problems.find(({ path }) => path === change.path);
    return { path: change.path, ours: change.ours, theirs: change.theirs, text: problem?.text ?? '' };
  });
  const rest = line.problems.filter(({ path }) => !changes.some((change) => change.path === path)).map((problem) => ({ path: problem.path, ours: '', theirs: problem.value, text: problem.text }));
  const parts = [...changes, ...rest];
  if (parts.length === 0) return [{ key: String(line.index), line, path: null, ours: '', theirs: '', text: '', span: 1, reasonSpan: 1 }];
  const shared = new Set(parts.map(({ text }) => text)).size === 1;
  return parts.map((part, index) => {
    const span = index === 0 ? parts.length : 0;
    return { key: `${String(line.index)} ${String(index)}`, line, ...part, span, reasonSpan: shared ? span : 1 };
  });
}
