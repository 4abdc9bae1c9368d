import type { Migration } from './migration.ts';

/** Scans and photos beside a record. The bytes lie in `files`; the same bytes are kept once however often they are attached. */
export const attachments: Migration = {
  version: 101,
  name: 'attachments',
  sql: `
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  entity TEXT NOT NULL CHECK (entity IN ('dispute', 'transfer')),
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
CREATE INDEX ix_files_sha256 ON files (sha256);
`,
};
