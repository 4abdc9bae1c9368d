import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from './index.ts';

it('prints of a register of schema 236 stand; a print is void with person and reason or not at all', () => {
  const db = new Database(':memory:');
  migrate(db, 236);
  db.prepare(
    "INSERT INTO prints (id, paper, record_id, sha256, final, copy_from, copy_to, reason, at, by) VALUES ('p', 'acceptance', 'case', '', 0, 1, 1, '', '2026-06-01', '王敏')",
  ).run();
  migrate(db);
  expect(db.prepare('SELECT void_at, void_by, void_reason FROM prints').get()).toEqual({ void_at: null, void_by: null, void_reason: null });
  expect(() => db.prepare("UPDATE prints SET void_at = '2026-06-02'").run()).toThrow(/CHECK/u);
  db.prepare("UPDATE prints SET void_at = '2026-06-02', void_by = '王敏', void_reason = '卡纸'").run();
});
