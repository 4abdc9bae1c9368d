import type { Migration } from './migration.ts';

/** Backups: the number that each copy of the register gets, and the places outside the PC that copies go to. */
export const copies: Migration = {
  version: 261,
  name: 'copies',
  sql: `
CREATE TABLE copy_counter (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  sequence INTEGER NOT NULL CHECK (sequence >= 0)
) STRICT;
INSERT INTO copy_counter (only_one, sequence) VALUES (1, 0);
CREATE TABLE copy_places (
  -- Also stands in a file in the place itself: another stick under the same letter is not taken for this one.
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  copies_kept INTEGER NOT NULL CHECK (copies_kept BETWEEN 1 AND 60),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;
`,
};
