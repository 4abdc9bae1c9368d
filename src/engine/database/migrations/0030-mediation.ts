import type { Migration } from './migration.ts';

/** Mediation cases, their sessions and agreements, the numbering ledger and the print ledger. */
export const mediation: Migration = {
  version: 30,
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
  difficulty TEXT NOT NULL,
  mediation_type TEXT,
  summary TEXT NOT NULL,
  mediators TEXT NOT NULL CHECK (json_valid(mediators)),
  mediator_names TEXT NOT NULL,
  recorder TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'mediating', 'agreed', 'failed')),
  notice_given_at TEXT,
  notice_manner TEXT CHECK (notice_manner IN ('oral', 'written')),
  notice_given_by TEXT,
  end_reason TEXT,
  routes_told_on TEXT,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  CHECK ((notice_given_at IS NULL) = (notice_manner IS NULL) AND (notice_given_at IS NULL) = (notice_given_by IS NULL)),
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX ux_mediation_cases_dispute ON mediation_cases (dispute_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ux_mediation_cases_file_number ON mediation_cases (owner_code, file_number) WHERE file_number <> '';
CREATE INDEX ix_mediation_cases_accepted_on ON mediation_cases (accepted_on, id) WHERE deleted_at IS NULL;

CREATE TABLE mediation_sessions (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  held_at TEXT NOT NULL,
  place TEXT NOT NULL,
  participants TEXT NOT NULL,
  record TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('agreed', 'failed', 'toContinue')),
  recorder TEXT NOT NULL
) STRICT;
CREATE INDEX ix_mediation_sessions_case ON mediation_sessions (case_id, held_at);

CREATE TABLE agreements (
  case_id TEXT PRIMARY KEY REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  facts TEXT NOT NULL,
  clauses TEXT NOT NULL CHECK (json_valid(clauses)),
  manner_and_time TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  number TEXT,
  final_at TEXT,
  CHECK ((number IS NULL) = (final_at IS NULL))
) STRICT;

CREATE TABLE performance_items (
  case_id TEXT NOT NULL REFERENCES agreements (case_id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  id TEXT NOT NULL UNIQUE,
  payer_party_id TEXT NOT NULL,
  payee_party_id TEXT NOT NULL,
  manner TEXT NOT NULL,
  description TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  due_on TEXT NOT NULL,
  way TEXT NOT NULL,
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_performance_items_due_on ON performance_items (due_on);

-- The numbering ledger: gap-free, never reused; a void number stays with its reason.
CREATE TABLE given_numbers (
  owner_code TEXT NOT NULL,
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial >= 1),
  number TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('used', 'void')),
  record_id TEXT NOT NULL,
  reason TEXT,
  given_at TEXT NOT NULL,
  given_by TEXT NOT NULL,
  PRIMARY KEY (owner_code, series, year, serial),
  UNIQUE (owner_code, number),
  CHECK ((state = 'void') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER given_numbers_never_go BEFORE DELETE ON given_numbers BEGIN SELECT RAISE(ABORT, 'numbers are never taken back'); END;

-- Final papers: the PDF is the record; drawn once, printed unchanged.
CREATE TABLE drawn_papers (
  paper TEXT NOT NULL,
  record_id TEXT NOT NULL,
  template_version TEXT NOT NULL,
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages >= 1),
  drawn_at TEXT NOT NULL,
  PRIMARY KEY (paper, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE prints (
  id TEXT PRIMARY KEY,
  paper TEXT NOT NULL,
  record_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  final INTEGER NOT NULL CHECK (final IN (0, 1)),
  copy_from INTEGER NOT NULL CHECK (copy_from >= 1),
  copy_to INTEGER NOT NULL CHECK (copy_to >= copy_from),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX ix_prints_record ON prints (record_id, paper, at);

CREATE VIRTUAL TABLE case_search USING fts5 (words, names, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");
`,
};
