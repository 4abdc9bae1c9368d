// The newest good copy, and what can still be read of the damaged register on top of it: what was entered since the copy was made.
import type { RescueReport } from '#shared/contract/recovery.ts';
import { userError } from '#shared/errors.ts';
import type { Connection } from '../database/connect.ts';
import { firstHash, hashOf, type StoredLine } from '../audit-lines/chain.ts';
import { schemaVersion } from '../database/migrations/index.ts';
import { unlessDamaged } from '../database/sqlite-errors.ts';
import { readTable, tablesOf, type StoredRow, type TableShape } from './readable-rows.store.ts';

/** Kept by triggers, or made anew at the next opening. */
const derived = /_tallies$|^pending_records$|^audit_head$|^search_editions$|^audit_lines$/;

/**
 * Brings a copy up to what a damaged register still gives. Both are connections to files made for this alone.
 * @param knownSeq where the audit chain ended as it was noted outside of the register; 0 where nobody noted it
 * Which tables there are the copy tells: the damaged list of them may end early.
 * @throws recovery.other-history when the damaged one does not go on where the copy ends
 */
export function addReadable(
  copy: Connection,
  damaged: Connection,
  knownSeq: number,
  onTable: (done: number, total: number) => void,
): RescueReport {
  const version = unlessDamaged(() => schemaVersion(damaged));
  if (version !== undefined && version !== schemaVersion(copy)) throw userError('recovery.other-history');
  const report = { rowsTaken: 0, changesKept: 0, changesLost: 0, tablesDamaged: [] as string[], rowsLeftOut: 0 };
  const tables = tablesOf(copy).filter(({ name }) => !derived.test(name));
  copy.pragma('foreign_keys = OFF');
  copy
    .transaction(() => {
      Object.assign(report, addLines(copy, damaged, knownSeq));
      // Rules against changing what stands hold for people; here what stands in the register is put into its copy.
      const guards = copy.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE%RAISE%'").all() as {
        name: string;
        sql: string;
      }[];
      for (const { name } of guards) copy.exec(`DROP TRIGGER ${name}`);
      tables.forEach((table, index) => {
        onTable(index, tables.length);
        const { taken, whole } = addRows(copy, damaged, table);
        report.rowsTaken += taken;
        if (!whole) report.tablesDamaged.push(table.name);
      });
      report.rowsLeftOut = dropOrphans(copy);
      for (const { sql } of guards) copy.exec(sql);
      copy.exec('DELETE FROM search_editions');
    })
    .immediate();
  copy.pragma('foreign_keys = ON');
  return report;
}

/** Audit lines are taken as far as the chain holds; behind the first hole none can follow. */
function addLines(copy: Connection, damaged: Connection, knownSeq: number): Pick<RescueReport, 'changesKept' | 'changesLost'> {
  const table = tablesOf(copy).find(({ name }) => name === 'audit_lines');
  const end = copy.prepare('SELECT seq, hash FROM audit_head').get() as { seq: number; hash: string } | undefined;
  let [seq, hash] = [end?.seq ?? 0, end?.hash ?? firstHash];
  const begin = seq;
  if (table === undefined) return { changesKept: 0, changesLost: 0 };
  const insert = copy.prepare(`INSERT INTO audit_lines (${table.columns.join(', ')}) VALUES (${table.columns.map(() => '?').join(', ')})`);
  let farthest = seq;
  let broken = false;
  readTable(damaged, table, (row) => {
    const line = row as unknown as StoredLine;
    if (line.seq === begin && line.hash !== hash && seq === begin) throw userError('recovery.other-history');
    if (line.seq <= begin) return;
    farthest = Math.max(farthest, line.seq);
    const { hash: written, ...content } = line;
    if (broken || line.seq !== seq + 1 || line.previous_hash !== hash || hashOf(content) !== written) {
      broken = true;
      return;
    }
    insert.run(...table.columns.map((column) => row[column]));
    [seq, hash] = [line.seq, written];
  });
  return { changesKept: seq - begin, changesLost: Math.max(headOf(damaged) ?? 0, knownSeq, farthest) - seq };
}

function headOf(damaged: Connection): number | undefined {
  return unlessDamaged(() => (damaged.prepare('SELECT seq FROM audit_head').get() as { seq: number } | undefined)?.seq);
}

/** A table that was read whole stands as it was; of one that was not, what could be read is laid over the copy's. */
function addRows(copy: Connection, damaged: Connection, table: TableShape): { taken: number; whole: boolean } {
  const { name, columns, key } = table;
  const identity = key.length > 0 ? key : columns;
  const where = identity.map((column) => `${column} IS ?`).join(' AND ');
  const find = copy.prepare(`SELECT * FROM ${name} WHERE ${where}`);
  const remove = copy.prepare(`DELETE FROM ${name} WHERE ${where}`);
  const insert = copy.prepare(`INSERT OR REPLACE INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const others = columns.filter((column) => !identity.includes(column));
  const update =
    others.length === 0 ? null : copy.prepare(`UPDATE ${name} SET ${others.map((column) => `${column} = ?`).join(', ')} WHERE ${where}`);
  const valuesOf = (row: StoredRow, names: readonly string[]): unknown[] => names.map((column) => row[column]);
  let taken = 0;
  const { whole } = readTable(damaged, table, (row) => {
    const held = find.get(...valuesOf(row, identity)) as StoredRow | undefined;
    if (held !== undefined && columns.every((column) => isSame(held[column], row[column]))) return;
    if (held === undefined) insert.run(...valuesOf(row, columns));
    else update?.run(...valuesOf(row, others), ...valuesOf(row, identity));
    taken += 1;
  });
  if (whole) {
    const still = damaged.prepare(`SELECT 1 FROM ${name} WHERE ${where}`);
    for (const row of copy.prepare(`SELECT ${identity.join(', ')} FROM ${name}`).all() as StoredRow[]) {
      if (still.get(...valuesOf(row, identity)) === undefined) remove.run(...valuesOf(row, identity));
    }
  }
  return { taken, whole };
}

function isSame(one: unknown, other: unknown): boolean {
  return one instanceof Uint8Array && other instanceof Uint8Array ? Buffer.from(one).equals(other) : one === other;
}

/** Rows whose owner could not be read: they can't stand alone. */
function dropOrphans(copy: Connection): number {
  let left = 0;
  for (;;) {
    const orphans = copy.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string; fkid: number }[];
    if (orphans.length === 0) return left;
    for (const { table, rowid, fkid } of orphans) {
      if (rowid === null) left += dropUnparented(copy, table, fkid);
      else left += copy.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid).changes;
    }
  }
}

/** Of a table without row numbers: all rows of it whose owner by this reference is not there. */
function dropUnparented(copy: Connection, table: string, foreignKey: number): number {
  const parts = copy
    .prepare('SELECT "table" AS parent, "from" AS child, "to" AS target FROM pragma_foreign_key_list(?) WHERE id = ?')
    .all(table, foreignKey) as { parent: string; child: string; target: string | null }[];
  const [first] = parts;
  if (first === undefined) return 0;
  const match = parts.map(({ child, target }) => `parent.${target ?? 'id'} IS ${table}.${child}`).join(' AND ');
  const given = parts.map(({ child }) => `${child} IS NOT NULL`).join(' AND ');
  return copy.prepare(`DELETE FROM ${table} WHERE ${given} AND NOT EXISTS (SELECT 1 FROM ${first.parent} AS parent WHERE ${match})`).run()
    .changes;
}
