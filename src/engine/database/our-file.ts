import { userError } from '#shared/errors.ts';
import type { Connection } from './connect.ts';

/** "FQTZ": marks our files for `file` and for ourselves. */
const applicationId = 0x4651545a;

export function markAsOurs(connection: Connection): void {
  connection.pragma(`application_id = ${applicationId}`);
}

/** @throws register.not-ours */
export function refuseForeign(connection: Connection): void {
  const id = connection.pragma('application_id', { simple: true });
  if (id !== applicationId) {
    // A start that was killed before its first migration leaves an empty file: that is still ours.
    const tables = connection.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as { count: number };
    if (tables.count > 0) throw userError('register.not-ours');
    markAsOurs(connection);
  }
}
