// Adding, changing, deleting and taking over records of any register: row, child rows, search index and audit line together.
import type { RecordHeader } from '#shared/contract/fields.ts';
import { userError } from '#shared/errors.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { changesBetween } from '../audit-lines/changes-between.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import type { Actor } from '../actor.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { findRow, getRow, getRowAt, insertRow, newHeader, updateRow, type RecordTable, type Row } from './record-rows.store.ts';
import { addSearchLine, replaceSearchLine } from './search-line.store.ts';
import type { SearchText } from './search-text.ts';

/** What a module says once about its records; forms, imports, batches and the county all work through it. */
export interface RecordKind<Fields extends object> {
  readonly entity: string;
  readonly table: RecordTable;
  /** FTS5 table of this register; null where it is not searched. */
  readonly searchTable: string | null;
  /** The record's own fields, child rows included. */
  fieldsOf(db: ReadDb, row: Row): Fields;
  /** The values of the table's own columns. */
  columnsOf(fields: Fields): Readonly<Record<string, unknown>>;
  /** Brings fields that follow from others into agreement before anything is written. */
  settle?(fields: Fields): Fields;
  /** Fields that live in rows of their own; `write` replaces those rows. */
  readonly children?: {
    readonly fields: readonly string[];
    /** `isNew`: no rows of the record stand yet. */
    write(db: WriteDb, id: string, fields: Fields, isNew: boolean): void;
  };
  /** Facts of this register alone that follow from the record (a clock's dates): written with it, never sent. */
  derive?(db: WriteDb, id: string, change: { readonly before: Fields | null; readonly after: Fields; readonly by: ChangeBy }): void;
  searchTextOf(fields: Fields): SearchText;
  /** A short Chinese name of the record, for lists of anything. */
  titleOf(fields: Fields): string;
  /** What keeps the record from being saved, here and at the county. */
  problemsOf(db: ReadDb, fields: Fields, today: string): readonly RecordProblem[];
}

export interface ChangeBy {
  readonly actor: Actor;
  readonly at: string;
}

export interface StoredRecord<Fields extends object> {
  readonly header: RecordHeader;
  readonly fields: Fields;
}

export function findRecord<Fields extends object>(db: ReadDb, kind: RecordKind<Fields>, id: string): StoredRecord<Fields> | undefined {
  const row = findRow(db, kind.table, id);
  return row === undefined ? undefined : { header: headerOf(row), fields: kind.fieldsOf(db, row) };
}

/** @throws record.not-found */
export function getRecord<Fields extends object>(db: ReadDb, kind: RecordKind<Fields>, id: string): StoredRecord<Fields> {
  const row = getRow(db, kind.table, id);
  return { header: headerOf(row), fields: kind.fieldsOf(db, row) };
}

export function addRecord<Fields extends object>(
  db: WriteDb,
  kind: RecordKind<Fields>,
  by: ChangeBy,
  record: { readonly id: string; readonly ownerCode: string; readonly fields: Fields; readonly reason?: string },
): void {
  const header = newHeader(record.id, record.ownerCode, { at: by.at, by: by.actor.name });
  const fields = settled(kind, record.fields);
  const seq = insertRow(db, kind.table, header, kind.columnsOf(fields));
  kind.children?.write(db, record.id, fields, true);
  kind.derive?.(db, record.id, { before: null, after: fields, by });
  if (kind.searchTable !== null) addSearchLine(db, kind.searchTable, seq, kind.searchTextOf(fields));
  audit(db, kind, by, 'create', record.id, null, fields, record.reason ?? null);
}

/**
 * Saves changed fields on the revision that the person had before them; saving nothing new changes nothing.
 * `action` names a change that is more than an edit in the audit line, with its reason.
 * @throws record.not-found, record.changed, record.deleted
 */
export function changeRecord<Fields extends object>(
  db: WriteDb,
  kind: RecordKind<Fields>,
  by: ChangeBy,
  change: { readonly id: string; readonly rev: number; readonly fields: Fields; readonly action?: string; readonly reason?: string | null },
): void {
  const row = getRowAt(db, kind.table, change.id, change.rev);
  if (row.deletedAt !== null) throw userError('record.deleted', { reason: row.deleteReason });
  const before = kind.fieldsOf(db, row);
  const after = settled(kind, change.fields);
  if (changesBetween(before as Record<string, unknown>, after as Record<string, unknown>).length === 0) return;
  write(db, kind, row, { ...headerOf(row), rev: row.rev + 1, updatedAt: by.at, updatedBy: by.actor.name }, { before, after, by });
  audit(db, kind, by, change.action ?? 'update', change.id, before, after, change.reason ?? null);
}

