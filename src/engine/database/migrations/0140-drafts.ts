import type { Migration } from './migration.ts';

/** What is typed and not saved outlives the window: kept in the register, encrypted with it, each account's own. */
export const drafts: Migration = {
  version: 140,
  name: 'drafts',
  sql: `
CREATE TABLE form_drafts (
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  -- The form's address and the record in it, e.g. /disputes/new.
  form_key TEXT NOT NULL CHECK (form_key <> ''),
  kept_at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (account_id, form_key)
) STRICT, WITHOUT ROWID;
`,
};
