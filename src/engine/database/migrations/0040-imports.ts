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

-- A row as it was read: what each cell showed and was understood as, and the values that make the record.
CREATE TABLE import_rows (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet_position INTEGER NOT NULL CHECK (sheet_position >= 1),
  row INTEGER NOT NULL CHECK (row >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('grids', 'staff', 'disputes')),
  verdict TEXT NOT NULL CHECK (verdict IN ('good', 'doubtful', 'faulty', 'duplicate')),
  fate TEXT NOT NULL CHECK (fate IN ('open', 'taken', 'parked', 'handedBack')),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  field_values TEXT NOT NULL CHECK (json_valid(field_values)),
  twin_id TEXT,
  twin_title TEXT,
  record_id TEXT,
  PRIMARY KEY (import_id, sheet_position, row),
  CHECK ((fate = 'taken') = (record_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_import_rows_verdict ON import_rows (import_id, verdict, fate);

-- What a person wrote into a cell instead; read by the same rules as the cell.
CREATE TABLE import_corrections (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet_position INTEGER NOT NULL,
  row INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (import_id, sheet_position, row, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_mappings (
  fingerprint TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  used_at TEXT NOT NULL
) STRICT;
`,
};
