import type { Migration } from './migration.ts';

/** A run of bulk editing may be a move of disputes. */
export const bulkMoves: Migration = {
  version: 158,
  name: 'bulk moves',
  sql: `
-- NULL: the run set values.
ALTER TABLE bulk_edits ADD COLUMN move TEXT;
`,
};
