import type { Migration } from './migration.ts';

/**
 * What the register is held together by: the audit chain, kept files, runs of bulk editing, keys and the recovery code, the days on which the program
 * was open, copies, and which edition of the search words each search index holds.
 *
 * Audit lines are never changed and never go (triggers); where their chain ends stands apart in `audit_head`, moved by a trigger: without it nobody
 * would miss lines that were cut off at the end. A file's `byte_count` is that of its bytes. The tables with `only_one` have one row at most. The
 * recovery code may stand here in clear: the register is encrypted under the key that it opens, so whoever reads the row has the key already.
 *
 * The search indexes of the files that follow are contentless: their words live only as an index, rowid is the row's `seq`. Where they keep no
 * positions (`detail = none`) a word is a pair of neighbouring characters, else single characters are queried as a phrase; names also as pinyin.
 */
export const keeping: Migration = {
  version: 310,
  name: 'keeping',
  sql: `
CREATE TABLE audit_lines (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account_id TEXT,
  account_name TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  record_id TEXT,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  reason TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX ix_audit_lines_record ON audit_lines (record_id, seq) WHERE record_id IS NOT NULL;
CREATE TRIGGER audit_lines_never_change BEFORE UPDATE ON audit_lines BEGIN SELECT RAISE(ABORT, 'audit lines never change'); END;
CREATE TRIGGER audit_lines_never_go BEFORE DELETE ON audit_lines BEGIN SELECT RAISE(ABORT, 'audit lines never go'); END;

-- The end of the chain; no row before the first line.
CREATE TABLE audit_head (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_lines_move_the_head AFTER INSERT ON audit_lines BEGIN INSERT OR REPLACE INTO audit_head (only_one, seq, hash) VALUES (1, NEW.seq, NEW.hash); END;

-- The same bytes are kept once however often they are attached.
CREATE TABLE files (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  byte_count INTEGER NOT NULL CHECK (byte_count = length(bytes)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  kept_until TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX ix_files_kept_until ON files (kept_until) WHERE kept_until IS NOT NULL;
CREATE INDEX ix_files_sha256 ON files (sha256);

-- Runs of bulk editing, and which row each of them changed to which revision: what one undo for the whole run needs.
CREATE TABLE bulk_edits (
  id TEXT PRIMARY KEY,
  entity TEXT NOT NULL,
  -- The fields that were set, with their values.
  field_values TEXT NOT NULL CHECK (json_valid(field_values)),
  -- NULL: the run set values.
  move TEXT,
  changed_count INTEGER NOT NULL CHECK (changed_count >= 1),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX ix_bulk_edits_at ON bulk_edits (at);

CREATE TABLE bulk_edit_rows (
  bulk_edit_id TEXT NOT NULL REFERENCES bulk_edits (id) ON DELETE RESTRICT,
  record_id TEXT NOT NULL,
  -- Revision that the run left: a row that stands at another one was changed since.
  rev INTEGER NOT NULL CHECK (rev >= 2),
  -- The run's fields as they were before, of this row.
  former_values TEXT NOT NULL CHECK (json_valid(former_values)),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  PRIMARY KEY (bulk_edit_id, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_codes (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code TEXT NOT NULL CHECK (length(code) = 41),
  -- Counts up with each new code; stands on the printed page.
  number INTEGER NOT NULL CHECK (number >= 1),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  -- The two groups, from 0, that are to be typed back.
  asked_first INTEGER NOT NULL CHECK (asked_first BETWEEN 0 AND 6),
  asked_second INTEGER NOT NULL CHECK (asked_second BETWEEN 0 AND 6),
  -- When they were typed back rightly: since then it counts as kept. Null: not yet.
  proved_at TEXT,
  CHECK (asked_first < asked_second)
) STRICT;

-- Keys that the register was under before: copies of those days open with them.
CREATE TABLE former_keys (
  key_check TEXT PRIMARY KEY CHECK (length(key_check) = 32),
  key BLOB NOT NULL CHECK (length(key) = 32),
  until TEXT NOT NULL
) STRICT;

-- The days on which the program was open, in the order in which they were seen: what a clock that jumped can't make up (elapsed.ts).
CREATE TABLE clock_days (
  seq INTEGER PRIMARY KEY,
  -- As the PC's clock said then; the same day again where the clock went and came back.
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX ix_clock_days_day ON clock_days (day, seq);

-- The number that each copy of the register gets.
CREATE TABLE copy_counter (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  sequence INTEGER NOT NULL CHECK (sequence >= 0)
) STRICT;
INSERT INTO copy_counter (only_one, sequence) VALUES (1, 0);

CREATE TABLE copy_places (
  -- Also stands in a file in the place itself: another stick under the same letter is not taken for this one.
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  copies_kept INTEGER NOT NULL CHECK (copies_kept BETWEEN 1 AND 60),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;

-- The words of a search index are made by the program (search-text.ts): an index of an older edition is filled anew when the register is next opened.
CREATE TABLE search_editions (
  search_table TEXT PRIMARY KEY,
  edition INTEGER NOT NULL CHECK (edition >= 1)
) STRICT, WITHOUT ROWID;
`,
};
