import type { Migration } from './migration.ts';

/** Villages, grids, staff and disputes with their parties, and the search index of each list. */
export const registers: Migration = {
  version: 20,
  name: 'registers',
  sql: `
CREATE TABLE villages (
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
  code TEXT NOT NULL UNIQUE CHECK (length(code) = 12 AND code NOT GLOB '*[^0-9]*'),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('village', 'community')),
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL))
) STRICT;
CREATE INDEX ix_villages_name ON villages (name);

CREATE TABLE grids (
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
  village_code TEXT NOT NULL REFERENCES villages (code) ON DELETE RESTRICT,
  code TEXT NOT NULL UNIQUE CHECK (code NOT GLOB '*[^0-9]*' AND substr(code, 1, 12) = village_code AND length(code) BETWEEN 14 AND 18),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  households INTEGER CHECK (households >= 0),
  population INTEGER CHECK (population >= 0),
  key_people_count INTEGER CHECK (key_people_count >= 0),
  area_square_metres INTEGER CHECK (area_square_metres >= 0),
  centre_longitude REAL CHECK (centre_longitude BETWEEN -180 AND 180),
  centre_latitude REAL CHECK (centre_latitude BETWEEN -90 AND 90),
  chief_name TEXT NOT NULL,
  chief_sex TEXT,
  chief_nation TEXT,
  chief_political_status TEXT,
  chief_birth_date TEXT CHECK (chief_birth_date IS NULL OR chief_birth_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  chief_education TEXT,
  chief_mobile TEXT NOT NULL,
  chief_phone TEXT NOT NULL,
  worker_names TEXT NOT NULL,
  worker_phones TEXT NOT NULL,
  worker_count INTEGER CHECK (worker_count >= 0),
  remark TEXT NOT NULL,
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL))
) STRICT;
CREATE INDEX ix_grids_village ON grids (village_code, code);
CREATE INDEX ix_grids_name ON grids (name);

CREATE TABLE staff (
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
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  id_type TEXT NOT NULL,
  id_number TEXT NOT NULL,
  sex TEXT,
  birth_date TEXT CHECK (birth_date IS NULL OR birth_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  nation TEXT,
  political_status TEXT,
  education TEXT,
  mobile TEXT NOT NULL,
  other_phone TEXT NOT NULL,
  kind TEXT NOT NULL,
  full_time INTEGER CHECK (full_time IN (0, 1)),
  level TEXT NOT NULL,
  duty TEXT NOT NULL,
  specialty TEXT NOT NULL,
  village_code TEXT REFERENCES villages (code) ON DELETE RESTRICT,
  grid_id TEXT REFERENCES grids (id) ON DELETE RESTRICT,
  registered_on TEXT CHECK (registered_on IS NULL OR registered_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  remark TEXT NOT NULL,
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL))
) STRICT;
-- One person once in an office: by kind and number of the identity document.
CREATE UNIQUE INDEX ux_staff_id_number ON staff (owner_code, id_type, id_number) WHERE id_number <> '' AND deleted_at IS NULL;
CREATE INDEX ix_staff_sort_name ON staff (sort_name, id);
CREATE INDEX ix_staff_grid ON staff (grid_id);

CREATE TABLE disputes (
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
  title TEXT NOT NULL,
  accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  occurred_on TEXT CHECK (occurred_on IS NULL OR occurred_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place TEXT NOT NULL,
  scale TEXT,
  dispute_type TEXT,
  mediation_type TEXT,
  people_count INTEGER CHECK (people_count >= 1),
  story TEXT NOT NULL,
  involved_unit TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  source TEXT,
  risk_level TEXT,
  village_code TEXT REFERENCES villages (code) ON DELETE RESTRICT,
  grid_id TEXT REFERENCES grids (id) ON DELETE RESTRICT,
  due_on TEXT CHECK (due_on IS NULL OR due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  resolve_method TEXT,
  resolve_organisation TEXT NOT NULL,
  resolver_name TEXT NOT NULL,
  resolver_phone TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('handling', 'settled', 'failed', 'withdrawn')),
  resolved_on TEXT CHECK (resolved_on IS NULL OR resolved_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  resolution TEXT NOT NULL,
  evaluated_on TEXT CHECK (evaluated_on IS NULL OR evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  evaluation TEXT NOT NULL,
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  remark TEXT NOT NULL,
  -- Names of the parties in order, for the list; written with the parties.
  party_names TEXT NOT NULL,
  CHECK (occurred_on IS NULL OR occurred_on <= accepted_on),
  CHECK (due_on IS NULL OR due_on >= accepted_on),
  CHECK (resolved_on IS NULL OR resolved_on >= accepted_on),
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL))
) STRICT;
CREATE INDEX ix_disputes_accepted_on ON disputes (accepted_on, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_village ON disputes (village_code, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_grid ON disputes (grid_id, accepted_on);
CREATE INDEX ix_disputes_state ON disputes (state, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_resolved_on ON disputes (resolved_on) WHERE deleted_at IS NULL AND state = 'settled';
CREATE INDEX ix_disputes_open_due_on ON disputes (due_on) WHERE state = 'handling' AND deleted_at IS NULL;

CREATE TABLE dispute_parties (
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  id TEXT NOT NULL UNIQUE,
  side TEXT NOT NULL CHECK (side IN ('applicant', 'respondent')),
  kind TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  id_type TEXT NOT NULL,
  id_number TEXT NOT NULL,
  sex TEXT,
  nation TEXT,
  education TEXT,
  category TEXT,
  occupation TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  representative TEXT NOT NULL,
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_dispute_parties_name ON dispute_parties (name);
CREATE INDEX ix_dispute_parties_id_number ON dispute_parties (id_number) WHERE id_number <> '';

-- Search: text split to single characters and queried as a phrase, so that two-character names hit; names also as pinyin.
-- Contentless: the words live here only as an index; rowid is the row's seq.
CREATE VIRTUAL TABLE dispute_search USING fts5 (words, names, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");
CREATE VIRTUAL TABLE grid_search USING fts5 (words, names, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");
CREATE VIRTUAL TABLE staff_search USING fts5 (words, names, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");
`,
};
