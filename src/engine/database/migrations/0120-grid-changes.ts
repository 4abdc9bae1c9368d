import type { Migration } from './migration.ts';

/** What a grid has beside the standard's table, the codes that were ever given, and the ledger of changes of grids. */
export const gridChanges: Migration = {
  version: 120,
  name: 'grid-changes',
  sql: `
ALTER TABLE grids ADD COLUMN parent_grid_id TEXT REFERENCES grids (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE grids ADD COLUMN extent TEXT NOT NULL DEFAULT '';
ALTER TABLE grids ADD COLUMN key_places TEXT NOT NULL DEFAULT '';
ALTER TABLE grids ADD COLUMN boundary TEXT NOT NULL DEFAULT '' CHECK (boundary = '' OR json_valid(boundary));
ALTER TABLE grids ADD COLUMN party_member_count INTEGER CHECK (party_member_count >= 0);
ALTER TABLE grids ADD COLUMN first_secretary_name TEXT NOT NULL DEFAULT '';
ALTER TABLE grids ADD COLUMN poverty_director_name TEXT NOT NULL DEFAULT '';
ALTER TABLE grids ADD COLUMN police_assistant_name TEXT NOT NULL DEFAULT '';
ALTER TABLE grids ADD COLUMN legal_envoy_name TEXT NOT NULL DEFAULT '';
ALTER TABLE grids ADD COLUMN livelihood_supervisor_name TEXT NOT NULL DEFAULT '';
ALTER TABLE grids ADD COLUMN founded_on TEXT CHECK (founded_on IS NULL OR founded_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE grids ADD COLUMN closed_on TEXT CHECK (closed_on IS NULL OR closed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
-- No foreign key: at the county a closed grid may arrive before its heir.
ALTER TABLE grids ADD COLUMN heir_grid_id TEXT CHECK (heir_grid_id IS NULL OR (heir_grid_id <> id AND closed_on IS NOT NULL));
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
