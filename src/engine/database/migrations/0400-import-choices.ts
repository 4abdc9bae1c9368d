import type { Migration } from './migration.ts';

/**
 * What a person says of an import's rows and cells outlives each drawing up of its plan, and some of it the import itself: a doubt that is accepted as it
 * stands, what becomes of a row whose record is there already, a value that is to stand wherever the same text stands, in the next file too. A record that a
 * row updated is kept as it was before, so that the import can be taken back.
 */
export const importChoices: Migration = {
  version: 400,
  name: 'import choices',
  sql: `
ALTER TABLE import_rows ADD COLUMN choice TEXT CHECK (choice IN ('update', 'another', 'leave'));
-- Revision of the twin that the plan compared the row with.
ALTER TABLE import_rows ADD COLUMN twin_rev INTEGER;

CREATE TABLE import_choices (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet_position INTEGER NOT NULL,
  row INTEGER NOT NULL,
  choice TEXT NOT NULL CHECK (choice IN ('update', 'another', 'leave')),
  PRIMARY KEY (import_id, sheet_position, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_acceptances (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet_position INTEGER NOT NULL,
  row INTEGER NOT NULL,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (import_id, sheet_position, row, field, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_answers (
  kind TEXT NOT NULL,
  field TEXT NOT NULL,
  shown TEXT NOT NULL CHECK (shown <> ''),
  value TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (kind, field, shown)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_updates (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet_position INTEGER NOT NULL,
  row INTEGER NOT NULL,
  -- Revision that the update made: a later one means that somebody has built on it.
  rev INTEGER NOT NULL,
  fields_before TEXT NOT NULL CHECK (json_valid(fields_before)),
  PRIMARY KEY (import_id, sheet_position, row)
) STRICT, WITHOUT ROWID;
`,
};
