import { joinedAnswer, recordOf, registers, waits } from './0191-pending-tallies.ts';
import type { Migration } from './migration.ts';

type Table = keyof typeof registers;
const tables = Object.keys(registers) as Table[];

/** A county sends nothing on: its records, which are all offices' records, wait for nobody. */
const sends = "NOT EXISTS (SELECT 1 FROM offices WHERE desk = 'county')";

const forget = (entity: string, id: string): string => `DELETE FROM pending_records WHERE entity = ${entity} AND record_id = ${id};`;

/** The record of a register if it waits under the answer that it has. */
const waiting = (table: Table, id: string): string => `INSERT OR IGNORE INTO pending_records (entity, record_id)
  SELECT '${registers[table]}', r.id FROM ${table} AS r LEFT JOIN county_answers AS a ON a.entity = '${registers[table]}' AND a.record_id = r.id
  WHERE ${id === '' ? '' : `r.id = ${id} AND `}${waits(recordOf(table, 'r.'), joinedAnswer)} AND ${sends};`;

/** The record of an answer, whatever register it is of. */
const waitingOf = (row: 'NEW' | 'OLD'): string => `INSERT OR IGNORE INTO pending_records (entity, record_id)
  SELECT r.entity, r.id FROM reported_records AS r LEFT JOIN county_answers AS a ON a.entity = r.entity AND a.record_id = r.id
  WHERE r.entity = ${row}.entity AND r.id = ${row}.record_id AND ${waits({ rev: 'r.rev', deleted: 'r.is_deleted', draft: 'r.is_draft' }, joinedAnswer)} AND ${sends};`;

const answered = (row: 'NEW' | 'OLD'): string => `${forget(`${row}.entity`, `${row}.record_id`)} ${waitingOf(row)}`;

/**
 * Which records those are that migration 191 counts: listing what waits looked at every record there is. Triggers on both sides keep them.
 */
export const pendingRecords: Migration = {
  version: 270,
  name: 'pending records',
  sql: `
CREATE TABLE pending_records (
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (entity, record_id)
) STRICT, WITHOUT ROWID;
${tables.map((table) => waiting(table, '')).join('\n')}
${tables
  .map(
    (table) => `CREATE TRIGGER ${table}_pending_records_in AFTER INSERT ON ${table} BEGIN ${waiting(table, 'NEW.id')} END;
CREATE TRIGGER ${table}_pending_records_move AFTER UPDATE OF rev, deleted_at${table === 'disputes' ? ', state' : ''} ON ${table} BEGIN ${forget(`'${registers[table]}'`, 'OLD.id')} ${waiting(table, 'NEW.id')} END;
CREATE TRIGGER ${table}_pending_records_out AFTER DELETE ON ${table} BEGIN ${forget(`'${registers[table]}'`, 'OLD.id')} END;`,
  )
  .join('\n')}
CREATE TRIGGER county_answers_pending_records_in AFTER INSERT ON county_answers BEGIN ${answered('NEW')} END;
CREATE TRIGGER county_answers_pending_records_move AFTER UPDATE ON county_answers BEGIN ${answered('NEW')} END;
CREATE TRIGGER county_answers_pending_records_out AFTER DELETE ON county_answers BEGIN ${answered('OLD')} END;
`,
};
