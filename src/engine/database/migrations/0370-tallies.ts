import type { Migration } from './migration.ts';
import {
  countOf,
  countTriggersOf,
  countTriggersOfAnswers,
  listOf,
  listTriggersOf,
  listTriggersOfAnswers,
  reportedView,
  sentTables,
} from './sent-table-sql.ts';

/** What a list of disputes is grouped and filtered by most; each name is a column. */
const measures = ['state', 'village_code', 'grid_id', 'dispute_type', 'mediation_type', 'accepted_on'] as const;

/** Adds a dispute's part to its tallies, or takes it away. A value of each measure has one tally, so has the missing value. */
function put(row: 'NEW' | 'OLD', sign: '' | '-'): string {
  const values = measures.map((measure) => `SELECT '${measure}' AS measure, ${row}.${measure} AS value`).join(' UNION ALL ');
  return `INSERT INTO dispute_tallies (measure, value, count, amount_fen) SELECT measure, value, ${sign}1, ${sign}${row}.amount_fen FROM (${values}) WHERE ${row}.deleted_at IS NULL
    ON CONFLICT (measure, ifnull(value, char(0))) DO UPDATE SET count = count + excluded.count, amount_fen = amount_fen + excluded.amount_fen;`;
}

const changed = [...measures, 'amount_fen', 'deleted_at'];

const disputeTallies = `
-- How many disputes that are not deleted there are of each state, village, grid, type and day, and what they are worth. A tally that fell to 0 stays.
CREATE TABLE dispute_tallies (
  -- A column of disputes.
  measure TEXT NOT NULL CHECK (measure IN (${measures.map((measure) => `'${measure}'`).join(', ')})),
  value TEXT,
  count INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_dispute_tallies_value ON dispute_tallies (measure, ifnull(value, char(0)));
${measures.map((measure) => `INSERT INTO dispute_tallies (measure, value, count, amount_fen) SELECT '${measure}', ${measure}, count(*), sum(amount_fen) FROM disputes WHERE deleted_at IS NULL GROUP BY ${measure};`).join('\n')}
CREATE TRIGGER disputes_tally_in AFTER INSERT ON disputes BEGIN ${put('NEW', '')} END;
CREATE TRIGGER disputes_tally_out AFTER DELETE ON disputes BEGIN ${put('OLD', '-')} END;
CREATE TRIGGER disputes_tally_move AFTER UPDATE OF ${changed.join(', ')} ON disputes WHEN ${changed.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')}
BEGIN ${put('OLD', '-')} ${put('NEW', '')} END;
`;

const pendingTallies = `
${reportedView(sentTables)}
-- How many records of each register the county has not accepted as they stand.
CREATE TABLE pending_tallies (
  entity TEXT PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count >= 0),
  -- Of these, the ones that came back and were not changed since.
  refused_earlier INTEGER NOT NULL CHECK (refused_earlier BETWEEN 0 AND count)
) STRICT, WITHOUT ROWID;
${sentTables.map(countOf).join('\n')}
${sentTables.map(countTriggersOf).join('\n')}
${countTriggersOfAnswers}
`;

const pendingRecords = `
-- Which records those are that pending_tallies counts; none at a county.
CREATE TABLE pending_records (
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (entity, record_id)
) STRICT, WITHOUT ROWID;
${sentTables.map(listOf).join('\n')}
${sentTables.map(listTriggersOf).join('\n')}
${listTriggersOfAnswers}
`;

/**
 * What follows from other tables and is kept by triggers, so that no writer can forget to: how many disputes there are of each kind, and which records
 * the county has not accepted as they stand. Counting a million disputes took 0.3 to 2.6 s after each change, joining every record with its answer
 * 17 s; a tally is read, and what waits is found where it is kept.
 *
 * Nothing here is written otherwise. All of it is filled from the rows that are there, so a register that lost it gets it again from this very step.
 * A tally of pending records below 0 would be a fault of a trigger: the CHECK stops the transaction that caused it.
 */
export const tallies: Migration = { version: 370, name: 'tallies', sql: `${disputeTallies}${pendingTallies}${pendingRecords}` };
