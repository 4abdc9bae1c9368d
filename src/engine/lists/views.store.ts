import { ViewContent, type ListName, type SavedView } from '#shared/contract/lists.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

interface StoredView {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly shared: number;
  readonly mine: number;
  readonly makerName: string;
  readonly opensFirst: number;
}

/** An account's own views, then those that others share, by name. One whose content has another shape than today's shows nothing, so it is left out. */
export function listViews(db: ReadDb, list: ListName, accountId: string): SavedView[] {
  const rows = db.all<StoredView>(
    `SELECT v.id, v.name, v.content, v.shared, v.account_id = ? AS mine, a.name AS makerName, f.view_id IS NOT NULL AS opensFirst
     FROM saved_views AS v JOIN accounts AS a ON a.id = v.account_id LEFT JOIN first_views AS f ON f.view_id = v.id AND f.account_id = ?
     WHERE v.list = ? AND (v.account_id = ? OR v.shared = 1) ORDER BY mine DESC, v.name`,
    accountId,
    accountId,
    list,
    accountId,
  );
  return rows.flatMap((row) => {
    const content = ViewContent.safeParse(JSON.parse(row.content));
    if (!content.success) return [];
    return [{ ...row, content: content.data, shared: row.shared === 1, mine: row.mine === 1, opensFirst: row.opensFirst === 1 }];
  });
}

/** The row itself, seen by nobody's eyes in particular. */
export function findView(
  db: ReadDb,
  id: string,
): { readonly list: ListName; readonly accountId: string; readonly shared: boolean } | undefined {
  const row = db.get<{ list: ListName; accountId: string; shared: number }>(
    'SELECT list, account_id AS accountId, shared FROM saved_views WHERE id = ?',
    id,
  );
  return row === undefined ? undefined : { ...row, shared: row.shared === 1 };
}

/** Keeps a view by its name and answers its id: the old one's where there was one. */
export function saveView(
  db: WriteDb,
  view: {
    readonly id: string;
    readonly list: ListName;
    readonly accountId: string;
    readonly name: string;
    readonly shared: boolean;
    readonly content: ViewContent;
    readonly at: string;
  },
): string {
  db.run(
    `INSERT INTO saved_views (id, list, account_id, name, shared, content, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (list, account_id, name) DO UPDATE SET shared = excluded.shared, content = excluded.content, updated_at = excluded.updated_at`,
    view.id,
    view.list,
    view.accountId,
    view.name,
    view.shared ? 1 : 0,
    JSON.stringify(view.content),
    view.at,
  );
  return (
    db.get<{ id: string }>(
      'SELECT id FROM saved_views WHERE list = ? AND account_id = ? AND name = ?',
      view.list,
      view.accountId,
      view.name,
    )?.id ?? view.id
  );
}

export function setFirstView(db: WriteDb, accountId: string, list: ListName, viewId: string | null): void {
  db.run('DELETE FROM first_views WHERE account_id = ? AND list = ?', accountId, list);
  if (viewId !== null) db.run('INSERT INTO first_views (account_id, list, view_id) VALUES (?, ?, ?)', accountId, list, viewId);
}

export function deleteView(db: WriteDb, id: string): void {
  db.run('DELETE FROM saved_views WHERE id = ?', id);
}
