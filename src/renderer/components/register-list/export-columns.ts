// The list's columns as a workbook takes them: those that show, in their order and width.
import { shortCodeName, type CodeTable } from '#shared/codes/index.ts';
import type { ExportColumn } from '#shared/contract/lists.ts';
import type { RegisterColumn } from './list-columns.ts';

/** A column as the grid has it now. */
interface ShownColumn {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  readonly hide: boolean;
}

export function exportColumns<Row>(columns: readonly RegisterColumn<Row>[], shown: readonly ShownColumn[]): ExportColumn[] {
  return shown.flatMap(({ id, width, hide }) => {
    const column = columns.find((candidate) => candidate.field === id);
    if (column === undefined || hide) return [];
    return [
      {
        field: column.field,
        label: column.label,
        width: Math.min(600, Math.max(40, Math.round(width === 0 ? column.width : width))),
        show: showOf(column),
      },
    ];
  });
}

function showOf<Row>(column: RegisterColumn<Row>): ExportColumn['show'] {
  if (typeof column.show === 'object') return { words: wordsOf(column.show.codes) };
  // The screen words the cell in its own way; the names behind its codes are what a table of its own can say.
  if (column.text) return column.filter?.kind === 'codes' ? { words: wordsOf(column.filter.table) } : 'text';
  return column.show ?? 'text';
}

function wordsOf(table: CodeTable): Record<string, string> {
  return Object.fromEntries(table.rows.map((row) => [row.code, shortCodeName(table, row.code)]));
}
