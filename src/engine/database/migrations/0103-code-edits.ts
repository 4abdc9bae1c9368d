import type { Migration } from './migration.ts';

/** An office's own rows over the code tables of the program: added, renamed or ended, each from a day on. Nothing is taken away. */
export const codeEdits: Migration = {
  version: 103,
  name: 'code edits',
  sql: `
CREATE TABLE code_edits (
  table_id TEXT NOT NULL,
  code TEXT NOT NULL CHECK (code <> ''),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  name TEXT NOT NULL CHECK (name <> ''),
  parent TEXT,
  ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (table_id, code, valid_from)
) STRICT, WITHOUT ROWID;
`,
};
