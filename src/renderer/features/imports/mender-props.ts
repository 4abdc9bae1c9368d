import type { ImportCell, ImportRow } from '#shared/contract/imports.ts';

export interface CellMenderProps {
  readonly row: ImportRow;
  readonly cell: ImportCell;
  readonly label: string;
  readonly busy: boolean;
  readonly onMend: (value: string, alike: boolean) => void;
}
