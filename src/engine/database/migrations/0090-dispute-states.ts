import type { Migration } from './migration.ts';

/**
 * The whole way of a dispute: ten states instead of four, how it ended (which stays when it is closed and revisited), and the
 * clock that runs on it, if any, so that lists, filters and the desk look late disputes up in an index. The table is made
 * anew, since SQLite changes no CHECK; seq stays, because the search index names rows by it.
 */
export const disputeStates: Migration = {
  version: 90,
  name: 'dispute states',
  rebuildsReferredTable: true,
  sql: `
CREATE TABLE disputes_90 (
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
  -- Of a draft: the day on which it was written down.
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
  state TEXT NOT NULL CHECK (state IN ('draft', 'accepted', 'assigned', 'transferred', 'handling', 'settled', 'failed', 'withdrawn', 'closed', 'revisited')),
  resolved_on TEXT CHECK (resolved_on IS NULL OR resolved_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  resolution TEXT NOT NULL,
  evaluated_on TEXT CHECK (evaluated_on IS NULL OR evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  evaluation TEXT NOT NULL,
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  remark TEXT NOT NULL,
  -- Names of the parties in order, for the list; written with the parties.
  party_names TEXT NOT NULL,
  -- How it ended; NULL while it is open.
  outcome TEXT CHECK (outcome IN ('settled', 'failed', 'withdrawn')),
  -- The clock that runs now (NULL: none), its last day, and the first days on which it shows yellow and red.
  clock TEXT CHECK (clock IN ('accept', 'handle', 'revisit')),
  clock_due_on TEXT,
  yellow_on TEXT,
  red_on TEXT,
  CHECK (occurred_on IS NULL OR occurred_on <= accepted_on),
  CHECK (due_on IS NULL OR due_on >= accepted_on),
  CHECK (resolved_on IS NULL OR resolved_on >= accepted_on),
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL)),
  CHECK (outcome IS NULL OR state IN ('settled', 'failed', 'withdrawn', 'closed', 'revisited')),
  CHECK ((clock IS NULL) = (clock_due_on IS NULL))
) STRICT;
INSERT INTO disputes_90 (seq, id, owner_code, rev, created_at, created_by, updated_at, updated_by, deleted_at, delete_reason, title, accepted_on, occurred_on, place, scale, dispute_type,
    mediation_type, people_count, story, involved_unit, amount_fen, source, risk_level, village_code, grid_id, due_on, resolve_method, resolve_organisation, resolver_name, resolver_phone,
    state, resolved_on, resolution, evaluated_on, evaluation, longitude, latitude, remark, party_names, outcome, clock, clock_due_on, red_on)
  SELECT seq, id, owner_code, rev, created_at, created_by, updated_at, updated_by, deleted_at, delete_reason, title, accepted_on, occurred_on, place, scale, dispute_type,
    mediation_type, people_count, story, involved_unit, amount_fen, source, risk_level, village_code, grid_id, due_on, resolve_method, resolve_organisation, resolver_name, resolver_phone,
    state, resolved_on, resolution, evaluated_on, evaluation, longitude, latitude, remark, party_names,
    CASE WHEN state <> 'handling' THEN state END,
    CASE WHEN state = 'handling' AND due_on IS NOT NULL THEN 'handle' END,
    CASE WHEN state = 'handling' THEN due_on END,
    CASE WHEN state = 'handling' THEN date(due_on, '+1 day') END
  FROM disputes;
DROP TABLE disputes;
ALTER TABLE disputes_90 RENAME TO disputes;
CREATE INDEX ix_disputes_accepted_on ON disputes (accepted_on, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_village ON disputes (village_code, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_grid ON disputes (grid_id, accepted_on);
CREATE INDEX ix_disputes_state ON disputes (state, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_resolved_on ON disputes (resolved_on) WHERE deleted_at IS NULL AND resolved_on IS NOT NULL;
CREATE INDEX ix_disputes_rev ON disputes (id, rev, deleted_at);
CREATE INDEX ix_disputes_amount ON disputes (amount_fen, id, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_party_names ON disputes (party_names, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_clock ON disputes (clock, clock_due_on, yellow_on, red_on) WHERE deleted_at IS NULL AND clock IS NOT NULL;
`,
};
