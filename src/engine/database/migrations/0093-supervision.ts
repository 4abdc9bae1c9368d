import type { Migration } from './migration.ts';

/** Listing for supervision (挂牌督办) and a leader's charge (领导包案) of a dispute, with what was done each month. */
export const supervision: Migration = {
  version: 93,
  name: 'supervision',
  sql: `
CREATE TABLE dispute_supervisions (
  id TEXT PRIMARY KEY,
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('listed', 'led')),
  rev INTEGER NOT NULL CHECK (rev >= 1),
  -- HJ, the year of the beginning, a serial number of the year from 1 without a gap.
  number TEXT NOT NULL UNIQUE CHECK (number GLOB 'HJ[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]*' AND substr(number, 3, 4) = substr(started_on, 1, 4)),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  leader_name TEXT NOT NULL,
  leader_post TEXT NOT NULL,
  unit TEXT NOT NULL,
  plan TEXT NOT NULL,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  expected_on TEXT CHECK (expected_on >= started_on),
  ended_on TEXT CHECK (ended_on >= started_on),
  result TEXT CHECK (result IN ('settled', 'partly', 'unsettled', 'judicial')),
  end_note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK ((ended_on IS NULL) = (result IS NULL) AND (ended_on IS NULL) = (end_note = '')),
  CHECK (CASE kind WHEN 'led' THEN leader_name <> '' ELSE unit <> '' END)
) STRICT;
CREATE INDEX ix_dispute_supervisions_dispute ON dispute_supervisions (dispute_id, started_on);
CREATE UNIQUE INDEX ux_dispute_supervisions_running ON dispute_supervisions (dispute_id, kind) WHERE ended_on IS NULL;
-- No number is ever missing.
CREATE TRIGGER dispute_supervisions_stay BEFORE DELETE ON dispute_supervisions BEGIN SELECT raise(ABORT, 'a supervision is never deleted'); END;

CREATE TABLE supervision_follow_ups (
  supervision_id TEXT NOT NULL REFERENCES dispute_supervisions (id) ON DELETE RESTRICT,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  measures TEXT NOT NULL,
  work TEXT NOT NULL CHECK (work <> ''),
  contacts TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  PRIMARY KEY (supervision_id, month)
) STRICT, WITHOUT ROWID;
`,
};
