import type { Migration } from './migration.ts';

/**
 * What is numbered, drawn, printed, scanned and bound: the numbering ledger (编号台账), final papers, the print ledger (打印登记), scans beside a
 * record, dossiers (立卷) and their handovers (移交).
 *
 * Numbers are gap-free and never taken back (triggers): a row for every serial, a void one with its reason (decision 0008); one that is lent,
 * borrowed or came back names its loan.
 *
 * The PDF of a final paper is the record: drawn once, printed unchanged. A print happened and is never deleted; one that came to nothing (dialogue
 * closed, paper jam) is void with person and reason, and its copies do not count. The same file hangs at a record once. A scanned page points into a
 * file that stays as it came: case, file and page never change, turn and crop stand beside it; it is taken away, never deleted (triggers). A binding
 * is never changed, never deleted (triggers); a handover takes along the very binding of its day, a later one of the same case is still in the office.
 */
export const papers: Migration = {
  version: 350,
  name: 'papers',
  sql: `
-- Numbers that are lent to another PC and come back.
CREATE TABLE number_loans (
  id TEXT PRIMARY KEY,
  -- lent: this register's numbers are with another PC; borrowed: another register's numbers are used here.
  role TEXT NOT NULL CHECK (role IN ('lent', 'borrowed')),
  owner_code TEXT NOT NULL,
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  first_serial INTEGER NOT NULL CHECK (first_serial >= 1),
  last_serial INTEGER NOT NULL CHECK (last_serial >= first_serial),
  -- The other PC, in words.
  partner TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('out', 'back', 'lost')),
  -- The signed file that goes out, and the one that comes back.
  loan_text TEXT NOT NULL,
  return_text TEXT,
  reason TEXT,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT,
  CHECK ((state = 'out') = (ended_at IS NULL)),
  CHECK (state <> 'lost' OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_number_loans_series ON number_loans (owner_code, series, year, role);
CREATE TRIGGER number_loans_never_go BEFORE DELETE ON number_loans BEGIN SELECT RAISE(ABORT, 'loans are never deleted'); END;

-- The numbering ledger.
CREATE TABLE given_numbers (
  owner_code TEXT NOT NULL,
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial >= 1),
  number TEXT NOT NULL,
  -- free: came back unused, the next paper gets it. history: on a paper older than this register. unknown: below such a one, nobody knows.
  -- borrowed and returned: of another register, to be used here or given back unused.
  state TEXT NOT NULL CHECK (state IN ('used', 'void', 'lent', 'free', 'history', 'unknown', 'borrowed', 'returned')),
  record_id TEXT,
  reason TEXT,
  loan_id TEXT REFERENCES number_loans (id) ON DELETE RESTRICT,
  given_at TEXT NOT NULL,
  given_by TEXT NOT NULL,
  PRIMARY KEY (owner_code, series, year, serial),
  UNIQUE (owner_code, number),
  CHECK (state <> 'void' OR reason IS NOT NULL),
  CHECK (state <> 'used' OR record_id IS NOT NULL),
  CHECK (state NOT IN ('lent', 'free', 'borrowed', 'returned') OR loan_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_given_numbers_record ON given_numbers (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX ix_given_numbers_loan ON given_numbers (loan_id) WHERE loan_id IS NOT NULL;
CREATE TRIGGER given_numbers_never_go BEFORE DELETE ON given_numbers BEGIN SELECT RAISE(ABORT, 'numbers are never taken back'); END;
CREATE TRIGGER given_numbers_stay BEFORE UPDATE OF owner_code, series, year, serial, number ON given_numbers BEGIN SELECT RAISE(ABORT, 'a number stays what it is'); END;

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
  by TEXT NOT NULL,
  -- All three null: it stands.
  void_at TEXT,
  void_by TEXT CHECK ((void_by IS NULL) = (void_at IS NULL)),
  void_reason TEXT CHECK ((void_reason IS NULL) = (void_at IS NULL))
) STRICT;
CREATE INDEX ix_prints_record ON prints (record_id, paper, at);
CREATE INDEX ix_prints_at ON prints (at);

-- Prints as one list over all cases: which case and part of it each was of, and the code in the foot of its pages.
CREATE TABLE print_ledger (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES prints (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  -- The session, visit, piece of evidence or party that the paper is about.
  part_id TEXT,
  -- Empty for prints of before there were codes.
  code TEXT NOT NULL,
  -- Lists ask for it; a print happened and is never deleted.
  deleted_at TEXT GENERATED ALWAYS AS (NULL) VIRTUAL
) STRICT;
CREATE INDEX ix_print_ledger_case ON print_ledger (case_id);
CREATE INDEX ix_print_ledger_code ON print_ledger (code) WHERE code <> '';
CREATE VIRTUAL TABLE print_search USING fts5 (words, names, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");

-- Scans and photos beside a record; the bytes lie in files.
CREATE TABLE attachments (
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
CREATE INDEX ix_attachments_record ON attachments (entity, record_id, position) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX ux_attachments_file ON attachments (entity, record_id, file_id) WHERE removed_at IS NULL;
CREATE INDEX ix_attachments_file ON attachments (file_id);

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

-- Each binding of a case's dossier with its PDF, kept for ever.
CREATE TABLE dossier_bindings (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  -- 1 for the first binding of the case.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages >= 1),
  -- Hash of what was bound: the case has changed since when it differs.
  content_hash TEXT NOT NULL,
  -- Code table retention-classes; null: not decided.
  retention TEXT,
  bound_on TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  account_id TEXT,
  -- Why again, or why in spite of the red points; empty for a first binding without any.
  reason TEXT NOT NULL,
  -- JSON: the points of the inspection that were red.
  red_points TEXT NOT NULL,
  UNIQUE (case_id, ordinal)
) STRICT;
CREATE TRIGGER dossier_bindings_stay BEFORE UPDATE ON dossier_bindings BEGIN SELECT raise(ABORT, 'a binding is never changed'); END;
CREATE TRIGGER dossier_bindings_last BEFORE DELETE ON dossier_bindings BEGIN SELECT raise(ABORT, 'a binding is never deleted'); END;

-- Places where signed scans are bound in place of the papers.
CREATE TABLE dossier_papers_left_out (
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  slot TEXT NOT NULL,
  PRIMARY KEY (case_id, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE scanned_pages (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  slot TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  -- As the file was called where it came from: the bytes may lie in a file of another name.
  file_name TEXT NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 0),
  width REAL NOT NULL CHECK (width > 0),
  height REAL NOT NULL CHECK (height > 0),
  turn INTEGER NOT NULL CHECK (turn IN (0, 90, 180, 270)),
  -- JSON {left, top, right, bottom}: what is cut off each side of the turned page, as fractions of it.
  crop TEXT CHECK (crop IS NULL OR json_valid(crop)),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT,
  CHECK ((removed_at IS NULL) = (removed_by IS NULL))
) STRICT;
CREATE INDEX ix_scanned_pages_case ON scanned_pages (case_id, slot, position);
CREATE INDEX ix_scanned_pages_file ON scanned_pages (file_id);
CREATE TRIGGER scanned_pages_stay BEFORE UPDATE OF case_id, file_id, page ON scanned_pages BEGIN SELECT raise(ABORT, 'a page stays the page of its file'); END;
CREATE TRIGGER scanned_pages_last BEFORE DELETE ON scanned_pages BEGIN SELECT raise(ABORT, 'a page is taken away, never deleted'); END;

CREATE TABLE dossier_handovers (
  id TEXT PRIMARY KEY,
  handed_on TEXT NOT NULL,
  receiver TEXT NOT NULL CHECK (receiver <> ''),
  remark TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  -- All three null: it stands.
  taken_back_at TEXT,
  taken_back_by TEXT,
  take_back_reason TEXT,
  CHECK ((taken_back_at IS NULL) = (take_back_reason IS NULL) AND (taken_back_at IS NULL) = (taken_back_by IS NULL))
) STRICT;

CREATE TABLE dossier_handover_items (
  handover_id TEXT NOT NULL REFERENCES dossier_handovers (id) ON DELETE RESTRICT,
  -- The very binding that was handed over: a later one of the same case is still in the office.
  binding_id TEXT NOT NULL REFERENCES dossier_bindings (id) ON DELETE RESTRICT,
  PRIMARY KEY (handover_id, binding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_dossier_handover_items_binding ON dossier_handover_items (binding_id);

-- The newest binding of each case, with the handover that stands.
CREATE VIEW bound_dossiers AS
SELECT c.seq, c.id, c.deleted_at, c.file_number, c.title, b.id AS binding_id, b.ordinal, b.bound_on, b.pages, b.retention, h.id AS handover_id, h.handed_on, h.receiver, h.remark
FROM dossier_bindings AS b
JOIN mediation_cases AS c ON c.id = b.case_id
LEFT JOIN dossier_handovers AS h ON h.id = (
  SELECT i.handover_id FROM dossier_handover_items AS i JOIN dossier_handovers AS k ON k.id = i.handover_id AND k.taken_back_at IS NULL WHERE i.binding_id = b.id
)
WHERE b.ordinal = (SELECT max(o.ordinal) FROM dossier_bindings AS o WHERE o.case_id = b.case_id);
`,
};
