import type { Migration } from './migration.ts';

/**
 * The office, its accounts, what each of them keeps on the screens, and what the office has set or written over the program's own tables.
 *
 * An office is exactly one row: `only_one` is UNIQUE and can hold only 1. Versions of a setting are only ever added (trigger), so that what counted on a
 * day stays answerable; rows over a code table likewise begin at a day. A division that was typed is a city, county or township: villages have a table
 * of their own. Drafts go with their account, and the choice of a first view with that view (CASCADE); an account that has settings or views stays (RESTRICT).
 */
export const office: Migration = {
  version: 300,
  name: 'office',
  sql: `
CREATE TABLE offices (
  id TEXT PRIMARY KEY,
  only_one INTEGER NOT NULL UNIQUE DEFAULT 1 CHECK (only_one = 1),
  desk TEXT NOT NULL CHECK (desk IN ('township', 'county')),
  division_code TEXT NOT NULL CHECK (length(division_code) = 12 AND division_code NOT GLOB '*[^0-9]*'),
  division_name TEXT NOT NULL,
  name TEXT NOT NULL,
  committee_name TEXT NOT NULL,
  committee_short_name TEXT NOT NULL,
  is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  private_key TEXT NOT NULL,
  public_key TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  user_name TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('administrator', 'clerk')),
  password_hash TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  failed_tries INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT,
  last_signed_in_at TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE remembered_settings (
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
  key TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  updated_at TEXT NOT NULL,
  UNIQUE (list, account_id, name)
) STRICT;

-- The view with which an account opens a list.
CREATE TABLE first_views (
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
  list TEXT NOT NULL,
  view_id TEXT NOT NULL REFERENCES saved_views (id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, list)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_first_views_view ON first_views (view_id);

CREATE TABLE form_drafts (
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  -- The form's address and the record in it, e.g. /disputes/new.
  form_key TEXT NOT NULL CHECK (form_key <> ''),
  kept_at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (account_id, form_key)
) STRICT, WITHOUT ROWID;

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

-- Added, renamed or ended, each from a day on. Nothing is taken away.
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

-- 常用语. One taken off the list stays, so that the log can be read.
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

-- Typed at set-up or in the settings where the bundled list lacks them.
CREATE TABLE typed_divisions (
  code TEXT PRIMARY KEY CHECK (length(code) = 12 AND code NOT GLOB '*[^0-9]*'),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 2 AND 40),
  level TEXT NOT NULL CHECK (level IN ('city', 'county', 'township')),
  created_at TEXT NOT NULL,
  created_by TEXT
) STRICT;
`,
};
