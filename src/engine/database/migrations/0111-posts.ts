import type { Migration } from './migration.ts';

/**
 * A person's posts over time, training and certificates. The kind, village and grid that each person had become the first post;
 * the columns of `staff` go on holding the main post, for lists.
 */
export const posts: Migration = {
  version: 111,
  name: 'posts',
  sql: `
ALTER TABLE staff ADD COLUMN duty_level TEXT;
-- Last day of the last post; NULL while a post has no end.
ALTER TABLE staff ADD COLUMN posts_until TEXT CHECK (posts_until IS NULL OR posts_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');

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

INSERT INTO staff_posts (staff_id, position, kind, full_time, village_code, grid_id, building, from_on, document)
  SELECT id, 1, kind, full_time, village_code, grid_id, '', registered_on, '' FROM staff WHERE kind <> '';

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
`,
};
