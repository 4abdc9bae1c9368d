import type { Migration } from './migration.ts';

/** Each hop of a dispute, for ever; and the limits that it was accepted under. */
export const disputeHops: Migration = {
  version: 92,
  name: 'dispute hops',
  sql: `
CREATE TABLE dispute_hops (
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  -- NULL: the record came with this state.
  move TEXT,
  from_state TEXT,
  to_state TEXT NOT NULL,
  -- The day on which it happened, and the instant at which it was written down.
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  at TEXT NOT NULL,
  account_id TEXT,
  account_name TEXT NOT NULL,
  to_person TEXT NOT NULL,
  to_office TEXT NOT NULL,
  note TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO dispute_hops (dispute_id, position, to_state, happened_on, at, account_name, to_person, to_office, note, reason)
  SELECT id, 1, state, coalesce(resolved_on, accepted_on), created_at, created_by, '', '', '', '' FROM disputes;
CREATE TRIGGER dispute_hops_stay BEFORE UPDATE ON dispute_hops BEGIN SELECT raise(ABORT, 'a hop is never changed'); END;
CREATE TRIGGER dispute_hops_last BEFORE DELETE ON dispute_hops BEGIN SELECT raise(ABORT, 'a hop is never deleted'); END;

CREATE TABLE dispute_clocks (
  dispute_id TEXT PRIMARY KEY REFERENCES disputes (id) ON DELETE RESTRICT,
  -- The limits as they were on the day of acceptance.
  limits TEXT NOT NULL CHECK (json_valid(limits)),
  -- Day of the settlement that asks for a revisit; NULL: none is asked for.
  revisit_from TEXT
) STRICT, WITHOUT ROWID;
`,
};
