import type { Connection } from '../database/connect.ts';

export interface KnownAccount {
  readonly name: string;
  readonly passwordHash: string;
  readonly isAdministrator: boolean;
}

/** The account of a user name in one register; undefined where there is none, or it is closed. @throws what SQLite says where accounts can't be read */
export function readAccount(connection: Connection, userName: string): KnownAccount | undefined {
  const row = connection.prepare('SELECT name, password_hash, role, active FROM accounts WHERE user_name = ?').get(userName) as
    { name: string; password_hash: string; role: string; active: number } | undefined;
  return row === undefined || row.active !== 1
    ? undefined
    : { name: row.name, passwordHash: row.password_hash, isAdministrator: row.role === 'administrator' };
}

/** @throws what SQLite says where accounts can't be read */
export function countAccounts(connection: Connection): number {
  return (connection.prepare('SELECT count(*) AS count FROM accounts').get() as { count: number }).count;
}

/** Keys that the register was under before its key was changed. @throws what SQLite says where they can't be read */
export function readFormerKeys(connection: Connection): Uint8Array[] {
  return (connection.prepare('SELECT key FROM former_keys ORDER BY until DESC').all() as { key: Uint8Array }[]).map(
    ({ key }) => new Uint8Array(key),
  );
}
