// Rules over a row that several registers share: what its places are, what contradicts, what repeats an earlier row.
import { codeName, sexes } from '#shared/codes/index.ts';
import { citizenIdFacts } from '#shared/rules/citizen-id.ts';
import { cellOf, mark, type EvaluatedCell, type EvaluatedRow } from './evaluated-row.ts';
import type { PlaceLookup } from './place-lookup.ts';
import { textOf } from './row-values.ts';

/** What has been seen in earlier rows of the same file. */
export interface SeenRows {
  readonly byKey: Map<string, { readonly row: number; readonly name: string }>;
}

export interface RowContext {
  readonly places: PlaceLookup;
  /** ISO date; absent: dates to come are not doubted. */
  readonly today: string | undefined;
  readonly seen: SeenRows;
  /** Names of this register's records, in the register and in the sheet; null: they are not looked up. */
  readonly names: ReadonlySet<string> | null;
}

/** Puts the village's code beside its name, doubting names that the register lacks. */
export function findVillage(row: EvaluatedRow, places: PlaceLookup): { readonly code: string } | undefined {
  const name = textOf(row.values['village']);
  if (name === '' || !places.knowsVillages) return undefined;
  const village = places.villageByName(name);
  const cell = cellOf(row, 'village');
  if (village) row.values['villageCode'] = village.code;
  else if (cell) mark(cell, 'doubtful', 'village.unknown', { shown: name.slice(0, 40) });
  return village;
}

/** Puts code, full name and village of the row's grid into its values. */
export function findGrid(row: EvaluatedRow, places: PlaceLookup): void {
  const { values } = row;
  findVillage(row, places);
  const villageName = textOf(values['village']);
  const written = textOf(values['grid']);
  const code = textOf(values['gridCode']);
  values['gridName'] = written === '' ? null : places.fullGridName(written, villageName === '' ? null : villageName);
  values['gridCode'] = code === '' ? null : code;
  values['villageCode'] ??= null;
  if (!places.knowsGrids || (written === '' && code === '')) return;
  const grid = code === '' ? places.gridByName(written, villageName === '' ? null : villageName) : places.gridByCode(code);
  if (grid) {
    values['gridCode'] = grid.code;
    values['gridName'] = grid.name;
    values['villageCode'] ??= grid.villageCode;
    return;
  }
  const cell = cellOf(row, code === '' ? 'grid' : 'gridCode');
  if (cell) mark(cell, 'doubtful', 'grid.unknown', { shown: (code === '' ? written : code).slice(0, 40) });
}

/** Sex follows from the id; where the sheet says otherwise the id's is proposed and the cell is at fault. */
export function agreeSex(row: EvaluatedRow, field: string, citizenId: string): void {
  const { sex } = citizenIdFacts(citizenId);
  const cell = cellOf(row, field);
  if (cell && (cell.value === '1' || cell.value === '2') && cell.value !== sex) {
    const expected = codeName(sexes, sex) ?? '';
    mark(cell, 'fault', 'id.sex-mismatch', { expected, proposal: expected });
    cell.value = sex;
  }
  row.values[field] = sex;
}

/** @param name of the earlier row, for the words of the fault */
export function findRepeated(
  row: EvaluatedRow,
  seen: SeenRows,
  cell: EvaluatedCell,
  { key, code, name = '' }: { readonly key: string; readonly code: string; readonly name?: string },
): void {
  const first = seen.byKey.get(key);
  if (first === undefined) seen.byKey.set(key, { row: row.row, name });
  else mark(cell, 'fault', code, { firstRow: first.row, firstName: first.name });
}

export function orderDates(row: EvaluatedRow, laterField: string, earlierField: string, code: string): void {
  const later = row.values[laterField];
  const earlier = row.values[earlierField];
  const cell = cellOf(row, laterField);
  if (cell && typeof later === 'string' && typeof earlier === 'string' && later < earlier) mark(cell, 'fault', code, { earlier });
}

/** @param happened fields of things that happened; a time limit may lie ahead */
export function refuseFuture(row: EvaluatedRow, happened: readonly string[], today: string | undefined): void {
  if (today === undefined) return;
  for (const cell of row.cells)
    if (happened.includes(cell.field) && typeof cell.value === 'string' && cell.value > today)
      mark(cell, 'fault', 'date.future', { date: cell.value, today });
}
