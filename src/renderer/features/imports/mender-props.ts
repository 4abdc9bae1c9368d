import type { ImportCell, ImportField, ImportRow } from '#shared/contract/imports.ts';

export interface CellMenderProps {
  readonly row: ImportRow;
  readonly cell: ImportCell;
  /** Absent for what has no column of its own. */
  readonly field: ImportField | undefined;
  readonly label: string;
  readonly busy: boolean;
  /** Answers whether it was written. */
  readonly onMend: (value: string, alike: boolean) => Promise<boolean>;
  /** Takes the doubt as it stands. */
  readonly onAccept: (alike: boolean) => void;
}

/** How a table and a drawer mend the cells of their rows. */
export interface RowMending {
  readonly onMend: (row: ImportRow, field: string, value: string, alike: boolean) => Promise<boolean>;
  readonly onAccept: (row: ImportRow, cell: ImportCell, alike: boolean) => void;
}
