import type { Migration } from './migration.ts';

/** 打印登记: a print that came to nothing (dialogue closed, paper jam) is void, with its reason; its line stays and its copies do not count. */
export const voidPrints: Migration = {
  version: 237,
  name: 'void-prints',
  sql: `
-- All three null: it stands.
ALTER TABLE prints ADD COLUMN void_at TEXT;
ALTER TABLE prints ADD COLUMN void_by TEXT CHECK ((void_by IS NULL) = (void_at IS NULL));
ALTER TABLE prints ADD COLUMN void_reason TEXT CHECK ((void_reason IS NULL) = (void_at IS NULL));
`,
};
