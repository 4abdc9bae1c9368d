import type { Migration } from './migration.ts';

/**
 * What a grid has beside the standard's table, the codes that were ever given, and the ledger of changes of grids.
 * The table of grids is made anew, since a code may now hold a letter and SQLite changes no CHECK; seq stays, because the search index names rows by it.
 */
export const gridChanges: Migration = {
  version: 120,
  name: 'grid-changes',
  rebuildsReferredTable: true,
  sql: `
CREATE TABLE grids_120 (
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
INSERT INTO grids_120 (seq, id, owner_code, rev, created_at, created_by, updated_at, updated_by, deleted_at, delete_reason, village_code, code, name, kind, households, population,
  key_people_count, area_square_metres, centre_longitude, centre_latitude, chief_name, chief_sex, chief_nation, chief_political_status, chief_birth_date, chief_education, chief_mobile,
  chief_phone, worker_names, worker_phones, worker_count, remark)
SELECT seq, id, owner_code, rev, created_at, created_by, updated_at, updated_by, deleted_at, delete_reason, village_code, code, name, kind, households, population,
  key_people_count, area_square_metres, centre_longitude, centre_latitude, chief_name, chief_sex, chief_nation, chief_political_status, chief_birth_date, chief_education, chief_mobile,
  chief_phone, worker_names, worker_phones, worker_count, remark FROM grids;
DROP TABLE grids;
ALTER TABLE grids_120 RENAME TO grids;
CREATE INDEX ix_grids_village ON grids (village_code, code);
CREATE INDEX ix_grids_name ON grids (name);
CREATE INDEX ix_grids_parent ON grids (parent_grid_id) WHERE parent_grid_id IS NOT NULL;
CREATE INDEX ix_grids_heir ON grids (heir_grid_id) WHERE heir_grid_id IS NOT NULL;

-- Every code that a grid ever had, deleted and closed grids too: a code belongs to one grid for ever.
CREATE TABLE grid_codes (
  code TEXT PRIMARY KEY,
  grid_id TEXT NOT NULL REFERENCES grids (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_grid_codes_grid ON grid_codes (grid_id);
INSERT INTO grid_codes (code, grid_id) SELECT code, id FROM grids;
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
`,
};
