import type { Migration } from './migration.ts';

/** 以案定补: what persons decided on a month's cases, and the lists that were filed, line by line as they were. */
export const allowances: Migration = {
  version: 182,
  name: 'allowances',
  sql: `
CREATE TABLE allowance_decisions (
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  approved_fen INTEGER NOT NULL CHECK (approved_fen >= 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (month, case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE allowance_editions (
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  -- 1 as first filed; each later one is a correction and says why.
  edition INTEGER NOT NULL CHECK (edition >= 1),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL,
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  PRIMARY KEY (month, edition),
  CHECK (edition = 1 OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE TRIGGER allowance_editions_stay BEFORE UPDATE ON allowance_editions BEGIN SELECT raise(ABORT, 'a filed list is never changed'); END;
CREATE TRIGGER allowance_editions_last BEFORE DELETE ON allowance_editions BEGIN SELECT raise(ABORT, 'a filed list is never deleted'); END;
`,
};
