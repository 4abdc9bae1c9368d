import type { Migration } from './migration.ts';

/** The office, its villages and accounts, kept files, remembered screens, and the hash-chained audit lines. */
export const foundation: Migration = {
  version: 10,
  name: 'foundation',
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

CREATE TABLE audit_lines (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account_id TEXT,
  account_name TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  record_id TEXT,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  reason TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX ix_audit_lines_record ON audit_lines (record_id, seq) WHERE record_id IS NOT NULL;
CREATE TRIGGER audit_lines_never_change BEFORE UPDATE ON audit_lines BEGIN SELECT RAISE(ABORT, 'audit lines never change'); END;
CREATE TRIGGER audit_lines_never_go BEFORE DELETE ON audit_lines BEGIN SELECT RAISE(ABORT, 'audit lines never go'); END;

CREATE TABLE files (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  byte_count INTEGER NOT NULL CHECK (byte_count = length(bytes)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  kept_until TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX ix_files_kept_until ON files (kept_until) WHERE kept_until IS NOT NULL;
`,
};
