import type { Migration } from './migration.ts';

/** Numbers that are lent to another PC and come back, those of older papers, and the gaps below them. */
export const numbering: Migration = {
  version: 171,
  name: 'numbering',
  sql: `
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

CREATE TABLE numbers_anew (
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
INSERT INTO numbers_anew (owner_code, series, year, serial, number, state, record_id, reason, loan_id, given_at, given_by)
  SELECT owner_code, series, year, serial, number, state, record_id, reason, NULL, given_at, given_by FROM given_numbers;
DROP TABLE given_numbers;
ALTER TABLE numbers_anew RENAME TO given_numbers;
CREATE INDEX ix_given_numbers_record ON given_numbers (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX ix_given_numbers_loan ON given_numbers (loan_id) WHERE loan_id IS NOT NULL;
CREATE TRIGGER given_numbers_never_go BEFORE DELETE ON given_numbers BEGIN SELECT RAISE(ABORT, 'numbers are never taken back'); END;
CREATE TRIGGER given_numbers_stay BEFORE UPDATE OF owner_code, series, year, serial, number ON given_numbers BEGIN SELECT RAISE(ABORT, 'a number stays what it is'); END;
`,
};
