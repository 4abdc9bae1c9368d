import type { Migration } from './migration.ts';

/**
 * An import asks for each row whether the register has its twin: the same day, parties and type. By the day alone that walked
 * through all disputes of the day, and a month of 100,000 rows took hours.
 */
export const twins: Migration = {
  version: 80,
  name: 'twins',
  sql: `
CREATE INDEX ix_disputes_party_names ON disputes (party_names, accepted_on) WHERE deleted_at IS NULL;
`,
};
