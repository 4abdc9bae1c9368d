// Where a finding stands so that a person can mend it: never at a serial number.
import { cellOf, type EvaluatedCell, type EvaluatedRow } from '../sheet-rows/evaluated-row.ts';
import { fieldNamed, fieldsOf } from './headings.ts';

/** The cell of a field; where no column gives it, the cell that the sheet lacks is made, as for a village. */
export function cellToMend(row: EvaluatedRow, field: string): EvaluatedCell {
  // Where a grid is named and its code written too, the code decides (row-rules.ts).
  const code = field === 'grid' ? cellOf(row, 'gridCode') : undefined;
  const cell = code !== undefined && code.shown !== '' ? code : cellOf(row, field);
  if (cell !== undefined) return cell;
  // What has no column in any sheet is mended at what names the record.
  if (fieldNamed(row.kind, field) === undefined) return cellToMend(row, namingField(row));
  const made: EvaluatedCell = { field, address: `A${String(row.row)}`, shown: '', value: row.values[field] ?? null, level: 'ok' };
  row.cells.push(made);
  return made;
}

function namingField({ kind }: EvaluatedRow): string {
  return fieldsOf(kind).find(({ field, required }) => required === true && field !== 'acceptedOn')?.field ?? 'name';
}
