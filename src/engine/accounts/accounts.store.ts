import type { Account, Role } from '#shared/contract/accounts.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

interface AccountRow {
  id: string;
  user_name: string;
  name: string;
  role: Role;
  password_hash: string;
  active: number;
  failed_tries: number;
  locked_until: string | null;
  last_signed_in_at: string | null;
}

export interface StoredAccount {
  readonly account: Account;
  readonly passwordHash: string;
  readonly failedTries: number;
  readonly lockedUntil: string | null;
}

const columns = 'id, user_name, name, role, password_hash, active, failed_tries, locked_until, last_signed_in_at';

export function findAccountByUserName(db: ReadDb, userName: string): StoredAccount | undefined {
  return asStored(db.get<AccountRow>(`SELECT ${columns} FROM accounts WHERE user_name = ?`, userName));
}

export function findAccount(db: ReadDb, id: string): StoredAccount | undefined {
  return asStored(db.get<AccountRow>(`SELECT ${columns} FROM accounts WHERE id = ?`, id));
}

export function listAccounts(db: ReadDb): Account[] {
  return db.all<AccountRow>(`SELECT ${columns} FROM accounts ORDER BY created_at, id`).map(asAccount);
}

export function insertAccount(db: WriteDb, account: Account, passwordHash: string, at: string): void {
  db.run(
    'INSERT INTO accounts (id, user_name, name, role, password_hash, active, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    account.id,
    account.userName,
    account.name,
    account.role,
    passwordHash,
    account.active ? 1 : 0,
    at,
  );
}

/** No lock ends later than `latest`: an end further away was noted by a wrong clock. */
export function shortenLocks(db: WriteDb, latest: string): void {
  db.run('UPDATE accounts SET locked_until = ? WHERE locked_until > ?', latest, latest);
}

export function noteFailedTry(db: WriteDb, id: string, failedTries: number, lockedUntil: string | null): void {
  db.run('UPDATE accounts SET failed_tries = ?, locked_until = ? WHERE id = ?', failedTries, lockedUntil, id);
}

export function noteSignIn(db: WriteDb, id: string, at: string): void {
  db.run('UPDATE accounts SET failed_tries = 0, locked_until = NULL, last_signed_in_at = ? WHERE id = ?', at, id);
}

export function setPasswordHash(db: WriteDb, id: string, passwordHash: string): void {
  db.run('UPDATE accounts SET password_hash = ? WHERE id = ?', passwordHash, id);
}

export function setActive(db: WriteDb, id: string, active: boolean): void {
  db.run('UPDATE accounts SET active = ? WHERE id = ?', active ? 1 : 0, id);
}

export function countActiveAdministrators(db: ReadDb): number {
  return db.get<{ count: number }>("SELECT count(*) AS count FROM accounts WHERE role = 'administrator' AND active = 1")?.count ?? 0;
}

function asStored(row: AccountRow | undefined): StoredAccount | undefined {
  if (row === undefined) return undefined;
  return { account: asAccount(row), passwordHash: row.password_hash, failedTries: row.failed_tries, lockedUntil: row.locked_until };
}

function asAccount(row: AccountRow): Account {
  return {
    id: row.id,
    userName: row.user_name,
    name: row.name,
    role: row.role,
    active: row.active === 1,
    lastSignedInAt: row.last_signed_in_at,
  };
}
