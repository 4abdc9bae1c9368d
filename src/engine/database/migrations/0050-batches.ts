import type { Migration } from './migration.ts';

/** Upload, the township's side: the county it reports to, its batches, their lines and receipts. */
export const batches: Migration = {
  version: 50,
  name: 'batches',
  sql: `
CREATE TABLE county_connections (
  only_one INTEGER PRIMARY KEY DEFAULT 1 CHECK (only_one = 1),
  address TEXT NOT NULL,
  county_code TEXT NOT NULL,
  county_name TEXT NOT NULL,
  county_public_key TEXT NOT NULL,
  token TEXT NOT NULL,
  connected_at TEXT NOT NULL
) STRICT;

CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  -- Gap-free in an office; a number is given once.
  sequence INTEGER NOT NULL UNIQUE CHECK (sequence >= 1),
  period TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('built', 'sending', 'delivered', 'answered', 'refused')),
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  file_name TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  manifest_hash TEXT NOT NULL UNIQUE,
  previous_manifest_hash TEXT,
  record_counts TEXT NOT NULL CHECK (json_valid(record_counts)),
  built_at TEXT NOT NULL,
  built_by TEXT NOT NULL,
  upload_url TEXT,
  sent_bytes INTEGER NOT NULL DEFAULT 0,
  last_try_at TEXT,
  last_error TEXT,
  receipt_number TEXT,
  receipt TEXT CHECK (receipt IS NULL OR json_valid(receipt)),
  answered_at TEXT,
  CHECK ((state = 'answered') = (receipt IS NOT NULL))
) STRICT;

CREATE TABLE batch_lines (
  batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE RESTRICT,
  line INTEGER NOT NULL CHECK (line >= 1),
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  title TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('upsert', 'delete')),
  rev INTEGER NOT NULL,
  verdict TEXT CHECK (verdict IN ('accepted', 'unchanged', 'conflict', 'refused', 'waiting')),
  problems TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(problems)),
  PRIMARY KEY (batch_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_batch_lines_record ON batch_lines (entity, record_id);
CREATE INDEX ix_batch_lines_verdict ON batch_lines (batch_id, verdict);

-- What the county last said of each record: the base of the next batch.
CREATE TABLE county_answers (
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  accepted_rev INTEGER,
  last_rev INTEGER NOT NULL,
  last_verdict TEXT NOT NULL,
  last_batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE RESTRICT,
  PRIMARY KEY (entity, record_id)
) STRICT, WITHOUT ROWID;
`,
};
