// What every register's rows have in common: header, revision check, soft delete. A module names its table and fields once.
import type { RecordHeader } from '#shared/contract/fields.ts';
import { userError } from '#shared/errors.ts';
import { bindable, columnOf, withFieldNames } from './column-names.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface RecordTable {
  readonly table: string;
  /** The module's own fields, camelCase, as its columns hold them. */
  readonly fields: readonly string[];
  /** Of these, the ones that are 0/1 in SQL. */
  readonly booleans?: readonly string[];
}

export type Row = RecordHeader & { readonly seq: number } & Readonly<Record<string, unknown>>;

/** Who changes what, when; `ownerCode` is the office that the row belongs to. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

export function findRow(db: ReadDb, table: RecordTable, id: string): Row | undefined {
  const row = db.get<Record<string, unknown>>(`SELECT * FROM ${table.table} WHERE id = ?`, id);
  return row === undefined ? undefined : asRow(table, row);
}

/** @throws record.not-found */
export function getRow(db: ReadDb, table: RecordTable, id: string): Row {
  const row = findRow(db, table, id);
  if (row === undefined) throw userError('record.not-found');
  return row;
}

/** @throws record.not-found, record.changed when somebody saved it since it was opened */
export function getRowAt(db: ReadDb, table: RecordTable, id: string, rev: number): Row {
  const row = getRow(db, table, id);
  if (row.rev !== rev) throw userError('record.changed', { by: row.updatedBy, at: row.updatedAt });
  return row;
}

/** Puts a new row in and answers its seq. */
export function insertRow(db: WriteDb, table: RecordTable, header: RecordHeader, fields: Readonly<Record<string, unknown>>): number {
  const names = [
    'id',
    'owner_code',
    'rev',
    'created_at',
    'created_by',
    'updated_at',
    'updated_by',
    'deleted_at',
    'delete_reason',
    ...table.fields.map(columnOf),
  ];
  const values = [
    header.id,
    header.ownerCode,
    header.rev,
    header.createdAt,
    header.createdBy,
    header.updatedAt,
    header.updatedBy,
    header.deletedAt,
    header.deleteReason,
    ...table.fields.map((field) => bindable(fields[field])),
  ];
  const sql = `INSERT INTO ${table.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  return Number(db.run(sql, ...values).lastInsertRowid);
}

/**
 * Brings a row to another header and other fields. Only columns that change are named: SQLite writes every index and runs every
 * trigger of a column that an UPDATE names, changed or not.
 */
export function updateRow(db: WriteDb, table: RecordTable, row: Row, header: MovingPart, fields: Readonly<Record<string, unknown>>): void {
  const after: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(table.fields.map((field) => [field, fields[field]])),
    ...movingPart(header),
  };
  const changed = Object.keys(after).filter((field) => bindable(after[field]) !== bindable(row[field]));
  if (changed.length === 0) return;
  const assignments = changed.map((field) => `${columnOf(field)} = ?`);
  db.run(`UPDATE ${table.table} SET ${assignments.join(', ')} WHERE id = ?`, ...changed.map((field) => bindable(after[field])), row.id);
}

/** What of a header moves with each change. */
type MovingPart = Pick<RecordHeader, 'rev' | 'updatedAt' | 'updatedBy' | 'deletedAt' | 'deleteReason'>;

function movingPart({ rev, updatedAt, updatedBy, deletedAt, deleteReason }: MovingPart): MovingPart {
  return { rev, updatedAt, updatedBy, deletedAt, deleteReason };
}

export function newHeader(id: string, ownerCode: string, stamp: Stamp): RecordHeader {
  return {
    id,
    ownerCode,
    rev: 1,
    createdAt: stamp.at,
    createdBy: stamp.by,
    updatedAt: stamp.at,
    updatedBy: stamp.by,
    deletedAt: null,
    deleteReason: null,
  };
}

function asRow(table: RecordTable, row: Readonly<Record<string, unknown>>): Row {
  const record = withFieldNames(row);
  for (const field of table.booleans ?? []) {
    const value = record[field];
    record[field] = value === null ? null : value === 1;
  }
  return record as Row;
}
