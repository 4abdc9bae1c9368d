import type { Migration } from './migration.ts';

/**
 * Villages, grids with the ledger of their changes, organisations in their tree, staff with posts, training and certificates.
 *
 * A grid's code is its village's, a letter for the kind of grid where the county gives one, and the serial (2 to 6 digits). It belongs to one grid for
 * ever, deleted and closed ones included: `grid_codes` is filled by triggers and never changes. References that may point at what has not
 * arrived yet at a county have no foreign key: an organisation's parent, a closed grid's heir. A grid's parent is checked at the end of the
 * transaction, so that an import may bring both. `staff` repeats the main post of `staff_posts`, for lists.
 */
export const placesAndPeople: Migration = {
  version: 320,
  name: 'places and people',
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
  -- Village, a letter for the kind of grid where the county gives one, and the serial.
  code TEXT NOT NULL UNIQUE CHECK (substr(code, 1, 12) = village_code AND village_code NOT GLOB '*[^0-9]*'
    AND ltrim(substr(code, 13, 1), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') || substr(code, 14) NOT GLOB '*[^0-9]*'
    AND length(ltrim(substr(code, 13, 1), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') || substr(code, 14)) BETWEEN 2 AND 6),
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
  parent_grid_id TEXT REFERENCES grids (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  extent TEXT NOT NULL DEFAULT '',
  key_places TEXT NOT NULL DEFAULT '',
  boundary TEXT NOT NULL DEFAULT '' CHECK (boundary = '' OR json_valid(boundary)),
  party_member_count INTEGER CHECK (party_member_count >= 0),
  first_secretary_name TEXT NOT NULL DEFAULT '',
  poverty_director_name TEXT NOT NULL DEFAULT '',
  police_assistant_name TEXT NOT NULL DEFAULT '',
  legal_envoy_name TEXT NOT NULL DEFAULT '',
  livelihood_supervisor_name TEXT NOT NULL DEFAULT '',
  founded_on TEXT CHECK (founded_on IS NULL OR founded_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed_on TEXT CHECK (closed_on IS NULL OR closed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- No foreign key: at the county a closed grid may arrive before its heir.
  heir_grid_id TEXT CHECK (heir_grid_id IS NULL OR (heir_grid_id <> id AND closed_on IS NOT NULL)),
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL))
) STRICT;
CREATE INDEX ix_grids_village ON grids (village_code, code);
CREATE INDEX ix_grids_name ON grids (name);
CREATE INDEX ix_grids_parent ON grids (parent_grid_id) WHERE parent_grid_id IS NOT NULL;
CREATE INDEX ix_grids_heir ON grids (heir_grid_id) WHERE heir_grid_id IS NOT NULL;

-- Every code that a grid ever had.
CREATE TABLE grid_codes (
  code TEXT PRIMARY KEY,
  grid_id TEXT NOT NULL REFERENCES grids (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_grid_codes_grid ON grid_codes (grid_id);
CREATE TRIGGER grid_codes_added AFTER INSERT ON grids BEGIN
  SELECT RAISE(ABORT, 'a grid code is never given again') FROM grid_codes WHERE code = NEW.code AND grid_id <> NEW.id;
  INSERT OR IGNORE INTO grid_codes (code, grid_id) VALUES (NEW.code, NEW.id);
END;
CREATE TRIGGER grid_codes_changed AFTER UPDATE OF code ON grids WHEN NEW.code <> OLD.code BEGIN
  SELECT RAISE(ABORT, 'a grid code is never given again') FROM grid_codes WHERE code = NEW.code AND grid_id <> NEW.id;
  INSERT OR IGNORE INTO grid_codes (code, grid_id) VALUES (NEW.code, NEW.id);
END;
CREATE TRIGGER grid_codes_fixed BEFORE UPDATE ON grid_codes BEGIN
  SELECT RAISE(ABORT, 'a grid code is never given again');
END;
CREATE TRIGGER grid_codes_kept BEFORE DELETE ON grid_codes BEGIN
  SELECT RAISE(ABORT, 'a grid code is never given again');
END;

CREATE TABLE grid_changes (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('found', 'rename', 'renumber', 'split', 'merge', 'close')),
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  document TEXT NOT NULL,
  note TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  undo_reason TEXT,
  CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL))
) STRICT;
CREATE INDEX ix_grid_changes_day ON grid_changes (changed_on, seq);

-- What a change did to each grid: as it stood before (null for one that the change founded) and after.
CREATE TABLE grid_change_grids (
  change_id TEXT NOT NULL REFERENCES grid_changes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  grid_id TEXT NOT NULL REFERENCES grids (id) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('from', 'to', 'both')),
  code_before TEXT,
  code_after TEXT NOT NULL,
  name_before TEXT,
  name_after TEXT NOT NULL,
  households_before INTEGER,
  households_after INTEGER,
  population_before INTEGER,
  population_after INTEGER,
  boundary_before TEXT NOT NULL,
  closed_on_after TEXT,
  heir_grid_id TEXT REFERENCES grids (id) ON DELETE RESTRICT,
  PRIMARY KEY (change_id, position),
  UNIQUE (change_id, grid_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_grid_change_grids_grid ON grid_change_grids (grid_id);

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

-- Terms (届) of a mediation committee; who sits on it is told by posts.
CREATE TABLE committee_terms (
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_on TEXT CHECK (until_on IS NULL OR until_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  document TEXT NOT NULL,
  PRIMARY KEY (organisation_id, position),
  CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT, WITHOUT ROWID;

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
  duty_level TEXT,
  specialty TEXT NOT NULL,
  village_code TEXT REFERENCES villages (code) ON DELETE RESTRICT,
  grid_id TEXT REFERENCES grids (id) ON DELETE RESTRICT,
  registered_on TEXT CHECK (registered_on IS NULL OR registered_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- Last day of the last post; NULL while a post has no end.
  posts_until TEXT CHECK (posts_until IS NULL OR posts_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  remark TEXT NOT NULL,
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL))
) STRICT;
-- One person once in an office: by kind and number of the identity document.
CREATE UNIQUE INDEX ux_staff_id_number ON staff (owner_code, id_type, id_number) WHERE id_number <> '' AND deleted_at IS NULL;
CREATE INDEX ix_staff_sort_name ON staff (sort_name, id);
CREATE INDEX ix_staff_grid ON staff (grid_id);

CREATE TABLE staff_posts (
  staff_id TEXT NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind <> ''),
  legal_role TEXT,
  committee_role TEXT,
  manner TEXT,
  full_time INTEGER CHECK (full_time IN (0, 1)),
  village_code TEXT REFERENCES villages (code) ON DELETE RESTRICT,
  grid_id TEXT REFERENCES grids (id) ON DELETE RESTRICT,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT,
  -- Estate and building of a 楼栋长.
  building TEXT NOT NULL,
  -- NULL: since before anybody wrote it down.
  from_on TEXT CHECK (from_on IS NULL OR from_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- The last day; NULL: until further notice.
  until_on TEXT CHECK (until_on IS NULL OR until_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  document TEXT NOT NULL,
  PRIMARY KEY (staff_id, position),
  CHECK (until_on IS NULL OR from_on IS NULL OR until_on >= from_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_staff_posts_grid ON staff_posts (grid_id) WHERE grid_id IS NOT NULL;
CREATE INDEX ix_staff_posts_organisation ON staff_posts (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX ix_staff_posts_village ON staff_posts (village_code) WHERE village_code IS NOT NULL;
CREATE INDEX ix_staff_posts_kind ON staff_posts (kind);

CREATE TABLE staff_trainings (
  staff_id TEXT NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  hours REAL NOT NULL CHECK (hours > 0),
  subject TEXT NOT NULL,
  organiser TEXT NOT NULL,
  PRIMARY KEY (staff_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_certificates (
  staff_id TEXT NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  number TEXT NOT NULL,
  issuer TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS NULL OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until TEXT CHECK (valid_until IS NULL OR valid_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (staff_id, position),
  CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE grid_search USING fts5 (words, names, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");
CREATE VIRTUAL TABLE staff_search USING fts5 (words, names, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");
CREATE VIRTUAL TABLE organisation_search USING fts5 (words, names, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");
`,
};
