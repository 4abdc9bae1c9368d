// The days on which the program was open, in the order in which they were seen.
import type { ReadDb, WriteDb } from './database/register.ts';

/** Notes the day when it differs from the last one seen. */
export function noteDay(db: WriteDb, day: string): void {
  db.run(
    'INSERT INTO clock_days (day) SELECT ? WHERE coalesce((SELECT day FROM clock_days ORDER BY seq DESC LIMIT 1), ?) <> ?',
    day,
    '',
    day,
  );
}

/** Different days seen after a day: behind its last mention, or behind the last day before it where nothing was noted on it. */
export function daysOpenSince(db: ReadDb, day: string): number {
  return (
    db.get<{ count: number }>(
      `SELECT count(DISTINCT day) AS count FROM clock_days
     WHERE seq > coalesce((SELECT max(seq) FROM clock_days WHERE day = ?), (SELECT max(seq) FROM clock_days WHERE day < ?), 0)`,
      day,
      day,
    )?.count ?? 0
  );
}
