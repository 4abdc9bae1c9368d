// One row of the plan: what its cells' rules say, what the register would refuse, and the record that it tells of once more.
import type { RowChoice, RowVerdict } from '#shared/contract/imports.ts';
import type { ReadDb } from '../database/register.ts';
import { isVillageHere } from '../grids/known-place.store.ts';
import type { MadeRecord, Making, NearRecord, Twin } from '../register/sheet-register.ts';
import { registerOfSheet, sheetOf } from '../registers/index.ts';
import { cellOf, mark, markAbove, verdictOf, type EvaluatedRow } from '../sheet-rows/evaluated-row.ts';
import { textOf } from '../sheet-rows/row-values.ts';
import { cellToMend } from './cell-to-mend.ts';
import type { StoredRow } from './imports.store.ts';
import { restate, type Restated } from './row-match.ts';

export interface RowToPlan {
  readonly evaluated: EvaluatedRow;
  readonly sheetPosition: number;
  readonly ownerCode: string;
  readonly today: string;
  readonly making: Making;
  readonly choice: RowChoice | null;
  /** First row of each day, parties and type in the file. */
  readonly alike: Map<string, number>;
  /** First row that updates a record, by the record's id. */
  readonly updated: Map<string, number>;
}

export function planRow(db: ReadDb, plan: RowToPlan): StoredRow {
  const { evaluated, sheetPosition, ownerCode } = plan;
  refuseUnknownVillage(db, evaluated);
  const twin = sheetOf(evaluated.kind).twinOf(db, ownerCode, evaluated.values);
  const near = twin === undefined ? nearTo(db, ownerCode, evaluated) : undefined;
  const known = twin ?? near;
  const met = known === undefined ? { verdict: judgeNew(db, plan), twinRev: null } : judgeKnown(db, plan, known, near);
  // A fault hides what the row may tell of once more, until it is mended.
  const choice = known === undefined && plan.choice !== 'leave' ? null : plan.choice;
  return {
    sheetPosition,
    row: evaluated.row,
    kind: evaluated.kind,
    verdict: met.verdict,
    fate: 'open',
    cells: evaluated.cells,
    values: evaluated.values,
    twinId: known?.id ?? null,
    twinTitle: known?.title ?? null,
    twinRev: met.twinRev,
    choice,
    recordId: null,
  };
}

/** A grid's code, or a column of codes, may name a village that no list of names knows: no record can hang on it. */
function refuseUnknownVillage(db: ReadDb, row: EvaluatedRow): void {
  const code = textOf(row.values['villageCode']);
  if (code === '' || isVillageHere(db, code)) return;
  mark(cellToMend(row, 'village'), 'fault', 'village.not-registered', { shown: textOf(row.values['village']).slice(0, 40), code });
  row.verdict = 'faulty';
}

function nearTo(db: ReadDb, ownerCode: string, row: EvaluatedRow): NearRecord | undefined {
  return row.verdict === 'good' || row.verdict === 'doubtful' ? sheetOf(row.kind).nearTo?.(db, ownerCode, row.values) : undefined;
}

function judgeNew(db: ReadDb, { evaluated, today, making, alike }: RowToPlan): RowVerdict {
  doubtLikeRow(evaluated, alike);
  if (evaluated.verdict !== 'faulty') refuseProblems(db, evaluated, sheetOf(evaluated.kind).recordOf(evaluated.values, making), today);
  return evaluated.verdict;
}

/** The register holds the record, or one that is very like it: the same row once more is nothing to do, what it says otherwise a person decides. */
function judgeKnown(
  db: ReadDb,
  plan: RowToPlan,
  known: Twin,
  near: NearRecord | undefined,
): { readonly verdict: RowVerdict; readonly twinRev: number | null } {
  const { evaluated, choice, today, making, alike, updated } = plan;
  if (evaluated.verdict === 'faulty' || evaluated.verdict === 'duplicate') return { verdict: evaluated.verdict, twinRev: null };
  const said = restate(db, evaluated, known.id, making);
  const twinRev = said?.rev ?? null;
  if (choice === 'another') {
    doubtLikeRow(evaluated, alike);
    refuseProblems(db, evaluated, sheetOf(evaluated.kind).recordOf(evaluated.values, making), today);
    return { verdict: evaluated.verdict, twinRev };
  }
  if (said === undefined || said.changes.length === 0) return { verdict: 'duplicate', twinRev };
  if (choice === 'update') {
    refuseSecondUpdate(evaluated, known.id, updated);
    refuseProblems(db, evaluated, said, today);
    return { verdict: evaluated.verdict, twinRev };
  }
  markChanges(evaluated, said, near);
  return { verdict: 'changed', twinRev };
}

function markChanges(row: EvaluatedRow, { changes }: Restated, near: NearRecord | undefined): void {
  for (const { cell, known } of changes) markAbove(cell, 'row.differs', { known });
  const cell = cellOf(row, 'applicant');
  if (near !== undefined && cell !== undefined && !changes.some((change) => change.cell === cell))
    markAbove(cell, 'row.near-record', { title: near.title, acceptedOn: near.acceptedOn });
}

function refuseSecondUpdate(row: EvaluatedRow, recordId: string, updated: Map<string, number>): void {
  const firstRow = updated.get(recordId);
  if (firstRow === undefined) {
    updated.set(recordId, row.row);
    return;
  }
  const cell = row.cells.find(({ field, level }) => field !== 'serial' && level !== 'fault');
  if (cell !== undefined) mark(cell, 'fault', 'row.updated-twice', { firstRow });
  row.verdict = verdictOf(row);
}

/** Two rows of a file with the same day, parties and type may be one dispute told twice: a person says which. */
function doubtLikeRow(row: EvaluatedRow, alike: Map<string, number>): void {
  const key = sheetOf(row.kind).likenessOf?.(row.values);
  if (key === undefined || row.verdict === 'duplicate') return;
  const firstRow = alike.get(key);
  if (firstRow === undefined) {
    alike.set(key, row.row);
    return;
  }
  if (row.verdict === 'faulty') return;
  markAbove(cellToMend(row, 'applicant'), 'row.alike', { firstRow });
  row.verdict = verdictOf(row);
}

/** The record's own rules on top of the cells' rules: a row that is called good can be taken. */
function refuseProblems(db: ReadDb, row: EvaluatedRow, { fields, columns }: MadeRecord<object>, today: string): void {
  const { sheet, kind } = registerOfSheet(row.kind);
  for (const problem of kind.problemsOf(db, fields, today)) {
    if (sheet.solves?.(problem, row.values) === true) continue;
    const cell = cellToMend(row, columns()[problem.field] ?? problem.field);
    if (cell.level === 'fault') continue;
    cell.level = 'fault';
    cell.code = problem.code;
    cell.details = problem.details ?? {};
    row.verdict = 'faulty';
  }
}
