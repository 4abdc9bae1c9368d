import type { Migration } from './migration.ts';

/** 恢复码: the code that opens the register's key on another PC, to be shown again, and the keys that older copies are under. */
export const recoveryCode: Migration = {
  version: 255,
  name: 'recovery-code',
  sql: `
-- The register is encrypted under the key that the code opens: whoever reads this row has the key already.
CREATE TABLE recovery_codes (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code TEXT NOT NULL CHECK (length(code) = 41),
  -- Counts up with each new code; stands on the printed page.
  number INTEGER NOT NULL CHECK (number >= 1),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  -- The two groups, from 0, that are to be typed back.
  asked_first INTEGER NOT NULL CHECK (asked_first BETWEEN 0 AND 6),
  asked_second INTEGER NOT NULL CHECK (asked_second BETWEEN 0 AND 6),
  -- When they were typed back rightly: since then it counts as kept. Null: not yet.
  proved_at TEXT,
  CHECK (asked_first < asked_second)
) STRICT;

-- Keys that the register was under before: copies of those days open with them.
CREATE TABLE former_keys (
  key_check TEXT PRIMARY KEY CHECK (length(key_check) = 32),
  key BLOB NOT NULL CHECK (length(key) = 32),
  until TEXT NOT NULL
) STRICT;
`,
};
