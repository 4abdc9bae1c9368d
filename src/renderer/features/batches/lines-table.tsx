// Records of a batch with the county's verdict on each: our value, the county's, the reason.
import { Table } from 'antd';
import type { BatchLine } from '#shared/contract/batches.ts';
import { entityWord } from '#shared/words/entities.ts';
import { verdictTones, verdictWords } from './batch-words.ts';
import { fieldPathWords } from './field-words.ts';
import { recordAddress } from './record-address.ts';
import { fieldValueWords } from './value-words.ts';

interface ProblemLine {
  readonly key: string;
  readonly line: BatchLine;
  readonly problem: BatchLine['problems'][number] | null;
  readonly span: number;
  /** The reason is told once where all fields of a record share it. */
  readonly reasonSpan: number;
}

export function LinesTable({ rows, emptyWords }: { readonly rows: readonly BatchLine[]; readonly emptyWords: string }) {
  return (
    <Table<ProblemLine>
      size="small"
      className="lines"
      rowKey="key"
      bordered
      pagination={false}
      dataSource={linesOf(rows)}
      locale={{ emptyText: emptyWords }}
      columns={[
        {
          title: '序号',
          width: 64,
          align: 'right',
          className: 'number',
          onCell: ({ span }) => ({ rowSpan: span }),
          render: (_, { line }) => line.index + 1,
        },
        { title: '台账', width: 100, onCell: ({ span }) => ({ rowSpan: span }), render: (_, { line }) => entityWord(line.entity) },
        {
          title: '记录',
          width: 240,
          onCell: ({ span }) => ({ rowSpan: span }),
          render: (_, { line }) => {
            const address = recordAddress(line.entity, line.recordId);
            const title = (
              <>
                {line.title}
                {line.operation === 'delete' && <span className="late">（删除）</span>}
              </>
            );
            return address === null ? title : <a href={address}>{title}</a>;
          },
        },
        {
          title: '县级结论',
          width: 110,
          onCell: ({ span }) => ({ rowSpan: span }),
          render: (_, { line }) =>
            line.verdict === null ? (
              <span className="quiet">还没有回执</span>
            ) : (
              <span className={verdictTones[line.verdict]}>{verdictWords[line.verdict]}</span>
            ),
        },
        { title: '项目', width: 130, render: (_, { line, problem }) => problem && fieldPathWords(line.entity, problem.path) },
        {
          title: '我们报的',
          width: 150,
          render: (_, { line, problem }) =>
            problem && (
              <span className="line-value">
                {fieldValueWords(line.entity, problem.path, problem.ours ?? (line.verdict === 'refused' ? problem.value : ''))}
              </span>
            ),
        },
        {
          title: '县里的',
          width: 150,
          render: (_, { line, problem }) =>
            problem &&
            line.verdict === 'conflict' && <span className="line-value">{fieldValueWords(line.entity, problem.path, problem.value)}</span>,
        },
        { title: '原因', width: '20%', onCell: ({ reasonSpan }) => ({ rowSpan: reasonSpan }), render: (_, { problem }) => problem?.text },
      ]}
    />
  );
}

function linesOf(rows: readonly BatchLine[]): ProblemLine[] {
  return rows.flatMap((line): ProblemLine[] => {
    const key = String(line.index);
    if (line.problems.length === 0) return [{ key, line, problem: null, span: 1, reasonSpan: 1 }];
    const shared = new Set(line.problems.map(({ text }) => text)).size === 1;
    return line.problems.map((problem, index) => {
      const span = index === 0 ? line.problems.length : 0;
      return { key: `${key} ${String(index)}`, line, problem, span, reasonSpan: shared ? span : 1 };
    });
  });
}
