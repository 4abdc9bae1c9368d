import type { Migration } from './migration.ts';

/** What a list is grouped and filtered by most; each name is a column. */
const measures = ['state', 'village_code', 'grid_id', 'dispute_type', 'mediation_type', 'accepted_on'] as const;

/** Adds a row's part to its tallies, or takes it away. A value of each measure has one tally, so has the missing value. */
function put(row: 'NEW' | 'OLD', sign: '' | '-'): string {
  const values = measures.map((measure) => `SELECT '${measure}' AS measure, ${row}.${measure} AS value`).join(' UNION ALL ');
  return `INSERT INTO dispute_tallies (measure, value, count, amount_fen) SELECT measure, value, ${sign}1, ${sign}${row}.amount_fen FROM (${values}) WHERE ${row}.deleted_at IS NULL
    ON CONFLICT (measure, ifnull(value, char(0))) DO UPDATE SET count = count + excluded.count, amount_fen = amount_fen + excluded.amount_fen;`;
}

const changed = [...measures, 'amount_fen', 'deleted_at'];

/**
 * How many disputes there are of each state, village, grid, type and day, and what they are worth. Counting a million took
 * 0.3 to 2.6 s after each change; a tally is read. Triggers keep them, so no writer can forget to.
 */
export const disputeTallies: Migration = {
  version: 190,
  name: 'dispute tallies',
  sql: `
-- Disputes that are not deleted. A tally that fell to 0 stays.
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
`,
};
