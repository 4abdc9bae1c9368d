import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleKey } from '../../example-office.test-support.ts';
import { connect } from '../connect.ts';
import { migrate } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-migration-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const insertGrid = (id: string, code: string, deletedAt = 'NULL') => `
  INSERT INTO grids (id, owner_code, rev, created_at, created_by, updated_at, updated_by, deleted_at, delete_reason, village_code, code, name, kind, households, chief_name, chief_mobile, chief_phone, worker_names, worker_phones, remark)
  VALUES ('${id}', '320599100000', 1, '', '', '', '', ${deletedAt}, ${deletedAt}, '320599100200', '${code}', '第一网格', '1', 252, '郎春伟', '', '', '', '', '');`;

it('a grid of schema 80 keeps its facts, and its code is never given to another grid', () => {
  const connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, 80);
  connection.exec(`
    INSERT INTO villages (id, owner_code, rev, created_at, created_by, updated_at, updated_by, code, name, kind) VALUES ('v', '320599100000', 1, '', '', '', '', '320599100200', '枫桥村', 'village');
    ${insertGrid('a', '320599100200001')} ${insertGrid('b', '320599100200002', "'2026-07-01'")}`);
  const before = connection.prepare('SELECT * FROM grids ORDER BY id').all() as object[];
  migrate(connection, 120);
  expect(connection.prepare('SELECT * FROM grids ORDER BY id').all()).toEqual(
    before.map((grid) => expect.objectContaining({ ...grid, closed_on: null, boundary: '', heir_grid_id: null }) as unknown),
  );
  expect(connection.prepare('SELECT code, grid_id FROM grid_codes ORDER BY code').all()).toEqual([
    { code: '320599100200001', grid_id: 'a' },
    { code: '320599100200002', grid_id: 'b' },
  ]);
  connection.exec("UPDATE grids SET code = '320599100200009' WHERE id = 'a'");
  for (const taken of ['320599100200001', '320599100200002'])
    expect(() => connection.exec(insertGrid('c', taken))).toThrow(/UNIQUE|never given again/);
  expect(() => connection.exec("UPDATE grids SET code = '320599100200001' WHERE id = 'b'")).toThrow('never given again');
  expect(() => connection.exec("DELETE FROM grid_codes WHERE code = '320599100200001'")).toThrow('never given again');
  // Its own old code a grid may have again: a change that is undone.
  connection.exec("UPDATE grids SET code = '320599100200001' WHERE id = 'a'");
  expect(() => connection.exec("UPDATE grids SET heir_grid_id = 'a', closed_on = '2026-07-01' WHERE id = 'a'")).toThrow('CHECK');
  expect(() => connection.exec("UPDATE grids SET heir_grid_id = 'a' WHERE id = 'b'")).toThrow('CHECK');
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});
