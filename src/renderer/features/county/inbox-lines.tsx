// Records of a received batch: what the import does to each, the township's value and ours, and why not.
import { Button, Table } from 'antd';
import { useState } from 'react';
import type { InboxLine } from '#shared/contract/county.ts';
import { entityWord } from '#shared/words/entities.ts';
import { fieldPathWords } from '../batches/field-words.ts';
import { MissingWords } from '../batches/missing-words.tsx';
import { recordAddress } from '../batches/record-address.ts';
import { fieldValueWords } from '../batches/value-words.ts';
import { detailLines, newItems, type DetailLine } from './detail-lines.ts';
import { effectTones, effectWords } from './inbox-words.ts';

export function InboxLines({ rows, imported }: { readonly rows: readonly InboxLine[]; readonly imported: boolean }) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const turn = (index: number) => {
    setUnfolded((before) => new Set(before.has(index) ? [...before].filter((each) => each !== index) : [...before, index]));
  };
  const spans = ({ span }: DetailLine) => ({ rowSpan: span });
  return (
    <Table<DetailLine>
      size="small"
      className="lines"
      rowKey="key"
      bordered
      pagination={false}
      dataSource={rows.flatMap((line) => detailLines(line, unfolded.has(line.index)))}
      locale={{ emptyText: '没有这样的记录' }}
      columns={[
        { title: '序号', width: 64, align: 'right', className: 'number', onCell: spans, render: (_, { line }) => line.index + 1 },
        { title: '台账', width: 100, onCell: spans, render: (_, { line }) => entityWord(line.entity) },
        {
          title: '记录',
          width: 240,
          onCell: spans,
          render: (_, { line }) => (
            <>
              <RecordTitle line={line} linked={imported || line.effect !== 'new'} />
              <MissingWords entity={line.entity} missing={line.missing} />
              <Unfold line={line} open={unfolded.has(line.index)} onTurn={() => turn(line.index)} />
            </>
          ),
        },
        {
          title: imported ? '结果' : '导入后',
          width: 90,
          onCell: spans,
          render: (_, { line }) => <span className={effectTones[line.effect]}>{effectWords[line.effect]}</span>,
        },
        { title: '项目', width: 130, render: (_, { line, path }) => (path === null ? '' : fieldPathWords(line.entity, path)) },
        {
          title: '县里的',
          width: 170,
          render: (_, { line, path, ours }) => <span className="line-value">{fieldValueWords(line.entity, path ?? '', ours)}</span>,
        },
        {
          title: '乡镇报的',
          width: 170,
          render: (_, { line, path, theirs }) => <span className="line-value">{fieldValueWords(line.entity, path ?? '', theirs)}</span>,
        },
        { title: '原因', dataIndex: 'text', width: '20%', onCell: ({ reasonSpan }) => ({ rowSpan: reasonSpan }) },
      ]}
    />
  );
}

function RecordTitle({ line, linked }: { readonly line: InboxLine; readonly linked: boolean }) {
  const address = recordAddress(line.entity, line.recordId);
  const title = (
    <>
      {line.title}
      {line.operation === 'delete' && <span className="late">（删除）</span>}
    </>
  );
  return address === null || !linked ? title : <a href={address}>{title}</a>;
}

/** A new record cannot be opened before its import: its items unfold here. */
function Unfold({ line, open, onTurn }: { readonly line: InboxLine; readonly open: boolean; readonly onTurn: () => void }) {
  const count = newItems(line).length;
  if (count === 0) return null;
  return (
    <div>
      <Button
        size="small"
        type="link"
        className="unfold"
        aria-expanded={open}
        aria-label={open ? `收起${line.title}的内容` : `看内容（${String(count)} 项）：${line.title}`}
        onClick={onTurn}
      >
        {open ? '收起' : `看内容（${String(count)} 项）`}
      </Button>
    </div>
  );
}
