import type { Migration } from './migration.ts';

/** Who was given a dispute: the desk asks it for the person who looks, at each opening. */
export const hopReceivers: Migration = {
  version: 200,
  name: 'hop receivers',
  sql: "CREATE INDEX ix_dispute_hops_receiver ON dispute_hops (to_person, dispute_id, position) WHERE to_state = 'assigned' AND to_person <> '';",
};
