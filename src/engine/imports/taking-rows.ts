// Turns rows of an import into records, inside the transaction of its caller.
import { userError } from '#shared/errors.ts';
import { addRecord, changeRecord, findRecord, getRecord, restoreRecord, type ChangeBy, type RecordKind } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import type { Making } from '../register/sheet-register.ts';
import { registerOfSheet } from '../registers/index.ts';
import { saveUpdate } from './import-choices.store.ts';
import { setFate, type StoredRow } from './imports.store.ts';
import { restate } from './row-match.ts';

export interface Taking extends Making {
  readonly importId: string;
  readonly fileName: string;
  readonly ownerCode: string;
  readonly by: ChangeBy;
  /** Records that this import has made so far: two rows that are alike are not each other's twins. */
  readonly made: Set<string>;
}

/**
 * Makes the record of a row and notes its fate.
 * @returns the record's id
 * @throws imports.plan-changed when the register has meanwhile got a record that the row would repeat
 */
export function takeRow(db: WriteDb, row: StoredRow, taking: Taking): string {
  if (row.choice === 'update') return updateTwin(db, row, taking);
  const { kind, sheet } = registerOfSheet(row.kind);
  if (row.choice !== 'another') refuseNewTwin(db, row, taking);
  const { fields } = sheet.recordOf(row.values, taking);
  const before = sheet.revivedBy?.(db, fields);
  const recordId = before === undefined ? add(db, kind, fields, row.row, taking) : revive(db, kind, before, fields, taking);
  taking.made.add(recordId);
  setFate(db, taking.importId, row, 'taken', recordId);
  return recordId;
}

/** @throws imports.plan-changed */
function refuseNewTwin(db: WriteDb, row: StoredRow, taking: Taking): void {
  const { sheet } = registerOfSheet(row.kind);
  const twin = sheet.twinOf(db, taking.ownerCode, row.values);
  const changed = (twin?.id ?? null) !== row.twinId;
  if (changed && !(twin !== undefined && taking.made.has(twin.id))) throw userError('imports.plan-changed');
}

/**
 * Writes what a row says otherwise into the record that is there, and keeps it as it was.
 * @throws imports.plan-changed when the record has changed since the person saw both
 */
function updateTwin(db: WriteDb, row: StoredRow, taking: Taking): string {
  const { kind } = registerOfSheet(row.kind);
  const id = row.twinId ?? '';
  const said = restate(db, row, id, taking);
  if (said === undefined || said.rev !== row.twinRev) throw userError('imports.plan-changed');
  const reason = `导入《${taking.fileName}》第 ${row.row} 行更新`;
  changeRecord(db, kind, taking.by, { id, rev: said.rev, fields: said.fields, reason });
  saveUpdate(db, taking.importId, row, { rev: getRecord(db, kind, id).header.rev, fields: said.before });
  taking.made.add(id);
  setFate(db, taking.importId, row, 'taken', id);
  return id;
}

function add(db: WriteDb, kind: RecordKind<object>, fields: object, row: number, { ownerCode, by, newId, fileName }: Taking): string {
  const id = newId();
  addRecord(db, kind, by, { id, ownerCode, fields, reason: `导入《${fileName}》第 ${row} 行` });
  return id;
}

function revive(db: WriteDb, kind: RecordKind<object>, id: string, fields: object, { by }: Taking): string {
  const found = findRecord(db, kind, id);
  if (found === undefined) throw userError('record.not-found');
  restoreRecord(db, kind, by, { id, rev: found.header.rev });
  changeRecord(db, kind, by, { id, rev: found.header.rev + 1, fields });
  return id;
}

/** A row that may be another row of its file told twice: only a person who looked at it takes it. */
export function isAlike({ cells }: Pick<StoredRow, 'cells'>): boolean {
  return cells.some(({ level, code }) => level === 'doubtful' && code === 'row.alike');
}
