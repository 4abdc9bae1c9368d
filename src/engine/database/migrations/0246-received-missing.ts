import type { Migration } from './migration.ts';

/** What a received record lacks (shared/rules/reported-items.ts), told line by line: a batch was 核对无误 though a dispute in it lacked thirteen items. */
export const receivedMissing: Migration = {
  version: 246,
  name: 'received missing',
  sql: `
-- JSON array of field paths. Lines that were judged before this say nothing.
ALTER TABLE received_lines ADD COLUMN missing TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(missing));
CREATE INDEX ix_received_lines_missing ON received_lines (batch_id) WHERE missing <> '[]';
`,
};
