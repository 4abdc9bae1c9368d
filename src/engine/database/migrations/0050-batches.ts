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
  connected_at TEXT NOT NULL,
  -- When it was last noticed that the county had been restored from an old backup.
  county_restored_at TEXT,
  -- Where the county stood when it knew more of this office than we do (this register was restored): the next number follows it.
  known_sequence INTEGER NOT NULL DEFAULT 0,
  known_manifest_hash TEXT
) STRICT;

CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  -- Gap-free in an office. The number of a batch that the county refused as a whole is free again.
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
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
CREATE UNIQUE INDEX ux_batches_sequence ON batches (sequence) WHERE state <> 'refused';

-- Receipts of a county that later forgot them: the paper was filed, so it stays.
CREATE TABLE earlier_receipts (
  batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE RESTRICT,
  receipt_number TEXT NOT NULL,
  receipt TEXT NOT NULL CHECK (json_valid(receipt)),
  answered_at TEXT NOT NULL,
  PRIMARY KEY (batch_id, receipt_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch_lines (
  batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE RESTRICT,
  -- The record's place in the batch and in its receipt, from 0.
  line INTEGER NOT NULL CHECK (line >= 0),
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
CREATE INDEX ix_county_answers_returned ON county_answers (entity, record_id) WHERE last_verdict IN ('refused', 'conflict');
`,
};
