// Rows with what is wrong in them: address, what stands there, why it can't stay, and the field to mend it in.
import { Button, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { ImportCell, ImportField, ImportRow, RowChoice } from '#shared/contract/imports.ts';
import { choiceWords, fateWords, labelOfField, verdictWords } from './import-words.ts';
import type { RowMending } from './mender-props.ts';
import { RowCellMender } from './row-cell-mender.tsx';
import { RowChoices } from './row-choices.tsx';
import { isForWholeRow, linesOf, rowSummary, type RowLine } from './row-lines.ts';

export interface RowsTableProps {
  readonly rows: readonly ImportRow[];
  readonly busy: boolean;
  readonly emptyWords: string;
  readonly fieldOf: (sheet: string, field: string) => ImportField | undefined;
  readonly pathOf: (sheet: string, recordId: string) => string;
  readonly severalSheets: boolean;
  readonly mending: RowMending;
  readonly onChoose: (row: ImportRow, choice: RowChoice | null) => void;
  readonly onOpen: (row: ImportRow) => void;
  /** What else can be done with a row, e.g. 导入这一行. */
  readonly actionOf?: ((row: ImportRow) => ReactNode) | undefined;
}

const verdictColors = { faulty: 'error', doubtful: 'warning', changed: 'warning', duplicate: 'default', good: 'processing' } as const;

export function RowsTable(props: RowsTableProps) {
  const { rows, busy, emptyWords, fieldOf, mending } = props;
  const labelOf = ({ row, cell }: RowLine) => cell && labelOfField(fieldOf(row.sheet, cell.field));
  return (
    <Table<RowLine>
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={linesOf(rows)}
      bordered
      locale={{ emptyText: emptyWords }}
      columns={[
        { title: '行', width: 236, onCell: ({ span }) => ({ rowSpan: span }), render: (_, { row }) => <RowHead {...props} row={row} /> },
        { title: '单元格', width: 70, align: 'center', render: (_, { cell }) => cell && <span className="number">{cell.address}</span> },
        { title: '项目', width: 120, render: (_, line) => labelOf(line) },
        {
          title: '表中写的',
          width: 168,
          render: (_, { cell }) => cell && (cell.shown === '' ? <span className="quiet">（空）</span> : <ShownCell cell={cell} />),
        },
        { title: '问题', render: (_, line) => <Problem {...props} line={line} /> },
        {
          title: '改为',
          width: 316,
          render: (_, { row, cell, key }) =>
            cell && (
              <RowCellMender
                key={`${key} ${cell.shown}`}
                row={row}
                cell={cell}
                busy={busy}
                field={fieldOf(row.sheet, cell.field)}
                {...mending}
              />
            ),
        },
      ]}
    />
  );
}

function ShownCell({ cell }: { readonly cell: ImportCell }) {
  return <span className={isOneNumber(cell.shown) ? 'number' : 'import-shown'}>{cell.shown}</span>;
}

/** A date, an id, a telephone: told apart from its neighbour only when it is whole. */
function isOneNumber(shown: string): boolean {
  return shown.length <= 20 && /^[\dXx.*/-]+$/.test(shown);
}

function RowHead({ row, severalSheets, busy, onOpen, onChoose, actionOf }: RowsTableProps & { readonly row: ImportRow }) {
  return (
    <div className="import-row-head">
      <span>
        <Button type="link" size="small" className="import-row-link" title="看整行" onClick={() => onOpen(row)}>
          {severalSheets ? `${row.sheet} 第 ${String(row.row)} 行` : `第 ${String(row.row)} 行`}
        </Button>
        <Tag color={verdictColors[row.verdict]}>{verdictWords[row.verdict]}</Tag>
        {row.fate !== 'open' && <Tag>{fateWords[row.fate]}</Tag>}
      </span>
      <span className="quiet">{rowSummary(row)}</span>
      <RowChoices row={row} busy={busy} onChoose={onChoose} />
      {actionOf?.(row)}
    </div>
  );
}

function Problem({ line: { row, cell }, pathOf }: RowsTableProps & { readonly line: RowLine }) {
  if (cell)
    return (
      <>
        <span className={cell.level === 'fault' ? 'late' : 'attention'}>{cell.message ?? '请核对这个值'}</span>
        {isForWholeRow(cell) && row.twinId !== null && (
          <>
            {' '}
            <a href={pathOf(row.sheet, row.twinId)}>看台账里的{row.twinTitle ?? '那一条'}</a>
          </>
        )}
      </>
    );
  if (row.twinId !== null && row.recordId === null)
    return row.choice === 'update' || row.choice === 'another' ? (
      <>
        {choiceWords[row.choice].chosen}：台账里的<a href={pathOf(row.sheet, row.twinId)}>{row.twinTitle ?? '那一条'}</a>
      </>
    ) : (
      <>
        与台账中已有的记录相同：<a href={pathOf(row.sheet, row.twinId)}>{row.twinTitle ?? '打开这条记录'}</a>。不会再登记一遍。
      </>
    );
  if (row.recordId !== null) return <a href={pathOf(row.sheet, row.recordId)}>打开导入的记录</a>;
  return <span className="quiet">没有发现问题</span>;
}
