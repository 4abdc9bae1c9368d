import type { Migration } from './migration.ts';

/** The county's side: offices that report, pieces of uploads, received batches, their lines and receipts. */
export const county: Migration = {
  version: 60,
  name: 'county',
  sql: `
CREATE TABLE reporting_offices (
  division_code TEXT PRIMARY KEY CHECK (length(division_code) = 12),
  name TEXT NOT NULL,
  invited_at TEXT NOT NULL,
  code_hash TEXT,
  code_valid_until TEXT,
  code_tries INTEGER NOT NULL DEFAULT 0,
  -- The key that joined with this code: the same office may ask again when the answer was lost, nobody else.
  code_used_by TEXT,
  joined_at TEXT,
  public_key TEXT,
  token_hash TEXT UNIQUE,
  -- The watermark: the last batch that was imported.
  last_sequence INTEGER NOT NULL DEFAULT 0,
  last_manifest_hash TEXT
) STRICT;

CREATE TABLE county_settings (
  only_one INTEGER PRIMARY KEY DEFAULT 1 CHECK (only_one = 1),
  import_automatically INTEGER NOT NULL CHECK (import_automatically IN (0, 1)),
  next_receipt INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE uploads (
  id TEXT PRIMARY KEY,
  office_code TEXT NOT NULL REFERENCES reporting_offices (division_code) ON DELETE RESTRICT,
  byte_count INTEGER NOT NULL CHECK (byte_count >= 1),
  batch_id TEXT NOT NULL,
  manifest_hash TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  period TEXT NOT NULL,
  metadata TEXT NOT NULL CHECK (json_valid(metadata)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX ix_uploads_batch ON uploads (batch_id);
CREATE TABLE upload_pieces (
  upload_id TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  bytes BLOB NOT NULL CHECK (length(bytes) >= 1),
  PRIMARY KEY (upload_id, start)
) STRICT;

CREATE TABLE received_batches (
  batch_id TEXT PRIMARY KEY,
  office_code TEXT NOT NULL REFERENCES reporting_offices (division_code) ON DELETE RESTRICT,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  period TEXT NOT NULL,
  manifest_hash TEXT NOT NULL,
  previous_manifest_hash TEXT,
  state TEXT NOT NULL CHECK (state IN ('checked', 'imported', 'waiting')),
  -- A person let it in before an earlier one had come.
  let_in_early INTEGER NOT NULL DEFAULT 0 CHECK (let_in_early IN (0, 1)),
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  byte_count INTEGER NOT NULL,
  record_count INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  -- The audit line that was the last when its lines were compared with the registers; null: not yet.
  compared_at_line INTEGER,
  imported_at TEXT,
  imported_by TEXT,
  receipt_number TEXT UNIQUE,
  receipt TEXT CHECK (receipt IS NULL OR json_valid(receipt)),
  CHECK ((state = 'imported') = (receipt IS NOT NULL))
) STRICT;
-- A batch sent twice arrives once: the database holds it, not a look-up.
CREATE UNIQUE INDEX ux_received_batches_sequence ON received_batches (office_code, sequence);

CREATE TABLE refused_uploads (
  upload_id TEXT PRIMARY KEY,
  office_code TEXT NOT NULL REFERENCES reporting_offices (division_code) ON DELETE RESTRICT,
  batch_id TEXT NOT NULL,
  manifest_hash TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  period TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  code TEXT NOT NULL,
  file TEXT,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX ix_refused_uploads_batch ON refused_uploads (batch_id);

CREATE TABLE received_lines (
  batch_id TEXT NOT NULL REFERENCES received_batches (batch_id) ON DELETE RESTRICT,
  line INTEGER NOT NULL CHECK (line >= 0),
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  title TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('upsert', 'delete')),
  rev INTEGER NOT NULL,
  base_rev INTEGER,
  effect TEXT NOT NULL CHECK (effect IN ('new', 'changed', 'unchanged', 'conflict', 'refused')),
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'unchanged', 'conflict', 'refused', 'waiting')),
  data TEXT NOT NULL CHECK (json_valid(data)),
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  PRIMARY KEY (batch_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_received_lines_effect ON received_lines (batch_id, effect);

-- What was last taken of each record from its owner: tells a late batch from a township that was restored.
CREATE TABLE taken_records (
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  rev INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  batch_id TEXT NOT NULL REFERENCES received_batches (batch_id) ON DELETE RESTRICT,
  PRIMARY KEY (entity, record_id)
) STRICT, WITHOUT ROWID;
`,
};
