// Columns are snake_case, fields camelCase; the pairs are worked out once.
import type { SqlValue } from '../database/register.ts';

const fields = new Map<string, string>();
const columns = new Map<string, string>();

export function columnOf(field: string): string {
  let column = columns.get(field);
  if (column === undefined) {
    column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columns.set(field, column);
  }
  return column;
}

export function fieldOf(column: string): string {
  let field = fields.get(column);
  if (field === undefined) {
    field = column.replaceAll(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
    fields.set(column, field);
  }
  return field;
}

/** A row as SQLite gives it, with field names; booleans stay 0/1. */
export function withFieldNames(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const column in row) record[fieldOf(column)] = row[column];
  return record;
}

/** What can be bound: booleans become 0/1, a missing value null. */
export function bindable(value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`Cannot bind a ${typeof value}`);
}
