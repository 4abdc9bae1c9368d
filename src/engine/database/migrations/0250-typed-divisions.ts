import type { Migration } from './migration.ts';

/** Cities, counties and townships that the bundled list lacks, typed at set-up or in the settings. Villages have a table of their own. */
export const typedDivisions: Migration = {
  version: 250,
  name: 'typed divisions',
  sql: `
CREATE TABLE typed_divisions (
  code TEXT PRIMARY KEY CHECK (length(code) = 12 AND code NOT GLOB '*[^0-9]*'),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 2 AND 40),
  level TEXT NOT NULL CHECK (level IN ('city', 'county', 'township')),
  created_at TEXT NOT NULL,
  created_by TEXT
) STRICT;
`,
};
