import type { Migration } from './migration.ts';

/** The days on which the program was open, in the order in which they were seen: what a clock that jumped can't make up (elapsed.ts). */
export const clockDays: Migration = {
  version: 260,
  name: 'clock days',
  sql: `
CREATE TABLE clock_days (
  seq INTEGER PRIMARY KEY,
  -- As the PC's clock said then; the same day again where the clock went and came back.
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX ix_clock_days_day ON clock_days (day, seq);
`,
};
