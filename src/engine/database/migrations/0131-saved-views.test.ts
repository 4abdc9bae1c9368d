import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { Id } from '#shared/contract/fields.ts';
import { migrate } from './index.ts';

it('views that screens remembered become views of their account', () => {
  const db = new Database(':memory:');
  migrate(db, 130);
  db.exec("INSERT INTO accounts (id, user_name, name, role, password_hash, created_at) VALUES ('a', 'wangmin', '王敏', 'clerk', '', '')");
  const remember = db.prepare('INSERT INTO remembered_settings (account_id, key, value) VALUES (?, ?, ?)');
  const filters = [{ column: 'state', operator: 'in', value: ['handling'] }];
  remember.run(
    'a',
    'views.disputes',
    JSON.stringify([
      { word: '枫桥村未结', filters: JSON.stringify(filters) },
      { word: '坏的', filters: 'not json' },
    ]),
  );
  remember.run('a', 'list.disputes', '[]');
  migrate(db);
  const views = db.prepare('SELECT * FROM saved_views').all() as {
    id: string;
    list: string;
    account_id: string;
    name: string;
    shared: number;
    content: string;
  }[];
  expect(views.map(({ list, account_id, name, shared }) => [list, account_id, name, shared])).toEqual([['disputes', 'a', '枫桥村未结', 0]]);
  expect(Id.safeParse(views[0]?.id).success).toBe(true);
  expect(JSON.parse(views[0]?.content ?? '')).toEqual({ filters, search: '', sort: [], columns: [], groupBy: null });
  expect(db.prepare('SELECT key FROM remembered_settings').all()).toEqual([{ key: 'list.disputes' }]);
});
