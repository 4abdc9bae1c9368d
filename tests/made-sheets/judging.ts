// What was read from a made sheet against its truth. A row is wholly right when each value is, nothing was read that is not there, and nobody is asked without need.
import type { StoredRow } from '../../src/engine/imports/imports.store.ts';
import type { MadeSheet, TrueRow } from './made-sheet.ts';
import type { Truth } from './written.ts';

interface ReadingFault {
  readonly seed: number;
  readonly row: number;
  readonly what: string;
  readonly shape: string;
  /** A value is wrong and the row is called good: nobody will look at it. */
  readonly isGood: boolean;
}

export interface Judgement {
  readonly rows: number;
  readonly faults: readonly ReadingFault[];
}

/** What the engine makes of other columns: no column of the sheet holds it. */
const derived = new Set(['title', 'resolution', 'villageCode', 'gridName', 'gridCode', 'applicantSex', 'respondentSex', 'serial', 'state']);

export function judge(
  { seed, shape, truth, otherSheet }: MadeSheet,
  rows: readonly StoredRow[],
  villageCodes: ReadonlyMap<string, string>,
): Judgement {
  const position = otherSheet === 'before' ? 2 : 1;
  const read = new Map(rows.filter((row) => row.sheetPosition === position).map((row) => [row.row, row]));
  const fault = (row: number, what: string, isGood: boolean): ReadingFault => ({ seed, row, what, shape, isGood });
  const faults = truth.flatMap((expected) => {
    const row = read.get(expected.row);
    if (row === undefined) return [fault(expected.row, 'is not read as a record', false)];
    return faultsOf(expected, row, villageCodes).map(({ what, isWrong }) => fault(expected.row, what, isWrong && row.verdict === 'good'));
  });
  const known = new Set(truth.map(({ row }) => row));
  const invented = rows
    .filter(({ row, sheetPosition }) => sheetPosition !== position || !known.has(row))
    .map((row) => fault(row.row, 'is no record', row.verdict === 'good'));
  return { rows: truth.length, faults: [...faults, ...invented] };
}

interface Finding {
  readonly what: string;
  readonly isWrong: boolean;
}

function faultsOf(expected: TrueRow, row: StoredRow, villageCodes: ReadonlyMap<string, string>): Finding[] {
  const found: Finding[] = Object.entries(expected.fields).flatMap(([field, truth]) => findingsOf(field, truth, row, villageCodes));
  for (const [field, value] of Object.entries(row.values)) {
    if (value === null || value === '' || derived.has(field) || expected.fields[field] !== undefined) continue;
    found.push({ what: `${field} ${JSON.stringify(value)} stands in no column`, isWrong: true });
  }
  for (const cell of row.cells) {
    if (cell.level === 'ok' || expected.fields[cell.field] !== undefined || expected.mayDoubt) continue;
    found.push({ what: `${cell.field} ${cell.address} is asked about: ${cell.code ?? ''}`, isWrong: false });
  }
  if (row.verdict === 'duplicate') found.push({ what: 'is taken for a repetition', isWrong: false });
  return found;
}

function findingsOf(field: string, truth: Truth, row: StoredRow, villageCodes: ReadonlyMap<string, string>): Finding[] {
  const cell = row.cells.find((candidate) => candidate.field === field);
  const told = `${field} ${cell?.address ?? ''} ${JSON.stringify(cell?.shown)}`;
  const level = cell?.level ?? 'ok';
  if (truth.offered !== undefined) {
    const isOffered = level !== 'ok' && (cell?.proposal ?? null) === truth.offered;
    // A spoilt number that is silently mended was not seen by anybody.
    return isOffered
      ? []
      : [{ what: `${told} offers ${String(cell?.proposal)} for ${String(truth.offered)} (${level})`, isWrong: level === 'ok' }];
  }
  const value = field === 'village' ? (row.values['villageCode'] ?? null) : (row.values[field] ?? null);
  const expected = field === 'village' ? (villageCodes.get(String(truth.value)) ?? null) : truth.value;
  const isAskedOpenly = truth.mayDoubt === true && level === 'doubtful' && cell?.value === null;
  if (value !== expected && !isAskedOpenly && !(isEmpty(value) && isEmpty(expected)))
    return [{ what: `${told} is ${JSON.stringify(value)} for ${JSON.stringify(expected)} (${level} ${cell?.code ?? ''})`, isWrong: true }];
  const mayDoubt = truth.mayDoubt === true || row.cells.some(({ code }) => code === 'row.hidden');
  return level === 'ok' || (level === 'doubtful' && mayDoubt)
    ? []
    : [{ what: `${told} is asked about: ${level} ${cell?.code ?? ''}`, isWrong: false }];
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '';
}
