import type { Import, ImportColumn, ImportSheet, RowChoice, RowFate, RowVerdict, SheetKind } from '#shared/contract/imports.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, SqlValue, WriteDb } from '../database/register.ts';
import type { EvaluatedCell, FieldValue } from '../sheet-rows/evaluated-row.ts';
import { countRowsOf, isChanged } from './import-counts.store.ts';
import { cellsIn, cellsText, valuesIn, valuesText } from './stored-cells.ts';

/** A sheet of an import: what the contract shows and what evaluating it again needs. */
export interface StoredSheet extends ImportSheet {
  readonly fingerprint: string;
}

export type StoredImport = Omit<Import, 'sheets'> & { readonly sheets: readonly StoredSheet[] };

export interface StoredRow {
  readonly sheetPosition: number;
  readonly row: number;
  readonly kind: SheetKind;
  readonly verdict: RowVerdict;
  readonly fate: 'open' | 'taken' | 'parked' | 'handedBack';
  readonly cells: readonly EvaluatedCell[];
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly twinId: string | null;
  readonly twinTitle: string | null;
  /** Revision of the twin that the row was compared with. */
  readonly twinRev: number | null;
  readonly choice: RowChoice | null;
  readonly recordId: string | null;
}

interface ImportRecord {
  id: string;
  file_id: string;
  file_name: string;
  state: Import['state'];
  sheets: string;
  plan_hash: string | null;
  created_at: string;
  created_by: string;
}

interface RowRecord {
  sheetPosition: number;
  row: number;
  kind: SheetKind;
  verdict: RowVerdict;
  fate: StoredRow['fate'];
  cells: string;
  fieldValues: string;
  twinId: string | null;
  twinTitle: string | null;
  twinRev: number | null;
  choice: RowChoice | null;
  recordId: string | null;
}

const rowColumns = `sheet_position AS sheetPosition, row, kind, iif(${isChanged}, 'changed', verdict) AS verdict, fate, cells, field_values AS fieldValues, twin_id AS twinId, twin_title AS twinTitle, twin_rev AS twinRev, choice, record_id AS recordId`;

export function insertImport(
  db: WriteDb,
  stored: { id: string; fileId: string; fileName: string; sheets: readonly StoredSheet[]; at: string; by: string },
): void {
  db.run(
    "INSERT INTO imports (id, file_id, file_name, state, sheets, created_at, created_by) VALUES (?, ?, ?, 'mapping', ?, ?, ?)",
    stored.id,
    stored.fileId,
    stored.fileName,
    JSON.stringify(stored.sheets),
    stored.at,
    stored.by,
  );
}

export function setSheets(db: WriteDb, id: string, sheets: readonly StoredSheet[]): void {
  db.run("UPDATE imports SET sheets = ?, plan_hash = NULL, state = 'mapping' WHERE id = ?", JSON.stringify(sheets), id);
}

export function setPlan(db: WriteDb, id: string, planHash: string, sheets: readonly StoredSheet[]): void {
  db.run("UPDATE imports SET plan_hash = ?, sheets = ?, state = 'ready' WHERE id = ?", planHash, JSON.stringify(sheets), id);
}

/** What was found about the sheets while their rows were read; the plan stays. */
export function keepSheets(db: WriteDb, id: string, sheets: readonly StoredSheet[]): void {
  db.run('UPDATE imports SET sheets = ? WHERE id = ?', JSON.stringify(sheets), id);
}

export function setState(db: WriteDb, id: string, state: Import['state']): void {
  db.run('UPDATE imports SET state = ? WHERE id = ?', state, id);
}

/** A process that was killed while it read a file leaves an import without a plan: nothing of it was taken. */
export function dropUnfinishedImports(db: WriteDb): void {
  db.run("UPDATE imports SET state = 'dropped' WHERE state = 'mapping' AND plan_hash IS NULL");
}

/** @throws record.not-found */
export function getImport(db: ReadDb, id: string): StoredImport {
  const row = db.get<ImportRecord>('SELECT * FROM imports WHERE id = ?', id);
  if (row === undefined) throw userError('record.not-found');
  return asImport(db, row);
}

export function listImports(db: ReadDb, limit: number): StoredImport[] {
  return db.all<ImportRecord>('SELECT * FROM imports ORDER BY created_at DESC, id DESC LIMIT ?', limit).map((row) => asImport(db, row));
}

function asImport(db: ReadDb, row: ImportRecord): StoredImport {
  return {
    id: row.id,
    fileId: row.file_id,
    fileName: row.file_name,
    state: row.state,
    planHash: row.plan_hash,
    createdAt: row.created_at,
    createdBy: row.created_by,
    sheets: (JSON.parse(row.sheets) as KeptSheet[]).map(asSheet),
    counts: countRowsOf(db, row.id),
  };
}

/** A sheet as this program or one before it kept it: before, columns were not counted, no header was named and no answer remembered. */
type KeptSheet = Omit<StoredSheet, 'namedHeader' | 'columns' | 'answers'> & {
  readonly answers?: StoredSheet['answers'];
  readonly namedHeader?: StoredSheet['namedHeader'];
  readonly columns: readonly (Omit<ImportColumn, 'filled' | 'leftOut'> & Partial<ImportColumn>)[];
};

function asSheet(kept: KeptSheet): StoredSheet {
  return {
    ...kept,
    namedHeader: kept.namedHeader ?? null,
    answers: kept.answers ?? [],
    columns: kept.columns.map((column) => ({ filled: 0, leftOut: false, ...column })),
  };
}

/** The rows go and the plan with them: half a plan must never be taken for the whole. */
export function forgetPlan(db: WriteDb, id: string): void {
  db.run("UPDATE imports SET plan_hash = NULL, state = 'mapping' WHERE id = ?", id);
  db.run('DELETE FROM import_rows WHERE import_id = ?', id);
}

