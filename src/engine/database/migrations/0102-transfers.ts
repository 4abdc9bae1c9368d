import type { Migration } from './migration.ts';

/** Cases that come from and go to other offices (移送对接), one register for both directions. */
export const transfers: Migration = {
  version: 102,
  name: 'transfers',
  sql: `
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
`,
};
