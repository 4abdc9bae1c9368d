// The one plan of an import: every row of the used sheets, read by the rules and compared with the register. Preview shows it,
// commit takes it, and a change of the register that would change it makes both begin again.
import { createHash } from 'node:crypto';
import { codeName, disputeStates } from '#shared/codes/index.ts';
import type { RowVerdict } from '#shared/contract/imports.ts';
import { dateOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { listGridPlaces } from '../grids/grids.store.ts';
import { isVillageHere } from '../grids/known-place.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { listVillages } from '../villages/villages.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import type { Making } from '../register/sheet-register.ts';
import { registerOfSheet, sheetOf } from '../registers/index.ts';
import { detectSheet } from './detecting.ts';
import { cellOf, mark, type EvaluatedRow, type FieldValue } from '../sheet-rows/evaluated-row.ts';
import { textOf } from '../sheet-rows/row-values.ts';
import { evaluateRowChunks, newSeenRows } from './evaluating.ts';
import type { SheetMapping } from './mapped-sheet.ts';
import { forgetPlan, insertRow, listCorrections, setPlan, type StoredRow, type StoredSheet } from './imports.store.ts';
import { placeIds } from './place-ids.ts';
import type { RawWorkbook } from '../sheets/workbook.ts';

/** Reads all rows of the used sheets again and writes them with their verdicts. Answers the plan's hash. */
export async function writePlan(
  context: EngineContext,
  importId: string,
  workbook: RawWorkbook,
  sheets: readonly StoredSheet[],
  job: RunningJob,
): Promise<string> {
  const { register, clock } = context;
  const today = dateOf(clock.now());
  const { office, villages, grids } = await register.writeWhenFree((db) => {
    forgetPlan(db, importId);
    return { office: getOffice(db), villages: listVillages(db), grids: listGridPlaces(db) };
  });
  const making: Making = {
    places: placeIds(register.read, office.divisionCode),
    // The ids of parts play no part in the rules.
    newId: () => '',
    mapping: settingOn(register.read, 'type-mapping', today),
  };
  const seen = newSeenRows();
  const alike = new Map<string, number>();
  const hash = createHash('sha256');
  const total = sheets.reduce((sum, sheet) => sum + (sheet.use ? sheet.rowCount : 0), 0);
  let done = 0;
  for (const [index, sheet] of sheets.entries()) {
    const raw = workbook.sheets[index];
    if (!sheet.use || sheet.kind === null || raw === undefined) continue;
    const detected = detectSheet(raw, { kind: sheet.kind, header: sheet.namedHeader, fileName: workbook.fileName });
    const mapping: SheetMapping = { ...detected, kind: sheet.kind, columns: sheet.columns };
    const corrections = listCorrections(register.read, importId, index + 1);
    for await (const chunk of evaluateRowChunks(
      raw,
      mapping,
      { villages, grids, names: sheetOf(sheet.kind).namesOf?.(register.read), today, seen, corrections },
      { signal: job.signal },
    )) {
      await register.writeWhenFree((db) => {
        for (const evaluated of chunk) {
          const row = planRow(db, { evaluated, sheetPosition: index + 1, ownerCode: office.divisionCode, today, making, alike });
          insertRow(db, importId, row);
          hash.update(planLine(row));
        }
      });
      done += chunk.length;
      job.report(done, total, '核对各行');
      await job.breathe();
    }
  }
  const planHash = hash.digest('hex');
  await register.writeWhenFree((db) => setPlan(db, importId, planHash));
  return planHash;
}

/** What of a row the plan stands for. */
export function planLine(row: Pick<StoredRow, 'sheetPosition' | 'row' | 'verdict' | 'values' | 'twinId'>): string {
  return `${JSON.stringify([row.sheetPosition, row.row, row.verdict, row.values, row.twinId])}\n`;
}

interface RowToPlan {
  readonly evaluated: EvaluatedRow;
  readonly sheetPosition: number;
  readonly ownerCode: string;
  readonly today: string;
  readonly making: Making;
  /** First row of each day, parties and type in the file. */
  readonly alike: Map<string, number>;
}

function planRow(db: ReadDb, { evaluated, sheetPosition, ownerCode, today, making, alike }: RowToPlan): StoredRow {
  const sheet = sheetOf(evaluated.kind);
  refuseUnknownVillage(db, evaluated);
  const twin = sheet.twinOf(db, ownerCode, evaluated.values);
  if (evaluated.verdict !== 'faulty' && twin === undefined) refuseWhatTheRegisterWould(db, evaluated, today, making);
  if (twin === undefined) doubtNear(db, ownerCode, evaluated, alike);
  else markDifferences(evaluated, sheet.factsOf?.(db, twin.id) ?? {});
  const verdict: RowVerdict = evaluated.verdict === 'faulty' ? 'faulty' : twin === undefined ? evaluated.verdict : 'duplicate';
  return {
    sheetPosition,
    row: evaluated.row,
    kind: evaluated.kind,
    verdict,
    fate: 'open',
    cells: evaluated.cells,
    values: evaluated.values,
    twinId: twin?.id ?? null,
    twinTitle: twin?.title ?? null,
    recordId: null,
  };
}

/** A grid's code, or a column of codes, may name a village that no list of names knows: no record can hang on it. */
function refuseUnknownVillage(db: ReadDb, row: EvaluatedRow): void {
  const code = textOf(row.values['villageCode']);
  if (code === '' || isVillageHere(db, code)) return;
  const cell = cellOf(row, 'village') ?? row.cells[0];
  if (cell === undefined) return;
  mark(cell, 'fault', 'village.not-registered', { shown: textOf(row.values['village']).slice(0, 40), code });
  row.verdict = 'faulty';
}

/** A row that may tell of a known record once more: a person says whether it is another one. */
function doubtNear(db: ReadDb, ownerCode: string, row: EvaluatedRow, alike: Map<string, number>): void {
  const sheet = sheetOf(row.kind);
  doubtLikeRow(row, sheet.likenessOf?.(row.values), alike);
  const near = row.verdict === 'good' || row.verdict === 'doubtful' ? sheet.nearTo?.(db, ownerCode, row.values) : undefined;
  const cell = cellOf(row, 'applicant');
  if (near === undefined || cell === undefined) return;
  // It weighs more than any other doubt at the name.
  Object.assign(cell, { level: 'doubtful', code: 'row.near-record', details: { title: near.title, acceptedOn: near.acceptedOn } });
  row.verdict = 'doubtful';
}

/** A row that the register holds already, sent once more with something corrected: what differs is marked, nothing is overwritten. */
function markDifferences(row: EvaluatedRow, facts: Readonly<Record<string, FieldValue>>): void {
  for (const cell of row.cells) {
    if (!(cell.field in facts) || cell.level !== 'ok' || cell.value === null || cell.shown === '') continue;
    const known = facts[cell.field] ?? null;
    if (known !== cell.value) mark(cell, 'doubtful', 'row.differs', { known: shownFact(cell.field, known) });
  }
}

function shownFact(field: string, value: FieldValue): string {
  if (value === null || value === '') return '（空）';
  if (field === 'state') return codeName(disputeStates, String(value)) ?? String(value);
  if (field === 'amountFen') return `${String(Number(value) / 100)} 元`;
  return String(value).slice(0, 40);
}

/** Two rows of a file with the same day, parties and type may be one dispute told twice: a person says which. */
function doubtLikeRow(row: EvaluatedRow, key: string | undefined, alike: Map<string, number>): void {
  if (key === undefined) return;
  const first = alike.get(key);
  if (first === undefined) {
    alike.set(key, row.row);
    return;
  }
  const cell = cellOf(row, 'applicant');
  if (row.verdict !== 'good' || cell === undefined) return;
  mark(cell, 'doubtful', 'row.alike', { firstRow: first });
  row.verdict = 'doubtful';
}

/** The record's own rules on top of the cells' rules: a row that is called good can be taken. */
function refuseWhatTheRegisterWould(db: ReadDb, row: EvaluatedRow, today: string, making: Making): void {
  const { sheet, kind } = registerOfSheet(row.kind);
  const { fields, columns } = sheet.recordOf(row.values, making);
  for (const problem of kind.problemsOf(db, fields, today)) {
    if (sheet.solves?.(problem, row.values) === true) continue;
    const cell = cellOf(row, columns()[problem.field] ?? problem.field) ?? row.cells[0];
    if (cell === undefined || cell.level === 'fault') continue;
    cell.level = 'fault';
    cell.code = problem.code;
    cell.details = problem.details ?? {};
    row.verdict = 'faulty';
  }
}
