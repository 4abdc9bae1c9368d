import type { Migration } from './migration.ts';

/** The register of organisations, and the terms (届) of mediation committees. Who sits on a committee is told by posts (111). */
export const organisations: Migration = {
  version: 110,
  name: 'organisations',
  sql: `
CREATE TABLE organisations (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  owner_code TEXT NOT NULL CHECK (length(owner_code) = 12),
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  delete_reason TEXT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  sort_name TEXT NOT NULL,
  -- The organisation's own number (组织编号), where it has one.
  code TEXT NOT NULL,
  level TEXT,
  -- One step up in the tree. No foreign key: at the county a child may arrive before its parent.
  parent_id TEXT CHECK (parent_id <> id),
  village_code TEXT REFERENCES villages (code) ON DELETE RESTRICT,
  -- GB/T 2260, exactly six digits; blank until it is known.
  division_code TEXT NOT NULL CHECK (division_code = '' OR (length(division_code) = 6 AND division_code NOT GLOB '*[^0-9]*')),
  address TEXT NOT NULL,
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  phone TEXT NOT NULL,
  head_name TEXT NOT NULL,
  head_phone TEXT NOT NULL,
  composing_units TEXT NOT NULL,
  service_area TEXT NOT NULL,
  mass_kind TEXT,
  guiding_department TEXT NOT NULL,
  member_count INTEGER CHECK (member_count >= 0),
  description TEXT NOT NULL,
  duties TEXT NOT NULL,
  committee_kind TEXT,
  committee_trade TEXT,
  founded_on TEXT CHECK (founded_on IS NULL OR founded_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed_on TEXT CHECK (closed_on IS NULL OR closed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  remark TEXT NOT NULL,
  CHECK (closed_on IS NULL OR founded_on IS NULL OR closed_on >= founded_on),
  CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL))
) STRICT;
CREATE INDEX ix_organisations_parent ON organisations (parent_id);
CREATE INDEX ix_organisations_sort_name ON organisations (sort_name, id);
CREATE INDEX ix_organisations_name ON organisations (owner_code, name) WHERE deleted_at IS NULL;

CREATE TABLE committee_terms (
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_on TEXT CHECK (until_on IS NULL OR until_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  document TEXT NOT NULL,
  PRIMARY KEY (organisation_id, position),
  CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE organisation_search USING fts5 (words, names, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");
`,
};
