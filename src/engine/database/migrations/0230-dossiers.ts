import type { Migration } from './migration.ts';

/** 立卷: each binding of a case's dossier with its PDF, kept for ever; and where signed scans are bound in place of the papers. */
export const dossiers: Migration = {
  version: 230,
  name: 'dossiers',
  sql: `
CREATE TABLE dossier_bindings (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  -- 1 for the first binding of the case.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  file_id TEXT NOT NULL REFERENCES files (id) ON DELETE RESTRICT,
  sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages >= 1),
  -- Hash of what was bound: the case has changed since when it differs.
  content_hash TEXT NOT NULL,
  -- Code table retention-classes; null: not decided.
  retention TEXT,
  bound_on TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  account_id TEXT,
  -- Why again, or why in spite of the red points; empty for a first binding without any.
  reason TEXT NOT NULL,
  -- JSON: the points of the inspection that were red.
  red_points TEXT NOT NULL,
  UNIQUE (case_id, ordinal)
) STRICT;
CREATE TRIGGER dossier_bindings_stay BEFORE UPDATE ON dossier_bindings BEGIN SELECT raise(ABORT, 'a binding is never changed'); END;
CREATE TRIGGER dossier_bindings_last BEFORE DELETE ON dossier_bindings BEGIN SELECT raise(ABORT, 'a binding is never deleted'); END;

CREATE TABLE dossier_papers_left_out (
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  slot TEXT NOT NULL,
  PRIMARY KEY (case_id, slot)
) STRICT, WITHOUT ROWID;
`,
};
