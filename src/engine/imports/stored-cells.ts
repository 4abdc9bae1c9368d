// How the cells of a row are kept: lists by place, without what follows from the rest. A workbook of 100,000 rows is written, read and
// written again with its fate, so each row should be small.
import type { ErrorDetails } from '#shared/errors.ts';
import type { EvaluatedCell, FieldValue } from '../sheet-rows/evaluated-row.ts';

/** An empty cell, one that is understood as it is shown, one that is understood otherwise, one with a finding. */
type StoredCells = readonly (
  | readonly [field: string, address: string]
  | readonly [field: string, address: string, shown: string]
  | readonly [field: string, address: string, shown: string, value: FieldValue]
  | readonly [
      field: string,
      address: string,
      shown: string,
      value: FieldValue,
      level: EvaluatedCell['level'],
      code: string | null,
      details: ErrorDetails | null,
      proposal: string | null,
      was?: string,
    ]
)[];

export function cellsText(cells: readonly EvaluatedCell[]): string {
  const stored: StoredCells = cells.map(({ field, address, shown, value, level, code, details, proposal, was }) => {
    if (was !== undefined) return [field, address, shown, value, level, code ?? null, details ?? null, proposal ?? null, was];
    if (level !== 'ok' || code !== undefined) return [field, address, shown, value, level, code ?? null, details ?? null, proposal ?? null];
    if (value === shown) return [field, address, shown];
    return shown === '' && value === null ? [field, address] : [field, address, shown, value];
  });
  return JSON.stringify(stored);
}

export function cellsIn(text: string): EvaluatedCell[] {
  return (JSON.parse(text) as StoredCells).map((stored) => {
    const [field, address, shown = '', value = stored.length === 3 ? shown : null, level = 'ok', code, details, proposal, was] = stored;
    const cell: EvaluatedCell = { field, address, shown, value, level, ...(was !== undefined && { was }) };
    if (code != null) cell.code = code;
    if (details != null) cell.details = details;
    if (proposal != null) cell.proposal = proposal;
    return cell;
  });
}

/** The values of a row that its cells do not hold. */
export function valuesText(values: Readonly<Record<string, FieldValue>>, cells: readonly EvaluatedCell[]): string {
  const inCells = valuesOf(cells);
  return JSON.stringify(Object.fromEntries(Object.entries(values).filter(([field, value]) => inCells[field] !== value)));
}

export function valuesIn(text: string, cells: readonly EvaluatedCell[]): Record<string, FieldValue> {
  return { ...valuesOf(cells), ...(JSON.parse(text) as Record<string, FieldValue>) };
}

function valuesOf(cells: readonly EvaluatedCell[]): Record<string, FieldValue> {
  return Object.fromEntries(cells.map(({ field, value }) => [field, value]));
}
