import type { Migration } from './migration.ts';

/**
 * Lists and search whose cost does not grow with the register.
 * The search index of disputes and cases keeps no positions any more: its words are pairs of neighbouring characters (search-text.ts),
 * so that a name is one look-up, not two long lists compared. The words are made by the program: the tables are emptied here and
 * filled again when the register is next opened (search-index.ts); which edition of the words a table holds stands in search_editions.
 * Each column that a list sorts or filters by has an index; within equal values the newest acceptance comes first. Ties are settled
 * by rowid, which every index has anyway: the 36 characters of an id in each of them were a third of the file.
 */
export const finding: Migration = {
  version: 130,
  name: 'finding',
  sql: `
CREATE TABLE search_editions (
  search_table TEXT PRIMARY KEY,
  edition INTEGER NOT NULL CHECK (edition >= 1)
) STRICT, WITHOUT ROWID;
DROP TABLE dispute_search;
DROP TABLE case_search;
CREATE VIRTUAL TABLE dispute_search USING fts5 (words, names, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");
CREATE VIRTUAL TABLE case_search USING fts5 (words, names, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");

DROP INDEX ix_disputes_accepted_on;
DROP INDEX ix_disputes_grid;
DROP INDEX ix_disputes_amount;
CREATE INDEX ix_disputes_accepted_on ON disputes (accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_grid ON disputes (grid_id, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_amount ON disputes (amount_fen, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_type ON disputes (dispute_type, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_mediation_type ON disputes (mediation_type, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_risk ON disputes (risk_level, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_people ON disputes (people_count, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_resolver ON disputes (resolver_name, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_resolved ON disputes (resolved_on, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_due ON disputes (due_on, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_deleted ON disputes (deleted_at) WHERE deleted_at IS NOT NULL;
-- Answers every count by state, village, grid, type, month and limit without reading a whole row.
CREATE INDEX ix_disputes_counts ON disputes (accepted_on, state, village_code, grid_id, dispute_type, mediation_type, risk_level, due_on, resolved_on, amount_fen, deleted_at) WHERE deleted_at IS NULL;
`,
};
