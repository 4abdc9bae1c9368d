import type { Migration } from './migration.ts';

/**
 * A row of an import is kept small, and in a table by its place: beside an index alone (WITHOUT ROWID) SQLite puts what is longer than a thousand
 * bytes into pages of its own. Cells are lists by place (engine/imports/stored-cells.ts); what older rows hold is put into that form.
 */
export const smallImportRows: Migration = {
  version: 390,
  name: 'small import rows',
  sql: `
CREATE TABLE import_rows_390 (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet_position INTEGER NOT NULL CHECK (sheet_position >= 1),
  row INTEGER NOT NULL CHECK (row >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('grids', 'organisations', 'staff', 'disputes')),
  verdict TEXT NOT NULL CHECK (verdict IN ('good', 'doubtful', 'faulty', 'duplicate')),
  fate TEXT NOT NULL CHECK (fate IN ('open', 'taken', 'parked', 'handedBack')),
  -- [[field, address, shown, value, level, code, details, proposal], …], the end left away where it says nothing.
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  -- The values that make the record, by field, without those that the cells hold.
  field_values TEXT NOT NULL CHECK (json_valid(field_values)),
  twin_id TEXT,
  twin_title TEXT,
  record_id TEXT,
  PRIMARY KEY (import_id, sheet_position, row),
  CHECK ((fate = 'taken') = (record_id IS NOT NULL))
) STRICT;
INSERT INTO import_rows_390
SELECT import_id, sheet_position, row, kind, verdict, fate,
  (SELECT json_group_array(json_array(
      c.value ->> 'field', c.value ->> 'address', c.value ->> 'shown', json(coalesce(c.value -> 'value', 'null')), c.value ->> 'level',
      c.value ->> 'code', json(coalesce(c.value -> 'details', 'null')), c.value ->> 'proposal') ORDER BY c.key)
    FROM json_each(r.cells) AS c),
  field_values, twin_id, twin_title, record_id
FROM import_rows AS r ORDER BY import_id, sheet_position, row;
DROP TABLE import_rows;
ALTER TABLE import_rows_390 RENAME TO import_rows;
CREATE INDEX ix_import_rows_verdict ON import_rows (import_id, verdict, fate);
CREATE INDEX ix_import_rows_waiting ON import_rows (import_id) WHERE fate IN ('open', 'parked');
`,
};
