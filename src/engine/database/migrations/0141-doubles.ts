import type { Migration } from './migration.ts';

/** While a party is typed the register is asked who that is: names and ids had their index, telephones get theirs. */
export const doubles: Migration = {
  version: 141,
  name: 'doubles',
  sql: `
CREATE INDEX ix_dispute_parties_phone ON dispute_parties (phone) WHERE phone <> '';

-- Two disputes that look alike and are two: nobody is asked about the pair again. Written once, smaller id first.
CREATE TABLE dispute_distinctions (
  one_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  other_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_dispute_distinctions_other ON dispute_distinctions (other_id);
`,
};