export function insertRow(db: WriteDb, id: string, row: StoredRow): void {
  db.run(
    'INSERT INTO import_rows (import_id, sheet_position, row, kind, verdict, fate, cells, field_values, twin_id, twin_title, twin_rev, choice, record_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    row.sheetPosition,
    row.row,
    row.kind,
    keptVerdict(row),
    row.fate,
    cellsText(row.cells),
    valuesText(row.values, row.cells),
    row.twinId,
    row.twinTitle,
    row.twinRev,
    row.choice,
    row.recordId,
  );
}

/** A row that was put aside, read anew after a person mended it; what was taken stays as it is. */
export function updateKeptRow(db: WriteDb, id: string, row: StoredRow): void {
  db.run(
    "UPDATE import_rows SET verdict = ?, cells = ?, field_values = ?, twin_id = ?, twin_title = ?, twin_rev = ?, choice = ? WHERE import_id = ? AND sheet_position = ? AND row = ? AND fate IN ('parked', 'handedBack')",
    keptVerdict(row),
    cellsText(row.cells),
    valuesText(row.values, row.cells),
    row.twinId,
    row.twinTitle,
    row.twinRev,
    row.choice,
    id,
    row.sheetPosition,
    row.row,
  );
}

function keptVerdict({ verdict }: Pick<StoredRow, 'verdict'>): string {
  return verdict === 'changed' ? 'doubtful' : verdict;
}

export interface RowSelection {
  readonly verdicts: readonly RowVerdict[];
  readonly fates: readonly (typeof RowFate)['options'][number][];
}

export function listRowsOf(
  db: ReadDb,
  id: string,
  selection: RowSelection,
  offset: number,
  limit: number,
): { rows: StoredRow[]; count: number } {
  const { where, values } = selectionWhere(id, selection);
  // Faulty first, then what a person should look at: the order in which they are worked off.
  const order = `CASE verdict WHEN 'faulty' THEN 1 WHEN 'doubtful' THEN 2 WHEN 'duplicate' THEN 4 ELSE 5 END, iif(${isChanged}, 1, 0), sheet_position, row`;
  const rows = db.all<RowRecord>(
    `SELECT ${rowColumns} FROM import_rows WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return {
    rows: rows.map(asRow),
    count: db.get<{ count: number }>(`SELECT count(*) AS count FROM import_rows WHERE ${where}`, ...values)?.count ?? 0,
  };
}

/** A page of rows in the sheet's order, from behind a given row: for work on all of them without holding all of them. */
export function rowsAfter(
  db: ReadDb,
  id: string,
  selection: RowSelection,
  after: { sheetPosition: number; row: number },
  limit: number,
): StoredRow[] {
  const { where, values } = selectionWhere(id, selection, '+');
  return db
    .all<RowRecord>(
      `SELECT ${rowColumns} FROM import_rows WHERE ${where} AND (sheet_position, row) > (?, ?) ORDER BY sheet_position, row LIMIT ?`,
      ...values,
      after.sheetPosition,
      after.row,
      limit,
    )
    .map(asRow);
}

/** @throws record.not-found */
export function getRowOf(db: ReadDb, id: string, sheetPosition: number, row: number): StoredRow {
  const found = db.get<RowRecord>(
    `SELECT ${rowColumns} FROM import_rows WHERE import_id = ? AND sheet_position = ? AND row = ?`,
    id,
    sheetPosition,
    row,
  );
  if (found === undefined) throw userError('record.not-found');
  return asRow(found);
}

/** With `+` before a column no index on it is used: walking in the rows' own order must not sort what is left at every page. */
function selectionWhere(id: string, { verdicts, fates }: RowSelection, noIndex: '+' | '' = ''): { where: string; values: SqlValue[] } {
  const parts = ['import_id = ?'];
  const values: SqlValue[] = [id];
  if (verdicts.length > 0) {
    const plain = verdicts.filter((verdict) => verdict !== 'changed');
    const kinds = [`${noIndex}verdict IN (${plain.map(() => '?').join(', ')}) AND NOT (${isChanged})`];
    if (verdicts.includes('changed')) kinds.push(isChanged);
    parts.push(`(${kinds.join(' OR ')})`);
    values.push(...plain);
  }
  const isLeft = "choice IS 'leave' AND fate <> 'taken'";
  if (fates.length > 0) {
    const plain = fates.filter((fate) => fate !== 'left');
    const kinds = [`${noIndex}fate IN (${plain.map(() => '?').join(', ')}) AND NOT (${isLeft})`];
    if (fates.includes('left')) kinds.push(isLeft);
    parts.push(`(${kinds.join(' OR ')})`);
    values.push(...plain);
  } else if (verdicts.length > 0) parts.push(`NOT (${isLeft})`);
  return { where: parts.join(' AND '), values };
}

function asRow({ cells: text, fieldValues, ...row }: RowRecord): StoredRow {
  const cells = cellsIn(text);
  return { ...row, cells, values: valuesIn(fieldValues, cells) };
}

export function setFate(
  db: WriteDb,
  id: string,
  row: Pick<StoredRow, 'sheetPosition' | 'row'>,
  fate: StoredRow['fate'],
  recordId: string | null,
): void {
  db.run(
    'UPDATE import_rows SET fate = ?, record_id = ? WHERE import_id = ? AND sheet_position = ? AND row = ?',
    fate,
    recordId,
    id,
    row.sheetPosition,
    row.row,
  );
}

export function parkOpenRows(db: WriteDb, id: string): void {
  db.run("UPDATE import_rows SET fate = 'parked' WHERE import_id = ? AND fate IN ('open', 'parked') AND fate = 'open'", id);
}
