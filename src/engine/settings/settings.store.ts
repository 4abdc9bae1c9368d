import type { ReadDb, WriteDb } from '../database/register.ts';

export function findRemembered(db: ReadDb, accountId: string, key: string): unknown {
  const row = db.get<{ value: string }>('SELECT value FROM remembered_settings WHERE account_id = ? AND key = ?', accountId, key);
  return row === undefined ? null : (JSON.parse(row.value) as unknown);
}

export function remember(db: WriteDb, accountId: string, key: string, value: unknown): void {
  db.run(
    'INSERT INTO remembered_settings (account_id, key, value) VALUES (?, ?, ?) ON CONFLICT (account_id, key) DO UPDATE SET value = excluded.value',
    accountId,
    key,
    JSON.stringify(value),
  );
}
