import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from './index.ts';

it('a register of schema 237 has no code and no former key; there is one code at most, and keys have 32 bytes', () => {
  const db = new Database(':memory:');
  migrate(db, 237);
  migrate(db);
  expect(db.prepare('SELECT count(*) AS count FROM recovery_codes').get()).toEqual({ count: 0 });
  const code = 'A'.repeat(41);
  const insert = db.prepare(
    'INSERT INTO recovery_codes (id, code, number, made_at, made_by, asked_first, asked_second, proved_at) VALUES (?, ?, 1, ?, ?, ?, ?, NULL)',
  );
  insert.run(1, code, '2026-07-28T09:00:00.000+08:00', '王敏', 0, 6);
  expect(() => insert.run(2, code, '2026', '王敏', 0, 6)).toThrow(/CHECK/u);
  expect(() => db.prepare('UPDATE recovery_codes SET asked_second = 0').run()).toThrow(/CHECK/u);
  expect(() => db.prepare("INSERT INTO former_keys (key_check, key, until) VALUES (?, x'00', '2026')").run('a'.repeat(32))).toThrow(
    /CHECK/u,
  );
  db.close();
});
