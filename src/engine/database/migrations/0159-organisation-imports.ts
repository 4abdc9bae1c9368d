import type { Migration } from './migration.ts';

/** Rows of an import may be organisations. A CHECK is never altered in place: the table is written anew. */
export const organisationImports: Migration = {
  version: 159,
  name: 'organisation imports',
  sql: `
CREATE TABLE import_rows_new (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet_position INTEGER NOT NULL CHECK (sheet_position >= 1),
  row INTEGER NOT NULL CHECK (row >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('grids', 'organisations', 'staff', 'disputes')),
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
INSERT INTO import_rows_new SELECT import_id, sheet_position, row, kind, verdict, fate, cells, field_values, twin_id, twin_title, record_id FROM import_rows;
DROP TABLE import_rows;
ALTER TABLE import_rows_new RENAME TO import_rows;
CREATE INDEX ix_import_rows_verdict ON import_rows (import_id, verdict, fate);
`,
};
