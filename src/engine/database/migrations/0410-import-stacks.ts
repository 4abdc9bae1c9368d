import type { Migration } from './migration.ts';

/**
 * Files that were brought in in one go are found together again, those that were no tables or could not be read too: an import alone knows only what was
 * read. The headings beside a remembered mapping say what its fingerprint cannot: which columns they were.
 */
export const importStacks: Migration = {
  version: 410,
  name: 'import stacks',
  sql: `
CREATE TABLE import_stacks (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_stack_files (
  stack_id TEXT NOT NULL REFERENCES import_stacks (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'read', 'refused', 'left', 'same')),
  -- What the page said of the file before a byte of it was read.
  told TEXT,
  error_code TEXT,
  error_details TEXT CHECK (json_valid(error_details)),
  sha256 TEXT,
  import_id TEXT REFERENCES imports (id) ON DELETE RESTRICT,
  PRIMARY KEY (stack_id, position),
  CHECK ((outcome = 'read') = (import_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX import_stack_files_import ON import_stack_files (import_id);

ALTER TABLE import_mappings ADD COLUMN headings TEXT CHECK (json_valid(headings));
`,
};
