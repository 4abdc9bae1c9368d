import { Drawer, Table } from 'antd';
import type { ImportCell, ImportRow } from '#shared/contract/imports.ts';
import { CellMender } from './cell-mender.tsx';

export interface RowDrawerProps {
  readonly row: ImportRow | null;
  readonly busy: boolean;
  readonly labelOf: (sheet: string, field: string) => string;
  readonly onMend?: ((row: ImportRow, field: string, value: string, alike: boolean) => void) | undefined;
  readonly onClose: () => void;
}

/** A whole row beside the list: every cell with its address, as written and as understood. */
export function RowDrawer({ row, busy, labelOf, onMend, onClose }: RowDrawerProps) {
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
            { title: '项目', width: 120, render: (_, cell) => labelOf(row.sheet, cell.field) },
            {
              title: '表中写的',
              render: (_, cell) => (
                <>
                  <span className="import-shown">{cell.shown === '' ? '（空）' : cell.shown}</span>
                  {cell.message !== null && cell.level !== 'ok' && (
                    <div className={cell.level === 'fault' ? 'late' : 'attention'}>{cell.message}</div>
                  )}
                </>
              ),
            },
            ...(onMend
              ? [
                  {
                    title: '改为',
                    width: 316,
                    render: (_: unknown, cell: ImportCell) => (
                      <CellMender
                        key={`${cell.address} ${cell.shown}`}
                        row={row}
                        cell={cell}
                        label={labelOf(row.sheet, cell.field)}
                        busy={busy}
                        onMend={(value, alike) => onMend(row, cell.field, value, alike)}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Drawer>
  );
}
