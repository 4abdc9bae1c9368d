import type Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleKey } from '../../example-office.test-support.ts';
import { connect } from '../connect.ts';
import { migrate } from './index.ts';

const [before, now] = [370, 380];
let folder: string;
let connection: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-spelling-'));
  connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, before);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

const found = (words: string): unknown[] =>
  connection.prepare('SELECT rowid FROM mediation_case_search WHERE mediation_case_search MATCH ? ORDER BY rowid').pluck().all(words);

it('the search index of cases is called after its register, finds what it found, and is written as before', () => {
  connection.exec(`
    INSERT INTO case_search (rowid, words, names) VALUES (1, '押金', 'gwc'), (2, '押金 渡口', 'cmb'), (3, '围墙', 'gwc');
    DELETE FROM case_search WHERE rowid = 3;
    INSERT INTO search_editions (search_table, edition) VALUES ('case_search', 4), ('dispute_search', 5);`);
  migrate(connection, now);
  expect(found('押金')).toEqual([1, 2]);
  expect(found('gwc')).toEqual([1]);
  expect(connection.prepare('SELECT * FROM search_editions ORDER BY search_table').all()).toEqual([
    { search_table: 'dispute_search', edition: 5 },
    { search_table: 'mediation_case_search', edition: 4 },
  ]);
  connection.exec(`
    DELETE FROM mediation_case_search WHERE rowid = 1;
    INSERT INTO mediation_case_search (rowid, words, names) VALUES (1, '田界', 'gwc');`);
  expect([found('押金'), found('田界'), found('gwc')]).toEqual([[2], [1], [1]]);
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  connection.exec("INSERT INTO mediation_case_search (mediation_case_search) VALUES ('integrity-check')");
  connection.exec("INSERT INTO mediation_case_search (mediation_case_search) VALUES ('delete-all')");
  expect(found('渡口')).toEqual([]);
  // None of it goes by the old name any more, what the index keeps its words in neither.
  expect(
    connection.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE '%case_search%' AND name NOT LIKE 'mediation_case_search%'").all(),
  ).toEqual([]);
  expect(connection.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'case_search%'").all()).toEqual([]);
});

it('a register that is opened again searches its cases by the new name', () => {
  connection.exec("INSERT INTO case_search (rowid, words, names) VALUES (7, '押金', 'gwc')");
  migrate(connection, now);
  connection.close();
  connection = connect(join(folder, 'register.db'), exampleKey);
  expect(found('押金')).toEqual([7]);
});
