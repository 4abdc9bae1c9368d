import type { ImportCell, ImportField, ImportRow } from '#shared/contract/imports.ts';
import { CellMender } from './cell-mender.tsx';
import { labelOfField } from './import-words.ts';
import type { RowMending } from './mender-props.ts';

interface RowCellMenderProps extends RowMending {
  readonly row: ImportRow;
  readonly cell: ImportCell;
  readonly field: ImportField | undefined;
  readonly busy: boolean;
}

/** The mender of a cell where a table or a drawer shows rows. */
export function RowCellMender({ row, cell, field, busy, onMend, onAccept }: RowCellMenderProps) {
  return (
    <CellMender
      row={row}
      cell={cell}
      field={field}
      label={labelOfField(field)}
      busy={busy}
      onMend={(value, alike) => onMend(row, cell.field, value, alike)}
      onAccept={(alike) => onAccept(row, cell, alike)}
    />
  );
}
