import type { ReadDb, WriteDb } from '../database/register.ts';

export interface FormerKey {
  readonly keyCheck: string;
  readonly key: Uint8Array;
  /** Instant of the change to the next one. */
  readonly until: string;
}

/** Keys of before, the last one first: older copies open with them. */
export function formerKeys(db: ReadDb): FormerKey[] {
  return db
    .all<{ key_check: string; key: Uint8Array; until: string }>('SELECT key_check, key, until FROM former_keys ORDER BY until DESC')
    .map((row) => ({ keyCheck: row.key_check, key: new Uint8Array(row.key), until: row.until }));
}

export function keepFormerKey(db: WriteDb, { keyCheck, key, until }: FormerKey): void {
  db.run(
    'INSERT INTO former_keys (key_check, key, until) VALUES (?, ?, ?) ON CONFLICT (key_check) DO UPDATE SET until = excluded.until',
    keyCheck,
    key,
    until,
  );
}
