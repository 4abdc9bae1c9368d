import type { Migration } from './migration.ts';

/** Runs of bulk editing, and which row each of them changed to which revision: what one undo for the whole run needs. */
export const bulkEdits: Migration = {
  version: 150,
  name: 'bulk edits',
  sql: `
CREATE TABLE bulk_edits (
  id TEXT PRIMARY KEY,
  entity TEXT NOT NULL,
  -- The fields that were set, with their values.
  field_values TEXT NOT NULL CHECK (json_valid(field_values)),
  changed_count INTEGER NOT NULL CHECK (changed_count >= 1),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX ix_bulk_edits_at ON bulk_edits (at);

CREATE TABLE bulk_edit_rows (
  bulk_edit_id TEXT NOT NULL REFERENCES bulk_edits (id) ON DELETE RESTRICT,
  record_id TEXT NOT NULL,
  -- Revision that the run left: a row that stands at another one was changed since.
  rev INTEGER NOT NULL CHECK (rev >= 2),
  -- The run's fields as they were before, of this row.
  former_values TEXT NOT NULL CHECK (json_valid(former_values)),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  PRIMARY KEY (bulk_edit_id, record_id)
) STRICT, WITHOUT ROWID;
`,
};
