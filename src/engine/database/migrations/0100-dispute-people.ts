import type { Migration } from './migration.ts';

/**
 * Who stands on which side (a third person too), with how many people and through which agents; who settles beside the first
 * responsible person; and the items that platforms add to the standard's (research B §1.1).
 */
export const disputePeople: Migration = {
  version: 100,
  name: 'dispute people',
  sql: `
ALTER TABLE disputes ADD COLUMN event_number TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN nature TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN influence TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN risk_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN assessment TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN resolver_id_number TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN resolver_organisation TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN satisfaction TEXT;
ALTER TABLE disputes ADD COLUMN satisfaction_note TEXT NOT NULL DEFAULT '';
-- Name of the person who confirmed that both classifications fit; blank: nobody yet.
ALTER TABLE disputes ADD COLUMN types_confirmed_by TEXT NOT NULL DEFAULT '';

CREATE TABLE dispute_parties_100 (
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  id TEXT NOT NULL UNIQUE,
  side TEXT NOT NULL CHECK (side IN ('applicant', 'respondent', 'third')),
  kind TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  id_type TEXT NOT NULL,
  id_number TEXT NOT NULL,
  sex TEXT,
  nation TEXT,
  education TEXT,
  category TEXT,
  occupation TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  representative TEXT NOT NULL,
  -- How many people this party stands for, itself included.
  side_count INTEGER CHECK (side_count >= 1),
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO dispute_parties_100 (dispute_id, position, id, side, kind, name, id_type, id_number, sex, nation, education, category, occupation, phone, address, representative)
  SELECT dispute_id, position, id, side, kind, name, id_type, id_number, sex, nation, education, category, occupation, phone, address, representative FROM dispute_parties;
DROP TABLE dispute_parties;
ALTER TABLE dispute_parties_100 RENAME TO dispute_parties;
CREATE INDEX ix_dispute_parties_name ON dispute_parties (name);
CREATE INDEX ix_dispute_parties_id_number ON dispute_parties (id_number) WHERE id_number <> '';

CREATE TABLE dispute_agents (
  dispute_id TEXT NOT NULL,
  party_position INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  id_type TEXT NOT NULL,
  id_number TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  power TEXT NOT NULL,
  relation TEXT NOT NULL,
  PRIMARY KEY (dispute_id, party_position, position),
  -- Parties are written anew with each change of theirs, and their agents with them.
  FOREIGN KEY (dispute_id, party_position) REFERENCES dispute_parties (dispute_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE dispute_responsibles (
  dispute_id TEXT NOT NULL REFERENCES disputes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  id_number TEXT NOT NULL,
  phone TEXT NOT NULL,
  organisation TEXT NOT NULL,
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;
`,
};
