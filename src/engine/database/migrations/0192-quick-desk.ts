import type { Migration } from './migration.ts';

/**
 * What the desk lists, the views above a list and its filters ask, each from an index that holds all that is asked: open
 * disputes and their limits, a grid's disputes, running clocks by colour, agreements that are not final, rows of imports that
 * wait. SQLite calls an index covering only where it holds deleted_at too; seq before the held
 * columns keeps the rows of a day in the list's order.
 */
export const quickDesk: Migration = {
  version: 192,
  name: 'quick desk',
  sql: `
-- Few disputes are open: whatever is asked about them is answered by walking these alone.
DROP INDEX ix_disputes_state;
CREATE INDEX ix_disputes_state ON disputes (state, accepted_on, seq, due_on, village_code, grid_id, dispute_type, mediation_type, risk_level, resolved_on, resolver_name, people_count, amount_fen, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX ix_disputes_grid;
CREATE INDEX ix_disputes_grid ON disputes (grid_id, accepted_on, seq, state, due_on, dispute_type, amount_fen, deleted_at) WHERE deleted_at IS NULL;
-- Two indexes began with the day of settlement.
DROP INDEX ix_disputes_resolved_on;
DROP INDEX ix_disputes_resolved;
CREATE INDEX ix_disputes_resolved ON disputes (resolved_on, accepted_on, seq, amount_fen, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX ix_disputes_clock;
CREATE INDEX ix_disputes_clock ON disputes (clock, clock_due_on, deleted_at) WHERE deleted_at IS NULL AND clock IS NOT NULL;
CREATE INDEX ix_disputes_red ON disputes (red_on, accepted_on, amount_fen, deleted_at) WHERE deleted_at IS NULL AND red_on IS NOT NULL;
CREATE INDEX ix_disputes_yellow ON disputes (yellow_on, red_on, accepted_on, amount_fen, deleted_at) WHERE deleted_at IS NULL AND yellow_on IS NOT NULL;
-- Puts the hits of a search in the list's order without reading the rows themselves.
CREATE INDEX ix_disputes_seq ON disputes (seq, accepted_on, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_agreements_not_final ON agreements (agreed_on) WHERE final_at IS NULL;
CREATE INDEX ix_import_rows_waiting ON import_rows (import_id) WHERE fate IN ('open', 'parked');
CREATE INDEX ix_supervisions_running ON dispute_supervisions (number) WHERE ended_on IS NULL;
`,
};
