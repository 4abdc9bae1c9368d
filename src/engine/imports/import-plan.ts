// The one plan of an import: every row of the used sheets, read by the rules and compared with the register. Preview shows it,
// commit takes it, and a change of the register that would change it makes both begin again.
import { createHash } from 'node:crypto';
import { codeName, disputeStates } from '#shared/codes/index.ts';
import type { RowVerdict, SheetKind } from '#shared/contract/imports.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { dateOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { gridKind, listGridPlaces } from '../grids/grids.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { listVillages } from '../offices/villages.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { listOrganisationNames, organisationKind } from '../organisations/organisations.store.ts';
import { staffKind } from '../staff/staff.store.ts';
import { detectSheet } from './detecting.ts';
import { cellOf, mark, type EvaluatedRow, type FieldValue } from './evaluated-row.ts';
import { evaluateRowChunks, newSeenRows } from './evaluating.ts';
import type { SheetMapping } from './mapped-sheet.ts';
import { forgetPlan, insertRow, listCorrections, setPlan, type StoredRow, type StoredSheet } from './imports.store.ts';
import { placeIds, type PlaceIds } from './place-ids.ts';
import { disputeFieldsOf, gridFieldsOf, organisationFieldsOf, partyNamesOf, staffFieldsOf } from './record-making.ts';
import { findNearDispute, findTwin, getTwinFacts } from './twins.store.ts';
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
  const { office, villages, grids, organisations } = await register.writeWhenFree((db) => {
    forgetPlan(db, importId);
    return { office: getOffice(db), villages: listVillages(db), grids: listGridPlaces(db), organisations: listOrganisationNames(db) };
  });
  const places = placeIds(register.read, office.divisionCode);
  const seen = newSeenRows();
  const alike = new Map<string, number>();
  const hash = createHash('sha256');
  const total = sheets.reduce((sum, sheet) => sum + (sheet.use ? sheet.rowCount : 0), 0);
  let done = 0;
  for (const [index, sheet] of sheets.entries()) {
    const raw = workbook.sheets[index];
    if (!sheet.use || sheet.kind === null || raw === undefined) continue;
    const detected = detectSheet(raw, { kind: sheet.kind, fileName: workbook.fileName });
    const mapping: SheetMapping = { ...detected, kind: sheet.kind, columns: sheet.columns };
    const corrections = listCorrections(register.read, importId, index + 1);
    for await (const chunk of evaluateRowChunks(
      raw,
      mapping,
      { villages, grids, organisations, today, seen, corrections },
      { signal: job.signal },
    )) {
      await register.writeWhenFree((db) => {
        for (const evaluated of chunk) {
          const row = planRow(db, { evaluated, sheetPosition: index + 1, ownerCode: office.divisionCode, today, places, alike });
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
  readonly places: PlaceIds;
  /** First row of each day, parties and type in the file. */
  readonly alike: Map<string, number>;
}

function planRow(db: ReadDb, { evaluated, sheetPosition, ownerCode, today, places, alike }: RowToPlan): StoredRow {
  const twin = findTwin(db, ownerCode, evaluated.kind, evaluated.values);
  if (evaluated.verdict !== 'faulty' && twin === undefined) refuseWhatTheRegisterWould(db, evaluated, today, places);
  if (evaluated.kind === 'disputes') {
    if (twin === undefined) doubtNear(db, ownerCode, evaluated, alike);
    else markDifferences(evaluated, getTwinFacts(db, twin.id));
  }
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

/** A row that may tell of a known dispute once more: a person says whether it is another one. */
function doubtNear(db: ReadDb, ownerCode: string, row: EvaluatedRow, alike: Map<string, number>): void {
  doubtLikeRow(row, alike);
  const near = row.verdict === 'good' || row.verdict === 'doubtful' ? findNearDispute(db, ownerCode, row.values) : undefined;
  const cell = cellOf(row, 'party');
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
function doubtLikeRow(row: EvaluatedRow, alike: Map<string, number>): void {
  const key = [row.values['acceptedOn'], partyNamesOf(row.values), row.values['mediationType']].join('|');
  const first = alike.get(key);
  if (first === undefined) {
    alike.set(key, row.row);
    return;
  }
  const cell = cellOf(row, 'party');
  if (row.verdict !== 'good' || cell === undefined) return;
  mark(cell, 'doubtful', 'row.alike', { firstRow: first });
  row.verdict = 'doubtful';
}

/** The record's own rules on top of the cells' rules: a row that is called good can be taken. */
function refuseWhatTheRegisterWould(db: ReadDb, row: EvaluatedRow, today: string, places: PlaceIds): void {
  for (const problem of recordProblems(db, row, today, places)) {
    const cell = cellOf(row, sheetFieldOf(row.kind, problem.field)) ?? row.cells[0];
    if (cell === undefined || cell.level === 'fault') continue;
    cell.level = 'fault';
    cell.code = problem.code;
    cell.details = problem.details ?? {};
    row.verdict = 'faulty';
  }
}

function recordProblems(db: ReadDb, { kind, values }: EvaluatedRow, today: string, places: PlaceIds): readonly RecordProblem[] {
  switch (kind) {
    case 'grids':
      // A parent that stands in the same sheet has no id yet.
      return gridKind
        .problemsOf(db, gridFieldsOf(values, places), today)
        .filter(({ code }) => code !== 'grid.parent-missing' || (values['parentCode'] ?? '') === '');
    case 'organisations':
      return organisationKind.problemsOf(db, organisationFieldsOf(values, places), today);
    case 'staff':
      return staffKind.problemsOf(db, staffFieldsOf(values, places), today);
    case 'disputes':
      // The ids of parties play no part in the rules.
      return disputeKind.problemsOf(
        db,
        disputeFieldsOf(values, places, () => ''),
        today,
      );
  }
}

/** The column that a record's field came from. */
function sheetFieldOf(kind: SheetKind, field: string): string {
  if (kind === 'organisations' && field.startsWith('terms.')) return field.endsWith('untilOn') ? 'termUntilOn' : 'termFromOn';
  if (kind !== 'disputes') return field === 'villageCode' ? 'village' : field === 'gridId' ? 'grid' : field;
  const party = /^parties\.([01])\.(name|idNumber|sex|phone|address)$/.exec(field);
  if (party === null)
    return field === 'villageCode' || field === 'place' ? 'village' : field === 'gridId' ? 'grid' : field === 'parties' ? 'party' : field;
  const prefix = party[1] === '0' ? 'party' : 'respondent';
  const suffix = { name: '', idNumber: 'Id', sex: 'Sex', phone: 'Phone', address: 'Address' }[party[2] ?? ''] ?? '';
  return prefix + suffix;
}
