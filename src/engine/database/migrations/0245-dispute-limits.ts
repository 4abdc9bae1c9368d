import type { Migration } from './migration.ts';

/**
 * 期限 as the list shows it: the day that was written, or else the one that the office's limits give. Lists sorted and filtered by the
 * written day alone, so that what the desk called late was not in the list. Indexes that held the written day hold this one; the clock's
 * index holds what a count and the list's order ask. What had ended before has the written day only: its limits are not worked out again.
 */
export const disputeLimits: Migration = {
  version: 245,
  name: 'dispute limits',
  sql: `
ALTER TABLE disputes ADD COLUMN limit_on TEXT;
UPDATE disputes SET limit_on = coalesce(due_on, CASE WHEN clock = 'handle' THEN clock_due_on END);
DROP INDEX ix_disputes_due;
CREATE INDEX ix_disputes_limit ON disputes (limit_on, accepted_on) WHERE deleted_at IS NULL;
DROP INDEX ix_disputes_counts;
CREATE INDEX ix_disputes_counts ON disputes (accepted_on, state, village_code, grid_id, dispute_type, mediation_type, risk_level, limit_on, resolved_on, amount_fen, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX ix_disputes_state;
CREATE INDEX ix_disputes_state ON disputes (state, accepted_on, seq, limit_on, village_code, grid_id, dispute_type, mediation_type, risk_level, resolved_on, resolver_name, people_count, amount_fen, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX ix_disputes_grid;
CREATE INDEX ix_disputes_grid ON disputes (grid_id, accepted_on, seq, state, limit_on, dispute_type, amount_fen, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX ix_disputes_clock;
CREATE INDEX ix_disputes_clock ON disputes (clock, clock_due_on, accepted_on, amount_fen, deleted_at) WHERE deleted_at IS NULL AND clock IS NOT NULL;
`,
};
