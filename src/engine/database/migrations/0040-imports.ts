import type { Migration } from './migration.ts';

/** Imports: the plan of each, its rows with every cell as stored, what became of them, and remembered mappings. */
export const imports: Migration = {
  version: 40,
  name: 'imports',
  sql: `
CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  file_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('mapping', 'ready', 'committed', 'undone', 'dropped')),
  sheets TEXT NOT NULL CHECK (json_valid(sheets)),
  plan_hash TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;

CREATE TABLE import_rows (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL CHECK (row >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('grids', 'staff', 'disputes')),
  verdict TEXT NOT NULL CHECK (verdict IN ('good', 'doubtful', 'faulty', 'duplicate')),
  fate TEXT NOT NULL DEFAULT 'open' CHECK (fate IN ('open', 'taken', 'parked', 'handedBack')),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  twin_id TEXT,
  record_id TEXT,
  PRIMARY KEY (import_id, sheet, row),
  CHECK ((fate = 'taken') = (record_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_import_rows_verdict ON import_rows (import_id, verdict);
CREATE INDEX ix_import_rows_record ON import_rows (record_id) WHERE record_id IS NOT NULL;

CREATE TABLE import_mappings (
  fingerprint TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  used_at TEXT NOT NULL
) STRICT;
`,
};
