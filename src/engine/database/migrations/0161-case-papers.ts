import type { Migration } from './migration.ts';

/** The papers of a case beside sessions and agreement, its hops, what it waits for; attachments may hang at a case. */
export const casePapers: Migration = {
  version: 161,
  name: 'case papers',
  sql: `
CREATE TABLE case_investigations (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  held_at TEXT NOT NULL,
  place TEXT NOT NULL,
  participants TEXT NOT NULL,
  asked TEXT NOT NULL,
  investigators TEXT NOT NULL,
  recorder TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX ix_case_investigations_case ON case_investigations (case_id, held_at);

CREATE TABLE case_evidence (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  taken_on TEXT,
  source TEXT NOT NULL,
  -- Hashes of attachments of the case.
  files TEXT NOT NULL CHECK (json_valid(files)),
  UNIQUE (case_id, position)
) STRICT;

CREATE TABLE performance_checks (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  item_id TEXT NOT NULL,
  checked_on TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('performed', 'part', 'notPerformed')),
  paid_fen INTEGER NOT NULL CHECK (paid_fen >= 0),
  note TEXT NOT NULL,
  proof TEXT,
  position INTEGER NOT NULL CHECK (position >= 1),
  UNIQUE (case_id, position)
) STRICT;

CREATE TABLE return_visits (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  visited_at TEXT NOT NULL,
  place TEXT NOT NULL,
  party_ids TEXT NOT NULL CHECK (json_valid(party_ids)),
  visitors TEXT NOT NULL,
  performance TEXT NOT NULL,
  satisfaction TEXT,
  lawsuit TEXT NOT NULL,
  measures TEXT NOT NULL
) STRICT;
CREATE INDEX ix_return_visits_case ON return_visits (case_id, visited_at);

CREATE TABLE judicial_confirmations (
  case_id TEXT PRIMARY KEY REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  variant TEXT NOT NULL CHECK (variant IN ('persons', 'personAndOrganisation')),
  court TEXT NOT NULL CHECK (court <> ''),
  applied_on TEXT NOT NULL,
  applicant_ids TEXT NOT NULL CHECK (json_valid(applicant_ids)),
  late_reason TEXT NOT NULL,
  result TEXT CHECK (result IN ('confirmed', 'rejected', 'withdrawn')),
  result_on TEXT,
  result_reason TEXT NOT NULL,
  ruling_number TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE case_dossiers (
  case_id TEXT PRIMARY KEY REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  filed_by TEXT NOT NULL,
  filed_on TEXT,
  retention TEXT,
  remark TEXT NOT NULL,
  statement TEXT NOT NULL,
  checked_by TEXT NOT NULL,
  statement_on TEXT
) STRICT, WITHOUT ROWID;

-- Each step from state to state, for ever.
CREATE TABLE case_hops (
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  from_state TEXT,
  to_state TEXT NOT NULL,
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO case_hops (case_id, position, to_state, happened_on, at, by)
  SELECT id, 1, state, coalesce(ended_on, accepted_on), updated_at, updated_by FROM mediation_cases;
CREATE TRIGGER case_hops_stay BEFORE UPDATE ON case_hops BEGIN SELECT raise(ABORT, 'a hop is never changed'); END;
CREATE TRIGGER case_hops_last BEFORE DELETE ON case_hops BEGIN SELECT raise(ABORT, 'a hop is never deleted'); END;

-- What a case of the township waits for; follows from the case, written with it.
CREATE TABLE case_tasks (
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('mediate', 'perform', 'visit', 'court')),
  -- The item of performance; empty for the others.
  item_id TEXT NOT NULL,
  -- First day on which the desk shows it, the day it is due, and the last day on which it makes sense (NULL: until it is done).
  shown_from TEXT NOT NULL,
  due_on TEXT NOT NULL,
  shown_until TEXT,
  PRIMARY KEY (case_id, kind, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_case_tasks_shown ON case_tasks (kind, shown_from, due_on);
INSERT INTO case_tasks (case_id, kind, item_id, shown_from, due_on)
  SELECT id, 'mediate', '', date(due_on, '-5 days'), due_on
  FROM (SELECT id, min(date(accepted_on, '+1 month'), date(accepted_on, 'start of month', '+2 months', '-1 day')) AS due_on FROM mediation_cases WHERE state IN ('accepted', 'mediating') AND (SELECT desk FROM offices) = 'township');
INSERT INTO case_tasks (case_id, kind, item_id, shown_from, due_on)
  SELECT i.case_id, 'perform', i.id, i.due_on, i.due_on FROM performance_items AS i JOIN agreements AS a ON a.case_id = i.case_id WHERE a.final_at IS NOT NULL AND (SELECT desk FROM offices) = 'township';

CREATE TABLE attachments_161 (
  id TEXT PRIMARY KEY,
  entity TEXT NOT NULL CHECK (entity IN ('dispute', 'transfer', 'mediationCase')),
  record_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  title TEXT NOT NULL CHECK (title <> ''),
  kind TEXT NOT NULL,
  turn INTEGER NOT NULL DEFAULT 0 CHECK (turn IN (0, 90, 180, 270)),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT,
  remove_reason TEXT,
  CHECK ((removed_at IS NULL) = (remove_reason IS NULL) AND (removed_at IS NULL) = (removed_by IS NULL))
) STRICT;
INSERT INTO attachments_161 SELECT id, entity, record_id, position, file_id, title, kind, turn, added_at, added_by, removed_at, removed_by, remove_reason FROM attachments;
DROP TABLE attachments;
ALTER TABLE attachments_161 RENAME TO attachments;
CREATE INDEX ix_attachments_record ON attachments (entity, record_id, position) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX ux_attachments_file ON attachments (entity, record_id, file_id) WHERE removed_at IS NULL;
CREATE INDEX ix_attachments_file ON attachments (file_id);
`,
};
