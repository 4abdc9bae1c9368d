// Rows of an import as table lines: one line for each cell that a person must look at, one for a row without any.
import { codeName, codeOf, codePath, codeTables, type CodeTable } from '#shared/codes/index.ts';
import type { Import, ImportCell, ImportField, ImportRow } from '#shared/contract/imports.ts';
import { troubledCells } from './import-words.ts';
import type { FieldsByKind } from './sheet-mapping.ts';

export interface RowLine {
  readonly key: string;
  readonly row: ImportRow;
  readonly cell: ImportCell | null;
  /** Lines of the same row merged into one cell: their number on the first, 0 on the others. */
  readonly span: number;
}

export function linesOf(rows: readonly ImportRow[]): RowLine[] {
  return rows.flatMap((row): RowLine[] => {
    const key = `${row.sheet}!${String(row.row)}`;
    const cells = troubledCells(row.cells);
    if (cells.length === 0) return [{ key, row, cell: null, span: 1 }];
    return cells.map((cell, index) => ({ key: `${key} ${cell.field} ${cell.address}`, row, cell, span: index === 0 ? cells.length : 0 }));
  });
}

/** The first filled cells: enough to recognise the row by. */
export function rowSummary(row: ImportRow): string {
  const shown = row.cells.map((cell) => cell.shown.trim()).filter((text) => text.length <= 18 && !/^[\dXx\s./-]*$/.test(text));
  return shown.slice(0, 5).join(' · ');
}

export function fieldOf(value: Import, fields: FieldsByKind | undefined, sheetName: string, field: string): ImportField | undefined {
  const kind = value.sheets.find(({ name }) => name === sheetName)?.kind ?? null;
  return kind === null ? undefined : fields?.[kind]?.find((known) => known.field === field);
}

/** Where the record lies that a row repeats or became. */
export function recordPath(value: Import, sheetName: string, recordId: string): string {
  const kind = value.sheets.find(({ name }) => name === sheetName)?.kind ?? 'disputes';
  return `#/${kind}/${recordId}`;
}

/**
 * What the field to mend starts with: the proposal, else how a doubtful value was understood, else what was written, so
 * that one wrong digit can be corrected. A number whose end Excel lost starts empty: it has to be typed anew.
 */
export function firstText(cell: ImportCell, field: ImportField | undefined): string {
  if (cell.proposal !== null) return cell.proposal;
  // What differs from the register was read well: it starts as it stands.
  if (cell.level === 'doubtful' && !isForWholeRow(cell)) return understoodText(cell, field) ?? cell.shown;
  return (cell.code ?? '').includes('truncated') ? '' : cell.shown;
}

/** The village's twelve digits that a grid's code, or a column of codes, begins with; empty when the row tells none. */
export function villageCodeIn(row: ImportRow): string {
  const cell = row.cells.find(({ field }) => field === 'villageCode') ?? row.cells.find(({ field }) => field === 'code');
  return /^\d{12}/.exec(String(cell?.value ?? ''))?.[0] ?? '';
}

/** The value that a doubtful cell was read as, in a form that can be typed back; undefined for ids of other records. */
function understoodText({ field, value }: ImportCell, known: ImportField | undefined): string | undefined {
  if (typeof value === 'number') return field.endsWith('amountFen') ? `${String(value / 100)}元` : String(value);
  if (typeof value !== 'string') return undefined;
  const table = codeTables.find(({ id }) => id === known?.table);
  if (table !== undefined) return codeName(table, value) === undefined ? undefined : codeWord(table, value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

/** A code's name as the engine reads it back: with its group, where the name alone is not its own. */
export function codeWord(table: CodeTable, code: string): string {
  const name = codeName(table, code) ?? '';
  return codeOf(table, name) === code ? name : (codePath(table, code) ?? name);
}

/** What is found over the whole row is answered for the row: update, another one, or not at all. */
export function isForWholeRow({ code }: ImportCell): boolean {
  return code === 'row.differs' || code === 'row.near-record';
}
