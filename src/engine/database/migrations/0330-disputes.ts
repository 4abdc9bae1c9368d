import type { Migration } from './migration.ts';

/**
 * Disputes with their people, hops and limits, and what is done about them beside mediation: supervision, distinctions, merges.
 *
 * Ten states; `outcome` stays when a dispute is closed and revisited. The clock that runs (if any) stands in the row with its last day and the first
 * days on which it shows yellow and red, so that late disputes are looked up in an index. Hops are never changed, never deleted (triggers), nor is a
 * supervision: its number is one of a series without a gap. One of each kind runs for a dispute at a time. Parties are written anew with each change of
 * theirs; their agents go with them (CASCADE). A pair that was told apart is written once, the smaller id first.
 *
 * Each column that a list sorts or filters by has an index; within equal values the newest acceptance comes first, ties are settled by rowid, which
 * every index has anyway (the 36 characters of an id in each of them were a third of the file). A dispute's row is wide and encrypted: indexes that
 * counts and the desk are answered from hold all that is asked. SQLite calls an index covering only where it holds `deleted_at` too; `seq` before
 * the held columns keeps the rows of a day in the list's order.
 */
export const disputes: Migration = {
  version: 330,
  name: 'disputes',
  sql: `
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
  event_number TEXT NOT NULL DEFAULT '',
  -- Of a draft: the day on which it was written down.
  accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  occurred_on TEXT CHECK (occurred_on IS NULL OR occurred_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place TEXT NOT NULL,
  scale TEXT,
  dispute_type TEXT,
  mediation_type TEXT,
  -- Name of the person who confirmed that both classifications fit; blank: nobody yet.
  types_confirmed_by TEXT NOT NULL DEFAULT '',
  nature TEXT NOT NULL DEFAULT '',
  people_count INTEGER CHECK (people_count >= 1),
  story TEXT NOT NULL,
  involved_unit TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  source TEXT,
  risk_level TEXT,
  influence TEXT NOT NULL DEFAULT '',
  risk_kind TEXT NOT NULL DEFAULT '',
  assessment TEXT NOT NULL DEFAULT '',
  village_code TEXT REFERENCES villages (code) ON DELETE RESTRICT,
  grid_id TEXT REFERENCES grids (id) ON DELETE RESTRICT,
  due_on TEXT CHECK (due_on IS NULL OR due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- The limit that lists show: the day that was written, or else the one that the office's limits give.
  limit_on TEXT,
  resolve_method TEXT,
  resolve_organisation TEXT NOT NULL,
  resolver_name TEXT NOT NULL,
  resolver_phone TEXT NOT NULL,
  resolver_id_number TEXT NOT NULL DEFAULT '',
  resolver_organisation TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('draft', 'accepted', 'assigned', 'transferred', 'handling', 'settled', 'failed', 'withdrawn', 'closed', 'revisited')),
  resolved_on TEXT CHECK (resolved_on IS NULL OR resolved_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  resolution TEXT NOT NULL,
  evaluated_on TEXT CHECK (evaluated_on IS NULL OR evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  evaluation TEXT NOT NULL,
  satisfaction TEXT,
  satisfaction_note TEXT NOT NULL DEFAULT '',
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
CREATE INDEX ix_disputes_village ON disputes (village_code, accepted_on) WHERE deleted_at IS NULL;
-- Which revisions the county has not accepted.
CREATE INDEX ix_disputes_rev ON disputes (id, rev, deleted_at);
-- An import asks for each row whether its twin is there: the same day, parties and type. By the day alone a month of 100,000 rows took hours.
CREATE INDEX ix_disputes_party_names ON disputes (party_names, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_accepted_on ON disputes (accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_amount ON disputes (amount_fen, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_type ON disputes (dispute_type, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_mediation_type ON disputes (mediation_type, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_risk ON disputes (risk_level, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_people ON disputes (people_count, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_resolver ON disputes (resolver_name, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_deleted ON disputes (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_disputes_resolved ON disputes (resolved_on, accepted_on, seq, amount_fen, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_red ON disputes (red_on, accepted_on, amount_fen, deleted_at) WHERE deleted_at IS NULL AND red_on IS NOT NULL;
CREATE INDEX ix_disputes_yellow ON disputes (yellow_on, red_on, accepted_on, amount_fen, deleted_at) WHERE deleted_at IS NULL AND yellow_on IS NOT NULL;
-- Puts the hits of a search in the list's order without reading the rows themselves.
CREATE INDEX ix_disputes_seq ON disputes (seq, accepted_on, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_limit ON disputes (limit_on, accepted_on) WHERE deleted_at IS NULL;
-- Answers every count by state, village, grid, type, month and limit without reading a whole row.
CREATE INDEX ix_disputes_counts ON disputes (accepted_on, state, village_code, grid_id, dispute_type, mediation_type, risk_level, limit_on, resolved_on, amount_fen, deleted_at) WHERE deleted_at IS NULL;
-- Few disputes are open: whatever is asked about them is answered by walking these alone.
CREATE INDEX ix_disputes_state ON disputes (state, accepted_on, seq, limit_on, village_code, grid_id, dispute_type, mediation_type, risk_level, resolved_on, resolver_name, people_count, amount_fen, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_grid ON disputes (grid_id, accepted_on, seq, state, limit_on, dispute_type, amount_fen, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_disputes_clock ON disputes (clock, clock_due_on, accepted_on, amount_fen, deleted_at) WHERE deleted_at IS NULL AND clock IS NOT NULL;

CREATE TABLE dispute_parties (
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  id TEXT NOT NULL UNIQUE,
  side TEXT NOT NULL CHECK (side IN ('applicant', 'respondent', 'third')),
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
  -- How many people this party stands for, itself included.
  side_count INTEGER CHECK (side_count >= 1),
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_dispute_parties_name ON dispute_parties (name);
CREATE INDEX ix_dispute_parties_id_number ON dispute_parties (id_number) WHERE id_number <> '';
-- While a party is typed the register is asked who that is: by name, id and telephone.
CREATE INDEX ix_dispute_parties_phone ON dispute_parties (phone) WHERE phone <> '';

CREATE TABLE dispute_agents (
  dispute_id TEXT NOT NULL,
  party_position INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  id_type TEXT NOT NULL,
  id_number TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  power TEXT NOT NULL,
  relation TEXT NOT NULL,
  PRIMARY KEY (dispute_id, party_position, position),
  -- Parties are written anew with each change of theirs, and their agents with them.
  FOREIGN KEY (dispute_id, party_position) REFERENCES dispute_parties (dispute_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE dispute_responsibles (
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  id_number TEXT NOT NULL,
  phone TEXT NOT NULL,
  organisation TEXT NOT NULL,
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dispute_hops (
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  -- NULL: the record came with this state.
  move TEXT,
  from_state TEXT,
  to_state TEXT NOT NULL,
  -- The day on which it happened, and the instant at which it was written down.
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  at TEXT NOT NULL,
  account_id TEXT,
  account_name TEXT NOT NULL,
  to_person TEXT NOT NULL,
  to_office TEXT NOT NULL,
  note TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER dispute_hops_stay BEFORE UPDATE ON dispute_hops BEGIN SELECT raise(ABORT, 'a hop is never changed'); END;
CREATE TRIGGER dispute_hops_last BEFORE DELETE ON dispute_hops BEGIN SELECT raise(ABORT, 'a hop is never deleted'); END;
-- Who was given a dispute: the desk asks it for the person who looks, at each opening.
CREATE INDEX ix_dispute_hops_receiver ON dispute_hops (to_person, dispute_id, position) WHERE to_state = 'assigned' AND to_person <> '';

CREATE TABLE dispute_clocks (
  dispute_id TEXT PRIMARY KEY REFERENCES disputes (id) ON DELETE RESTRICT,
  -- The limits as they were on the day of acceptance.
  limits TEXT NOT NULL CHECK (json_valid(limits)),
  -- Day of the settlement that asks for a revisit; NULL: none is asked for.
  revisit_from TEXT
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE dispute_search USING fts5 (words, names, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");

-- 挂牌督办 and 领导包案, with what was done each month.
CREATE TABLE dispute_supervisions (
  id TEXT PRIMARY KEY,
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('listed', 'led')),
  rev INTEGER NOT NULL CHECK (rev >= 1),
  -- HJ, the year of the beginning, a serial number of the year from 1 without a gap.
  number TEXT NOT NULL UNIQUE CHECK (number GLOB 'HJ[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]*' AND substr(number, 3, 4) = substr(started_on, 1, 4)),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  leader_name TEXT NOT NULL,
  leader_post TEXT NOT NULL,
  unit TEXT NOT NULL,
  plan TEXT NOT NULL,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  expected_on TEXT CHECK (expected_on >= started_on),
  ended_on TEXT CHECK (ended_on >= started_on),
  result TEXT CHECK (result IN ('settled', 'partly', 'unsettled', 'judicial')),
  end_note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK ((ended_on IS NULL) = (result IS NULL) AND (ended_on IS NULL) = (end_note = '')),
  CHECK (CASE kind WHEN 'led' THEN leader_name <> '' ELSE unit <> '' END)
) STRICT;
CREATE INDEX ix_dispute_supervisions_dispute ON dispute_supervisions (dispute_id, started_on);
CREATE UNIQUE INDEX ux_dispute_supervisions_running ON dispute_supervisions (dispute_id, kind) WHERE ended_on IS NULL;
-- No number is ever missing.
CREATE TRIGGER dispute_supervisions_stay BEFORE DELETE ON dispute_supervisions BEGIN SELECT raise(ABORT, 'a supervision is never deleted'); END;
CREATE INDEX ix_supervisions_running ON dispute_supervisions (number) WHERE ended_on IS NULL;

CREATE TABLE supervision_follow_ups (
  supervision_id TEXT NOT NULL REFERENCES dispute_supervisions (id) ON DELETE RESTRICT,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  measures TEXT NOT NULL,
  work TEXT NOT NULL CHECK (work <> ''),
  contacts TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  PRIMARY KEY (supervision_id, month)
) STRICT, WITHOUT ROWID;

-- Two disputes that look alike and are two: nobody is asked about the pair again.
CREATE TABLE dispute_distinctions (
  one_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  other_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_dispute_distinctions_other ON dispute_distinctions (other_id);

-- Both records are kept as they stood, so that a merge can be taken back years later.
CREATE TABLE merges (
  id TEXT PRIMARY KEY,
  survivor_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  merged_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  -- Fields of the records, parties and other people included.
  survivor_before TEXT NOT NULL CHECK (json_valid(survivor_before)),
  merged_before TEXT NOT NULL CHECK (json_valid(merged_before)),
  survivor_after TEXT NOT NULL CHECK (json_valid(survivor_after)),
  -- Rows of other tables that were made to follow: [{table, id}].
  moved_rows TEXT NOT NULL CHECK (json_valid(moved_rows)),
  undone_at TEXT,
  undone_by TEXT,
  CHECK (survivor_id <> merged_id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX ix_merges_survivor ON merges (survivor_id, at);
CREATE INDEX ix_merges_merged ON merges (merged_id, at);
-- A record is merged away once at a time.
CREATE UNIQUE INDEX ux_merges_merged ON merges (merged_id) WHERE undone_at IS NULL;
`,
};
