import type { Connection } from '../database/connect.ts';

/** Fingerprints of the keys that the register was under before. Empty in one that was killed before it had its tables. */
export function readFormerKeyChecks(connection: Connection): string[] {
  if (connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'former_keys'").get() === undefined) return [];
  return (connection.prepare('SELECT key_check FROM former_keys').all() as { key_check: string }[]).map(({ key_check }) => key_check);
}
