// Rows of an import, page by page: a workbook may hold more of them than fit in memory.
import { userError } from '#shared/errors.ts';
import type { EngineContext } from '../context.ts';
import type { EvaluatedCell } from '../sheet-rows/evaluated-row.ts';
import { rowsAfter, type RowSelection, type StoredRow, type StoredSheet } from './imports.store.ts';

const pageRows = 500;

/** @returns from 1 on @throws record.not-found */
export function positionOf(sheets: readonly StoredSheet[], name: string): number {
  const position = sheets.findIndex((sheet) => sheet.name === name) + 1;
  if (position === 0) throw userError('record.not-found');
  return position;
}

export async function* pagedRows({ register }: EngineContext, id: string, selection: RowSelection): AsyncGenerator<StoredRow> {
  let after = { sheetPosition: 0, row: 0 };
  for (;;) {
    const page = rowsAfter(register.read, id, selection, after, pageRows);
    const last = page.at(-1);
    if (last === undefined) return;
    yield* page;
    after = last;
  }
}

/** Rows of a sheet that were not taken and have a cell such as is looked for. */
export function rowsWith(
  { register }: EngineContext,
  id: string,
  sheetPosition: number,
  isSought: (cell: EvaluatedCell, row: StoredRow) => boolean,
): StoredRow[] {
  const rows: StoredRow[] = [];
  let after = { sheetPosition, row: 0 };
  for (;;) {
    const page = rowsAfter(register.read, id, { verdicts: [], fates: ['open', 'parked', 'handedBack', 'left'] }, after, pageRows).filter(
      (row) => row.sheetPosition === sheetPosition,
    );
    const last = page.at(-1);
    if (last === undefined) return rows;
    for (const row of page) if (row.cells.some((cell) => isSought(cell, row))) rows.push(row);
    after = last;
  }
}
