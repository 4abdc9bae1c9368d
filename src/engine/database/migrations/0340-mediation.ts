import type { Migration } from './migration.ts';

/**
 * Mediation cases from application to closing with what the papers F1-F18 of research A §1.3 say, and allowances (以案定补).
 *
 * A dispute has one case that is not deleted; a file number is given once in an office and is the agreement's number too. A case that failed or was
 * withdrawn says how and when, one that is closed says who, when and in what opinion; a danger is noted with its forecast or not at all. An
 * agreement has a number exactly when it is final. Hops, answers to the agreement check and filed lists of allowances are never changed, never
 * deleted; a mark is taken back with a reason and stays (triggers).
 */
export const mediation: Migration = {
  version: 340,
  name: 'mediation',
  sql: `
CREATE TABLE mediation_cases (
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
  applied_on TEXT CHECK (applied_on IS NULL OR applied_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  application_manner TEXT CHECK (application_manner IN ('written', 'oral')),
  requests TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(requests)),
  consent_on TEXT CHECK (consent_on IS NULL OR consent_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
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
  ended_on TEXT CHECK (ended_on IS NULL OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  end_reason TEXT,
  routes_told_on TEXT,
  routes_told_by TEXT CHECK (routes_told_by IN ('letter', 'oral')),
  closed_on TEXT CHECK (closed_on IS NULL OR closed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
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
CREATE UNIQUE INDEX ux_mediation_cases_dispute ON mediation_cases (dispute_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ux_mediation_cases_file_number ON mediation_cases (owner_code, file_number) WHERE file_number <> '';
CREATE INDEX ix_mediation_cases_accepted_on ON mediation_cases (accepted_on, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_mediation_cases_state ON mediation_cases (state, accepted_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_mediation_cases_transfer ON mediation_cases (transfer_id) WHERE transfer_id IS NOT NULL;

CREATE TABLE mediation_sessions (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  held_at TEXT NOT NULL,
  place TEXT NOT NULL,
  participants TEXT NOT NULL,
  participants_consented INTEGER NOT NULL DEFAULT 0 CHECK (participants_consented IN (0, 1)),
  present_party_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(present_party_ids)),
  record TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('agreed', 'failed', 'toContinue')),
  recorder TEXT NOT NULL
) STRICT;
CREATE INDEX ix_mediation_sessions_case ON mediation_sessions (case_id, held_at);

CREATE TABLE agreements (
  case_id TEXT PRIMARY KEY REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  form TEXT NOT NULL DEFAULT 'written' CHECK (form IN ('written', 'oral')),
  facts TEXT NOT NULL,
  clauses TEXT NOT NULL CHECK (json_valid(clauses)),
  responsibility TEXT NOT NULL DEFAULT '',
  manner_and_time TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  number TEXT,
  final_at TEXT,
  -- The day of the last mark that art. 29 asks for, or the day agreed (art. 30); NULL while a mark is missing.
  effective_on TEXT CHECK (effective_on IS NULL OR effective_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CHECK ((number IS NULL) = (final_at IS NULL))
) STRICT;
CREATE INDEX ix_agreements_not_final ON agreements (agreed_on) WHERE final_at IS NULL;
-- What the desk lists as printed and not yet signed.
CREATE INDEX ix_agreements_not_in_effect ON agreements (agreed_on) WHERE final_at IS NOT NULL AND effective_on IS NULL;

CREATE TABLE performance_items (
  case_id TEXT NOT NULL REFERENCES agreements (case_id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  id TEXT NOT NULL UNIQUE,
  payer_party_id TEXT NOT NULL,
  payee_party_id TEXT NOT NULL,
  manner TEXT NOT NULL,
  description TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  due_on TEXT NOT NULL,
  way TEXT NOT NULL,
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_performance_items_due_on ON performance_items (due_on);

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
CREATE VIRTUAL TABLE case_search USING fts5 (words, names, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");

-- Why a clerk went on with an agreement that the check had something to say about: kept for ever, printed nowhere.
CREATE TABLE agreement_check_answers (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  -- Code, field and words of the finding: a reason counts as long as they stay.
  finding_key TEXT NOT NULL,
  -- What the clerk read, and the article.
  finding TEXT NOT NULL,
  article TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  check_version TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  account_id TEXT
) STRICT;
CREATE INDEX ix_agreement_check_answers_case ON agreement_check_answers (case_id, seq);
CREATE TRIGGER agreement_check_answers_stay BEFORE UPDATE ON agreement_check_answers BEGIN SELECT raise(ABORT, 'a reason is never changed'); END;
CREATE TRIGGER agreement_check_answers_last BEFORE DELETE ON agreement_check_answers BEGIN SELECT raise(ABORT, 'a reason is never deleted'); END;

-- What was put under a printed agreement, and who got a copy.
CREATE TABLE agreement_marks (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('signed', 'issued')),
  -- party:<id>, mediator:1, recorder, seal; a copy goes to a party, the committee or the court.
  slot TEXT NOT NULL,
  on_date TEXT NOT NULL CHECK (on_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  way TEXT NOT NULL,
  -- Whoever signed or took it for the one named, e.g. an agent; blank: in person.
  acting TEXT NOT NULL,
  ticked_at TEXT NOT NULL,
  ticked_by TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  undo_reason TEXT,
  CHECK ((undone_at IS NULL) = (undo_reason IS NULL) AND (undone_at IS NULL) = (undone_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ux_agreement_marks_standing ON agreement_marks (case_id, kind, slot) WHERE undone_at IS NULL;
CREATE TRIGGER agreement_marks_never_go BEFORE DELETE ON agreement_marks BEGIN SELECT RAISE(ABORT, 'marks are taken back, never deleted'); END;
CREATE TRIGGER agreement_marks_stay BEFORE UPDATE OF case_id, kind, slot, on_date, way, acting, ticked_at, ticked_by ON agreement_marks BEGIN SELECT RAISE(ABORT, 'a mark stays what it is'); END;

-- What persons decided on a month's cases.
CREATE TABLE allowance_decisions (
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  approved_fen INTEGER NOT NULL CHECK (approved_fen >= 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (month, case_id)
) STRICT, WITHOUT ROWID;

-- The lists that were filed, line by line as they were.
CREATE TABLE allowance_editions (
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  -- 1 as first filed; each later one is a correction and says why.
  edition INTEGER NOT NULL CHECK (edition >= 1),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL,
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  PRIMARY KEY (month, edition),
  CHECK (edition = 1 OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE TRIGGER allowance_editions_stay BEFORE UPDATE ON allowance_editions BEGIN SELECT raise(ABORT, 'a filed list is never changed'); END;
CREATE TRIGGER allowance_editions_last BEFORE DELETE ON allowance_editions BEGIN SELECT raise(ABORT, 'a filed list is never deleted'); END;
`,
};
