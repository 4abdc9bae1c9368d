import type { Migration } from './migration.ts';

/** The end of the audit chain, kept apart: without it nobody would miss lines that were cut off at the end. */
export const auditHead: Migration = {
  version: 151,
  name: 'audit head',
  sql: `
CREATE TABLE audit_head (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  hash TEXT NOT NULL
) STRICT;
INSERT INTO audit_head (only_one, seq, hash) SELECT 1, seq, hash FROM audit_lines ORDER BY seq DESC LIMIT 1;
CREATE TRIGGER audit_lines_move_the_head AFTER INSERT ON audit_lines BEGIN INSERT OR REPLACE INTO audit_head (only_one, seq, hash) VALUES (1, NEW.seq, NEW.hash); END;
`,
};
