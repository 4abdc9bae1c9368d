import type { Migration } from './migration.ts';

/** Scanned pages in the places of a dossier. A page points into a file that stays as it came; turn and crop stand beside it. */
export const scannedPages: Migration = {
  version: 235,
  name: 'scanned pages',
  sql: `
CREATE TABLE scanned_pages (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  slot TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  -- As the file was called where it came from: the bytes may lie in a file of another name.
  file_name TEXT NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 0),
  width REAL NOT NULL CHECK (width > 0),
  height REAL NOT NULL CHECK (height > 0),
  turn INTEGER NOT NULL CHECK (turn IN (0, 90, 180, 270)),
  -- JSON {left, top, right, bottom}: what is cut off each side of the turned page, as fractions of it.
  crop TEXT CHECK (crop IS NULL OR json_valid(crop)),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT,
  CHECK ((removed_at IS NULL) = (removed_by IS NULL))
) STRICT;
CREATE INDEX ix_scanned_pages_case ON scanned_pages (case_id, slot, position);
CREATE INDEX ix_scanned_pages_file ON scanned_pages (file_id);
CREATE TRIGGER scanned_pages_stay BEFORE UPDATE OF case_id, file_id, page ON scanned_pages BEGIN SELECT raise(ABORT, 'a page stays the page of its file'); END;
CREATE TRIGGER scanned_pages_last BEFORE DELETE ON scanned_pages BEGIN SELECT raise(ABORT, 'a page is taken away, never deleted'); END;
`,
};
