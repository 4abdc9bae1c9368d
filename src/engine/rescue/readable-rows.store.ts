// Reading a table of which a part may be damaged: row after row, and past what can't be read.
import type { Connection, Statement } from '../database/connect.ts';
import { isDamage, unlessDamaged } from '../database/sqlite-errors.ts';

export type StoredRow = Readonly<Record<string, unknown>>;

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key; empty where there is none. */
  readonly key: readonly string[];
  readonly hasRowid: boolean;
}

/** Tables that hold what people entered and what was done; not search indexes, tallies and what SQLite keeps for itself. */
export function tablesOf(connection: Connection): TableShape[] {
  const tables = connection
    .prepare("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as { name: string; wr: number }[];
  return tables.map(({ name, wr }) => {
    const columns = connection.prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid').all(name) as {
      name: string;
      pk: number;
    }[];
    const key = columns
      .filter(({ pk }) => pk > 0)
      .sort((one, other) => one.pk - other.pk)
      .map((column) => column.name);
    return { name, columns: columns.map((column) => column.name), key, hasRowid: wr === 0 };
  });
}

export interface Reading {
  /** Rows that were given. */
  rows: number;
  /** Whether every row was read. */
  whole: boolean;
}

/** Calls back for each row that can be read; for none where the database no longer knows the table. */
export function readTable(connection: Connection, table: TableShape, onRow: (row: StoredRow) => void): Reading {
  if (unlessDamaged(() => connection.prepare(`SELECT * FROM ${table.name}`)) === undefined) return { rows: 0, whole: false };
  return table.hasRowid ? readByRowid(connection, table, onRow) : readFromBothEnds(connection, table, onRow);
}

/** Beyond so many row numbers a gap is not searched one by one. */
const closeSearch = 2000;

function readByRowid(connection: Connection, { name }: TableShape, onRow: (row: StoredRow) => void): Reading {
  const reading: Reading = { rows: 0, whole: true };
  const from = connection.prepare(`SELECT rowid AS rescue_rowid, * FROM ${name} WHERE rowid > ? ORDER BY rowid`);
  const one = connection.prepare(`SELECT rowid AS rescue_rowid, * FROM ${name} WHERE rowid = ?`);
  const last = lastRowid(connection, name);
  const give = (row: unknown): number => {
    const { rescue_rowid: rowid, ...columns } = row as { rescue_rowid: number } & StoredRow;
    onRow(columns);
    reading.rows += 1;
    return rowid;
  };
  let after = -1;
  for (;;) {
    try {
      for (const row of from.iterate(after)) after = give(row);
      return reading;
    } catch (error) {
      if (!isDamage(error)) throw error;
      reading.whole = false;
    }
    // The next row lies on a page that can't be read: rows nearby may lie on others.
    const next = nextReadable(from, after, last);
    if (next === null) return reading;
    for (let rowid = after + 1; rowid <= Math.min(next, after + closeSearch); rowid += 1) {
      const row = unlessDamaged(() => one.get(rowid));
      if (row !== undefined) give(row);
    }
    after = next;
  }
}

/** A row number behind which reading goes on; null where nothing more can be read. */
function nextReadable(from: Statement, after: number, last: number | null): number | null {
  for (let step = 1; last === null ? step < 2 ** 40 : after + step <= last; step *= 2) {
    try {
      if (from.get(after + step) === undefined) return null;
      return after + step;
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
  }
  return null;
}

function lastRowid(connection: Connection, name: string): number | null {
  return unlessDamaged(() => (connection.prepare(`SELECT max(rowid) AS last FROM ${name}`).get() as { last: number | null }).last) ?? null;
}

/** Without row numbers there is no jumping past a page: read from the first key up and from the last one down. */
function readFromBothEnds(connection: Connection, { name, key }: TableShape, onRow: (row: StoredRow) => void): Reading {
  const reading: Reading = { rows: 0, whole: true };
  const seen = new Set<string>();
  for (const direction of ['ASC', 'DESC']) {
    try {
      for (const row of connection
        .prepare(`SELECT * FROM ${name} ORDER BY ${key.map((column) => `${column} ${direction}`).join(', ')}`)
        .iterate()) {
        const identity = JSON.stringify(key.map((column) => (row as StoredRow)[column]));
        if (seen.has(identity)) return reading;
        seen.add(identity);
        onRow(row as StoredRow);
        reading.rows += 1;
      }
      return reading;
    } catch (error) {
      if (!isDamage(error)) throw error;
      reading.whole = false;
    }
  }
  return reading;
}