/** @throws record.not-found, record.changed */
export function removeRecord<Fields extends object>(
  db: WriteDb,
  kind: RecordKind<Fields>,
  by: ChangeBy,
  removal: { readonly id: string; readonly rev: number; readonly reason: string },
): void {
  const row = getRowAt(db, kind.table, removal.id, removal.rev);
  if (row.deletedAt !== null) return;
  const header = {
    ...headerOf(row),
    rev: row.rev + 1,
    updatedAt: by.at,
    updatedBy: by.actor.name,
    deletedAt: by.at,
    deleteReason: removal.reason,
  };
  updateRow(db, kind.table, row, header, kind.columnsOf(kind.fieldsOf(db, row)));
  writeAuditLine(db, { ...by, action: 'delete', entity: kind.entity, recordId: removal.id, reason: removal.reason });
}

/** @throws record.not-found, record.changed */
export function restoreRecord<Fields extends object>(
  db: WriteDb,
  kind: RecordKind<Fields>,
  by: ChangeBy,
  target: { readonly id: string; readonly rev: number },
): void {
  const row = getRowAt(db, kind.table, target.id, target.rev);
  if (row.deletedAt === null) return;
  const header = { ...headerOf(row), rev: row.rev + 1, updatedAt: by.at, updatedBy: by.actor.name, deletedAt: null, deleteReason: null };
  updateRow(db, kind.table, row, header, kind.columnsOf(kind.fieldsOf(db, row)));
  writeAuditLine(db, { ...by, action: 'restore', entity: kind.entity, recordId: target.id });
}

/** Takes a record over from another office as it stands there: its header travels with it. */
export function takeRecord<Fields extends object>(
  db: WriteDb,
  kind: RecordKind<Fields>,
  by: ChangeBy,
  record: StoredRecord<Fields>,
  reason: string,
): void {
  const row = findRow(db, kind.table, record.header.id);
  const fields = settled(kind, record.fields);
  if (row === undefined) {
    const seq = insertRow(db, kind.table, record.header, kind.columnsOf(fields));
    kind.children?.write(db, record.header.id, fields, true);
    kind.derive?.(db, record.header.id, { before: null, after: fields, by });
    if (kind.searchTable !== null) addSearchLine(db, kind.searchTable, seq, kind.searchTextOf(fields));
    audit(db, kind, by, 'take', record.header.id, null, fields, reason);
    return;
  }
  const before = kind.fieldsOf(db, row);
  write(db, kind, row, record.header, { before, after: fields, by });
  audit(db, kind, by, 'take', record.header.id, before, fields, reason);
}

function settled<Fields extends object>(kind: RecordKind<Fields>, fields: Fields): Fields {
  return kind.settle?.(fields) ?? fields;
}

/** Child rows and search text are written only where they changed: most edits change neither. */
function write<Fields extends object>(
  db: WriteDb,
  kind: RecordKind<Fields>,
  row: Row,
  header: RecordHeader,
  change: { readonly before: Fields; readonly after: Fields; readonly by: ChangeBy },
): void {
  const { before, after } = change;
  updateRow(db, kind.table, row, header, kind.columnsOf(after));
  const changed = changesBetween(before as Record<string, unknown>, after as Record<string, unknown>);
  if (changed.length === 0) return;
  if (changed.some(({ field }) => kind.children?.fields.includes(field) === true)) kind.children?.write(db, header.id, after, false);
  kind.derive?.(db, header.id, { before, after, by: change.by });
  const [had, has] = [kind.searchTextOf(before), kind.searchTextOf(after)];
  if (kind.searchTable !== null && (had.words !== has.words || had.names !== has.names))
    replaceSearchLine(db, kind.searchTable, row.seq, has);
}

function audit<Fields extends object>(
  db: WriteDb,
  kind: RecordKind<Fields>,
  by: ChangeBy,
  action: string,
  recordId: string,
  before: Fields | null,
  after: Fields,
  reason: string | null,
): void {
  const changes = changesBetween(before ?? {}, after as Record<string, unknown>);
  // Of a new record, what was filled in: two thirds of its fields are empty.
  const told = before === null ? changes.filter(({ to }) => to !== '' && !(Array.isArray(to) && to.length === 0)) : changes;
  writeAuditLine(db, { ...by, action, entity: kind.entity, recordId, changes: told, reason });
}

export function headerOf(row: Row): RecordHeader {
  const { id, ownerCode, rev, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deleteReason } = row;
  return { id, ownerCode, rev, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deleteReason };
}

/** Picks the named fields of a row: what most kinds answer from `fieldsOf`. */
export function pickFields<Fields extends object>(row: Row, names: readonly (keyof Fields & string)[]): Fields {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Fields;
}
