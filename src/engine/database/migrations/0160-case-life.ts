import type { Migration } from './migration.ts';

const day = (column: string): string =>
  `${column} TEXT CHECK (${column} IS NULL OR ${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`;
const kept = `seq, id, owner_code, rev, created_at, created_by, updated_at, updated_by, deleted_at, delete_reason, dispute_id, title, file_number, accepted_on, source, difficulty, mediation_type,
    summary, mediators, mediator_names, recorder, state, notice_given_at, notice_manner, notice_given_by, end_reason, routes_told_on, amount_fen`;

/**
 * The whole life of a mediation case, from application to closing: seven states instead of four and the papers F1-F18 of research A §1.3.
 * The table is made anew, since SQLite changes no CHECK; seq stays, because the search index names rows by it. A case that failed
 * before gets the manner and day of its end from what it said.
 */
export const caseLife: Migration = {
  version: 160,
  name: 'case life',
  rebuildsReferredTable: true,
  sql: `
CREATE TABLE mediation_cases_160 (
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
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  title TEXT NOT NULL,
  -- File number and agreement number are one (research A §1.3, equality of F1, F9, F11); empty until given.
  file_number TEXT NOT NULL,
  accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  source TEXT NOT NULL,
  ${day('applied_on')},
  application_manner TEXT CHECK (application_manner IN ('written', 'oral')),
  requests TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(requests)),
  ${day('consent_on')},
  -- A transfer of the township's own register, which does not travel: no reference.
  transfer_id TEXT,
  court_delegation TEXT CHECK (court_delegation IN ('assigned', 'entrustedOrdinary', 'entrustedSummary')),
  exclusions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(exclusions)),
  extensions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(extensions)),
  difficulty TEXT NOT NULL,
  mediation_type TEXT,
  summary TEXT NOT NULL,
  mediators TEXT NOT NULL CHECK (json_valid(mediators)),
  mediator_names TEXT NOT NULL,
  mediators_chosen_by TEXT NOT NULL DEFAULT 'committee' CHECK (mediators_chosen_by IN ('committee', 'parties')),
  openness TEXT NOT NULL DEFAULT 'public' CHECK (openness IN ('public', 'closed')),
  recorder TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'mediating', 'agreed', 'performed', 'failed', 'withdrawn', 'closed')),
  notice_given_at TEXT,
  notice_manner TEXT CHECK (notice_manner IN ('oral', 'written')),
  notice_given_by TEXT,
  -- What the case may turn into (code table case-forecasts), and the whole note of it.
  forecast TEXT,
  danger TEXT CHECK (danger IS NULL OR json_valid(danger)),
  end_manner TEXT CHECK (end_manner IN ('notSettled', 'refused', 'termOver', 'withdrawn')),
  end_party_id TEXT,
  ${day('ended_on')},
  end_reason TEXT,
  routes_told_on TEXT,
  routes_told_by TEXT CHECK (routes_told_by IN ('letter', 'oral')),
  ${day('closed_on')},
  closed_by TEXT,
  closing_opinion TEXT,
  closing_open_reason TEXT,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  CHECK ((notice_given_at IS NULL) = (notice_manner IS NULL) AND (notice_given_at IS NULL) = (notice_given_by IS NULL)),
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL)),
  CHECK ((forecast IS NULL) = (danger IS NULL)),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK ((closed_on IS NULL) = (closed_by IS NULL) AND (closed_on IS NULL) = (closing_opinion IS NULL) AND (closed_on IS NULL) = (closing_open_reason IS NULL)),
  CHECK (state NOT IN ('failed', 'withdrawn') OR (end_manner IS NOT NULL AND ended_on IS NOT NULL)),
  CHECK (end_manner IS NULL OR state IN ('failed', 'withdrawn', 'closed'))
) STRICT;
INSERT INTO mediation_cases_160 (${kept}, end_manner, ended_on)
  SELECT ${kept}, CASE WHEN state = 'failed' THEN 'notSettled' END, CASE WHEN state = 'failed' THEN coalesce(routes_told_on, accepted_on) END FROM mediation_cases;
DROP TABLE mediation_cases;
ALTER TABLE mediation_cases_160 RENAME TO mediation_cases;
CREATE UNIQUE INDEX ux_mediation_cases_dispute ON mediation_cases (dispute_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ux_mediation_cases_file_number ON mediation_cases (owner_code, file_number) WHERE file_number <> '';
CREATE INDEX ix_mediation_cases_accepted_on ON mediation_cases (accepted_on, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_mediation_cases_state ON mediation_cases (state, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_mediation_cases_transfer ON mediation_cases (transfer_id) WHERE transfer_id IS NOT NULL;

ALTER TABLE mediation_sessions ADD COLUMN participants_consented INTEGER NOT NULL DEFAULT 0 CHECK (participants_consented IN (0, 1));
ALTER TABLE mediation_sessions ADD COLUMN present_party_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(present_party_ids));
ALTER TABLE agreements ADD COLUMN form TEXT NOT NULL DEFAULT 'written' CHECK (form IN ('written', 'oral'));
ALTER TABLE agreements ADD COLUMN responsibility TEXT NOT NULL DEFAULT '';
-- The day of the last mark that art. 29 asks for, or the day agreed (art. 30); NULL while a mark is missing.
ALTER TABLE agreements ADD COLUMN ${day('effective_on')};
ALTER TABLE performance_items ADD COLUMN place TEXT NOT NULL DEFAULT '';
`,
};
