import type { Migration } from './migration.ts';

/** Settings with versions: what counted on a day is always answerable, so a version is never changed, only followed by another. */
export const officeSettings: Migration = {
  version: 91,
  name: 'office settings',
  sql: `
CREATE TABLE office_settings (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  -- First day on which it counts; of two versions from the same day the later written one.
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  value TEXT NOT NULL CHECK (json_valid(value)),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;
CREATE INDEX ix_office_settings_kind ON office_settings (kind, valid_from, seq);
CREATE TRIGGER office_settings_stay BEFORE UPDATE ON office_settings BEGIN SELECT raise(ABORT, 'a version of a setting is never changed'); END;
`,
};
