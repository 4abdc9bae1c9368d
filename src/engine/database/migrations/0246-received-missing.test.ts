import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from './index.ts';

it('lines that a county judged under schema 245 lack nothing that anybody noted', () => {
  const db = new Database(':memory:');
  migrate(db, 245);
  db.pragma('foreign_keys = OFF');
  db.prepare(
    "INSERT INTO received_lines (batch_id, line, entity, record_id, title, operation, rev, effect, verdict, data, changes, problems) VALUES ('b', 0, 'dispute', 'd', '', 'upsert', 1, 'new', 'accepted', '{}', '[]', '[]')",
  ).run();
  migrate(db);
  expect(db.prepare('SELECT missing FROM received_lines').get()).toEqual({ missing: '[]' });
  expect(() => db.prepare("UPDATE received_lines SET missing = 'x'").run()).toThrow(/CHECK/u);
});
