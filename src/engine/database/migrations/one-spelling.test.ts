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

/** What an import of a ledger keeps, by the names of its sheet's fields. */
const kept = (names: Readonly<Record<'name' | 'id' | 'sex' | 'phone' | 'address' | 'otherId', string>>) => ({
  columns: [
    { index: 1, field: 'acceptedOn', leftOut: false },
    { index: 2, field: names.name, leftOut: false },
    { index: 3, field: names.id, leftOut: false },
    { index: 4, field: names.otherId, leftOut: false },
    { index: 5, field: null, leftOut: true },
  ],
  cells: [
    { field: 'acceptedOn', address: 'A3', shown: '2026.7.3', value: '2026-07-03', level: 'ok' },
    {
      field: names.name,
      address: 'B3',
      shown: '褚敏斌',
      value: '褚敏斌',
      level: 'doubtful',
      code: 'row.repeated',
      details: { firstRow: 2 },
    },
    { field: names.sex, address: 'C3', shown: '男', value: '1', level: 'ok' },
    { field: names.phone, address: 'D3', shown: '13912340001', value: '13912340001', level: 'ok' },
    { field: 'story', address: 'E3', shown: '"party":"partyId"，"field":"party"', value: 'party', level: 'ok' },
  ],
  values: {
    acceptedOn: '2026-07-03',
    [names.name]: '褚敏斌',
    [names.id]: '320599198003151219',
    [names.sex]: '1',
    [names.phone]: '13912340001',
    [names.address]: '枫桥村',
    respondent: '葛伟超',
    [names.otherId]: null,
    story: '"party":"partyId"，"field":"party"',
    title: 'party',
  },
  corrections: [names.address, names.id, names.name, 'amountFen'].sort(),
});

const formerNames = {
  name: 'party',
  id: 'partyId',
  sex: 'partySex',
  phone: 'partyPhone',
  address: 'partyAddress',
  otherId: 'respondentId',
};
const names = {
  name: 'applicant',
  id: 'applicantIdNumber',
  sex: 'applicantSex',
  phone: 'applicantPhone',
  address: 'applicantAddress',
  otherId: 'respondentIdNumber',
};

it('what imports of ledgers keep goes by the names of today, texts and the order of fields stay as they were', () => {
  const [was, is] = [kept(formerNames), kept(names)];
  const staff = { cells: '[{"field":"name","shown":"party"}]', values: '{"name":"party","partyMember":true}' };
  const sheets = (columns: unknown): string => JSON.stringify([{ name: '台账', kind: 'disputes', columns, fingerprint: 'f' }]);
  connection.exec(
    `INSERT INTO files (id, name, media_type, byte_count, sha256, created_at, created_by, bytes) VALUES ('f', '', '', 0, '${'0'.repeat(64)}', '', '', x'')`,
  );
  connection
    .prepare(
      "INSERT INTO imports (id, file_id, file_name, state, sheets, plan_hash, created_at, created_by) VALUES ('i', 'f', '', 'ready', ?, 'h', '', '')",
    )
    .run(sheets(was.columns));
  const row = connection.prepare(
    "INSERT INTO import_rows (import_id, sheet_position, row, kind, verdict, fate, cells, field_values) VALUES ('i', ?, 3, ?, 'doubtful', 'open', ?, ?)",
  );
  row.run(1, 'disputes', JSON.stringify(was.cells), JSON.stringify(was.values));
  row.run(2, 'staff', staff.cells, staff.values);
  const correction = connection.prepare(
    "INSERT INTO import_corrections (import_id, sheet_position, row, field, value) VALUES ('i', 1, 3, ?, 'party')",
  );
  for (const field of was.corrections) correction.run(field);
  const mapping = connection.prepare("INSERT INTO import_mappings (fingerprint, kind, columns, used_at) VALUES (?, 'disputes', ?, '')");
  mapping.run('whole', JSON.stringify(was.columns));

  migrate(connection, now);
  expect(connection.prepare('SELECT sheets, plan_hash FROM imports').get()).toEqual({ sheets: sheets(is.columns), plan_hash: 'h' });
  expect(connection.prepare('SELECT cells, field_values AS "values" FROM import_rows ORDER BY sheet_position').all()).toEqual([
    { cells: JSON.stringify(is.cells), values: JSON.stringify(is.values) },
    staff,
  ]);
  expect(connection.prepare('SELECT field, value FROM import_corrections ORDER BY field').all()).toEqual(
    is.corrections.map((field) => ({ field, value: 'party' })),
  );
  expect(connection.prepare('SELECT columns FROM import_mappings').pluck().all()).toEqual([JSON.stringify(is.columns)]);
});
