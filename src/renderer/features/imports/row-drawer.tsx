import { Drawer, Table } from 'antd';
import type { ImportCell, ImportField, ImportRow } from '#shared/contract/imports.ts';
import { labelOfField } from './import-words.ts';
import type { RowMending } from './mender-props.ts';
import { RowCellMender } from './row-cell-mender.tsx';

export interface RowDrawerProps {
  readonly row: ImportRow | null;
  readonly busy: boolean;
  readonly fieldOf: (sheet: string, field: string) => ImportField | undefined;
  readonly mending: RowMending;
  readonly onClose: () => void;
}

/** A whole row beside the list: every cell with its address, as written and as understood. */
export function RowDrawer({ row, busy, fieldOf, mending, onClose }: RowDrawerProps) {
  return (
    <Drawer open={row !== null} size={720} title={row ? `${row.sheet} 第 ${String(row.row)} 行` : ''} onClose={onClose}>
      {row && (
        <Table<ImportCell>
          size="small"
          rowKey={(cell) => `${cell.field} ${cell.address}`}
          pagination={false}
          dataSource={row.cells}
          columns={[
            { title: '单元格', dataIndex: 'address', width: 70, align: 'center' },
            { title: '项目', width: 120, render: (_, cell) => labelOfField(fieldOf(row.sheet, cell.field)) },
            {
              title: '表中写的',
              render: (_, cell) => (
                <>
                  <span className="import-shown">{cell.shown === '' ? '（空）' : cell.shown}</span>
                  {cell.was !== null && <div className="quiet">表里是“{cell.was}”，按以前的答复改的</div>}
                  {cell.message !== null && cell.level !== 'ok' && (
                    <div className={cell.level === 'fault' ? 'late' : 'attention'}>{cell.message}</div>
                  )}
                </>
              ),
            },
            {
              title: '改为',
              width: 316,
              render: (_, cell) =>
                row.fate !== 'taken' && (
                  <RowCellMender
                    key={`${cell.address} ${cell.field} ${cell.shown}`}
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
      )}
    </Drawer>
  );
}
