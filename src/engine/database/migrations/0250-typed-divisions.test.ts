import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from './index.ts';

test('a register of before gets an empty table of typed divisions, which takes a city, county or township only', () => {
  const connection = new Database(':memory:');
  migrate(connection, 245);
  migrate(connection, 250);
  const insert = connection.prepare(
    "INSERT INTO typed_divisions (code, name, level, created_at) VALUES (?, ?, ?, '2026-07-28T09:00:00+08:00')",
  );
  insert.run('320599101000', '周庄示范镇', 'township');
  expect(() => insert.run('320599101001', '桥东社区', 'village')).toThrow(/CHECK/);
  expect(() => insert.run('32059910100', '短码', 'township')).toThrow(/CHECK/);
  expect(() => insert.run('320599101000', '同码', 'township')).toThrow(/UNIQUE/);
  connection.close();
});
