import type { Migration } from './migration.ts';

/** 常用语 of the office. One taken off the list stays, so that the log can be read. */
export const phrases: Migration = {
  version: 181,
  name: 'phrases',
  sql: `
CREATE TABLE phrases (
  id TEXT PRIMARY KEY,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  use TEXT NOT NULL CHECK (use IN ('facts', 'clause', 'session', 'visit')),
  mediation_type TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  body TEXT NOT NULL CHECK (body <> ''),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  removed_at TEXT
) STRICT;
`,
};
