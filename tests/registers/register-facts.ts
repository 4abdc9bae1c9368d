// Every row of a register as SQL gives it, and what of it a migrated register no longer holds.
import { createHash } from 'node:crypto';
import { connect } from '#engine/database/connect.ts';
import { keptKey } from './kept-register.ts';

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;
export type Facts = ReadonlyMap<string, { readonly key: readonly string[]; readonly rows: readonly Row[] }>;

/** Reads all tables of a register file; bytes are told by their hash. Search indexes hold no facts of their own. */
export function readFacts(file: string): Facts {
  const connection = connect(file, keptKey);
  try {
    const tables = connection
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all() as { name: string }[];
    return new Map(
      tables.map(({ name }) => {
        const columns = connection.pragma(`table_info(${name})`) as { name: string; pk: number }[];
        const rows = (connection.prepare(`SELECT * FROM ${name}`).all() as Record<string, Value | Uint8Array>[]).map(plain);
        return [name, { key: columns.filter((column) => column.pk > 0).map((column) => column.name), rows }];
      }),
    );
  } finally {
    connection.close();
  }
}

function plain(row: Readonly<Record<string, Value | Uint8Array>>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
    ]),
  );
}

/** What stood in `before` and does not stand in `after`: tables, columns, rows, values. `table.column` in `moved` lives elsewhere now. */
export function factsLost(before: Facts, after: Facts, moved: ReadonlySet<string>): string[] {
  const lost: string[] = [];
  for (const [table, { key, rows }] of before) {
    if (moved.has(table) || rows.length === 0) continue;
    const now = after.get(table);
    if (now === undefined) {
      lost.push(`table ${table}`);
      continue;
    }
    // A row of a table without a key is known by all that is in it.
    const keyOf = (row: Row): string => JSON.stringify((key.length > 0 ? key : Object.keys(row).sort()).map((column) => row[column]));
    const found = new Map(now.rows.map((row) => [keyOf(row), row]));
    for (const row of rows) lost.push(...valuesLost(table, row, found.get(keyOf(row)), moved));
  }
  return [...new Set(lost)];
}

function valuesLost(table: string, row: Row, now: Row | undefined, moved: ReadonlySet<string>): string[] {
  if (now === undefined) return [`a row of ${table}`];
  return Object.keys(row)
    .filter((column) => !moved.has(`${table}.${column}`))
    .flatMap((column) => {
      if (!(column in now)) return [`column ${table}.${column}`];
      return now[column] === row[column] ? [] : [`${table}.${column}: ${String(row[column])} is now ${String(now[column])}`];
    });
}
