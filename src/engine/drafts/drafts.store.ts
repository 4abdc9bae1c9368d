import type { ReadDb, WriteDb } from '../database/register.ts';

export interface KeptDraft {
  readonly key: string;
  readonly keptAt: string;
  readonly content: unknown;
}

export function listDrafts(db: ReadDb, accountId: string): KeptDraft[] {
  const rows = db.all<{ key: string; keptAt: string; content: string }>(
    'SELECT form_key AS key, kept_at AS keptAt, content FROM form_drafts WHERE account_id = ? ORDER BY kept_at DESC, form_key',
    accountId,
  );
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as unknown }));
}

export function keepDraft(db: WriteDb, accountId: string, draft: KeptDraft): void {
  db.run(
    `INSERT INTO form_drafts (account_id, form_key, kept_at, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (account_id, form_key) DO UPDATE SET kept_at = excluded.kept_at, content = excluded.content`,
    accountId,
    draft.key,
    draft.keptAt,
    JSON.stringify(draft.content),
  );
}

export function forgetDraft(db: WriteDb, accountId: string, key: string): void {
  db.run('DELETE FROM form_drafts WHERE account_id = ? AND form_key = ?', accountId, key);
}
