import type { Migration } from './migration.ts';

/** A merge keeps both records as they stood, so that it can be taken back years later. */
export const merges: Migration = {
  version: 142,
  name: 'merges',
  sql: `
CREATE TABLE merges (
  id TEXT PRIMARY KEY,
  survivor_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  merged_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  -- Fields of the records, parties and other people included.
  survivor_before TEXT NOT NULL CHECK (json_valid(survivor_before)),
  merged_before TEXT NOT NULL CHECK (json_valid(merged_before)),
  survivor_after TEXT NOT NULL CHECK (json_valid(survivor_after)),
  -- Rows of other tables that were made to follow: [{table, id}].
  moved_rows TEXT NOT NULL CHECK (json_valid(moved_rows)),
  undone_at TEXT,
  undone_by TEXT,
  CHECK (survivor_id <> merged_id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX ix_merges_survivor ON merges (survivor_id, at);
CREATE INDEX ix_merges_merged ON merges (merged_id, at);
-- A record is merged away once at a time.
CREATE UNIQUE INDEX ux_merges_merged ON merges (merged_id) WHERE undone_at IS NULL;
`,
};
