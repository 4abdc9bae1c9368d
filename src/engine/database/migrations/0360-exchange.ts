import type { Migration } from './migration.ts';

/**
 * What comes in and goes out: transfers from and to other offices, imports of workbooks, the township's batches, the county's offices and what they sent.
 *
 * A transfer that was refused says why, one that was decided says when; its limit is extended with consent only. A row of an import is taken exactly
 * when it has a record. A batch is answered (or, at the county, imported) exactly when it has its receipt; its number is free again where the county
 * refused it as a whole, so uniqueness leaves refused ones out. The pieces of an upload go with it (CASCADE).
 */
export const exchange: Migration = {
  version: 360,
  name: 'exchange',
  sql: `
-- 移送对接: cases that come from and go to other offices, one register for both directions.
CREATE TABLE transfers (
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
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  kind TEXT NOT NULL,
  dispute_id TEXT REFERENCES disputes (id) ON DELETE RESTRICT,
  title TEXT NOT NULL CHECK (title <> ''),
  from_organisation TEXT NOT NULL CHECK (from_organisation <> ''),
  to_organisation TEXT NOT NULL CHECK (to_organisation <> ''),
  letter_number TEXT NOT NULL,
  original_number TEXT NOT NULL,
  sent_on TEXT NOT NULL CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  received_on TEXT CHECK (received_on >= sent_on),
  received_by TEXT NOT NULL,
  consent_on TEXT,
  applicant_names TEXT NOT NULL,
  respondent_names TEXT NOT NULL,
  place TEXT NOT NULL,
  matter TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('pending', 'accepted', 'refused')),
  decided_on TEXT,
  refusal_reason TEXT NOT NULL,
  due_on TEXT CHECK (due_on >= sent_on),
  extension_consent_on TEXT,
  extended_to TEXT CHECK (extended_to >= due_on),
  result TEXT,
  result_on TEXT CHECK (result_on >= sent_on),
  feedback_on TEXT CHECK (feedback_on >= sent_on),
  feedback_way TEXT,
  feedback_receipt TEXT NOT NULL,
  remark TEXT NOT NULL,
  CHECK (decision <> 'refused' OR refusal_reason <> ''),
  CHECK ((decision = 'pending') = (decided_on IS NULL)),
  CHECK (extended_to IS NULL OR extension_consent_on IS NOT NULL),
  CHECK ((deleted_at IS NULL) = (delete_reason IS NULL))
) STRICT;
CREATE INDEX ix_transfers_sent_on ON transfers (sent_on, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_transfers_dispute ON transfers (dispute_id, sent_on) WHERE dispute_id IS NOT NULL;
-- What still has to be answered by its day.
CREATE INDEX ix_transfers_open_due_on ON transfers (coalesce(extended_to, due_on)) WHERE result IS NULL AND decision <> 'refused' AND deleted_at IS NULL;
CREATE VIRTUAL TABLE transfer_search USING fts5 (words, names, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  file_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('mapping', 'ready', 'committed', 'undone', 'dropped')),
  sheets TEXT NOT NULL CHECK (json_valid(sheets)),
  plan_hash TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;

-- A row as it was read: what each cell showed and was understood as, and the values that make the record.
CREATE TABLE import_rows (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet_position INTEGER NOT NULL CHECK (sheet_position >= 1),
  row INTEGER NOT NULL CHECK (row >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('grids', 'organisations', 'staff', 'disputes')),
  verdict TEXT NOT NULL CHECK (verdict IN ('good', 'doubtful', 'faulty', 'duplicate')),
  fate TEXT NOT NULL CHECK (fate IN ('open', 'taken', 'parked', 'handedBack')),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  field_values TEXT NOT NULL CHECK (json_valid(field_values)),
  twin_id TEXT,
  twin_title TEXT,
  record_id TEXT,
  PRIMARY KEY (import_id, sheet_position, row),
  CHECK ((fate = 'taken') = (record_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_import_rows_verdict ON import_rows (import_id, verdict, fate);
CREATE INDEX ix_import_rows_waiting ON import_rows (import_id) WHERE fate IN ('open', 'parked');

CREATE TABLE import_corrections (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE RESTRICT,
  sheet_position INTEGER NOT NULL,
  row INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (import_id, sheet_position, row, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_mappings (
  fingerprint TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  used_at TEXT NOT NULL
) STRICT;

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
  -- JSON array of field paths that the record lacks (shared/rules/reported-items.ts).
  missing TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(missing)),
  PRIMARY KEY (batch_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_received_lines_effect ON received_lines (batch_id, effect);
CREATE INDEX ix_received_lines_missing ON received_lines (batch_id) WHERE missing <> '[]';

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
