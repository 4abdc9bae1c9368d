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

const insertDisputes = `
  INSERT INTO disputes (seq, id, owner_code, rev, created_at, created_by, updated_at, updated_by, deleted_at, delete_reason, title, accepted_on, place, story, involved_unit, amount_fen, due_on, resolve_organisation, resolver_name, resolver_phone, state, resolved_on, resolution, evaluation, remark, party_names)
  VALUES (7, 'open', '320599100000', 1, '', '', '', '', NULL, NULL, '排水', '2026-07-01', '枫桥村', '', '', 0, '2026-07-31', '', '', '', 'handling', NULL, '', '', '', '褚敏斌'),
    (9, 'ended', '320599100000', 2, '', '', '', '', NULL, NULL, '占道', '2026-07-02', '枫桥村', '', '', 5, '2026-07-20', '', '', '', 'settled', '2026-07-09', '和解', '', '', '葛伟超'),
    (12, 'gone', '320599100000', 2, '', '', '', '', 'x', '误', '重复', '2026-07-02', '枫桥村', '', '', 5, NULL, '', '', '', 'withdrawn', NULL, '', '', '', '葛伟超');
  INSERT INTO dispute_search (rowid, words, names) VALUES (7, '排 水', '褚 敏 斌'), (9, '占 道', '葛 伟 超');
  INSERT INTO dispute_parties VALUES ('open', 1, 'p1', 'applicant', '01', '褚敏斌', '111', '', NULL, NULL, NULL, NULL, '', '', '', '');`;

it('the disputes of a register of schema 80 keep every fact, their number in the search index, and what refers to them', () => {
  const connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, 80);
  connection.exec(insertDisputes);
  const before = connection.prepare('SELECT * FROM disputes ORDER BY seq').all() as Record<string, unknown>[];
  const indexesBefore = connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'disputes' AND name <> 'ix_disputes_open_due_on' ORDER BY name",
    )
    .pluck()
    .all();
  migrate(connection, 90);

  const after = connection.prepare('SELECT * FROM disputes ORDER BY seq').all();
  const added = [
    { outcome: null, clock: 'handle', clock_due_on: '2026-07-31', yellow_on: null, red_on: '2026-08-01' },
    { outcome: 'settled', clock: null, clock_due_on: null, yellow_on: null, red_on: null },
    { outcome: 'withdrawn', clock: null, clock_due_on: null, yellow_on: null, red_on: null },
  ];
  expect(after).toEqual(before.map((row, index) => ({ ...row, ...added[index] })));
  expect(
    connection
      .prepare('SELECT d.id FROM dispute_search AS s JOIN disputes AS d ON d.seq = s.rowid WHERE dispute_search MATCH \'"占 道"\'')
      .pluck()
      .all(),
  ).toEqual(['ended']);
  const indexes = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'disputes' ORDER BY name")
    .pluck()
    .all();
  expect(indexes).toEqual(expect.arrayContaining(indexesBefore));
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(() => connection.exec("DELETE FROM disputes WHERE id = 'open'")).toThrow(/FOREIGN KEY/);
  expect(() => connection.exec("UPDATE disputes SET state = 'lost' WHERE id = 'open'")).toThrow(/CHECK/);
  connection.exec("UPDATE disputes SET state = 'transferred' WHERE id = 'open'");
  connection.close();
});

it('a version of an office setting is never changed', () => {
  const connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, 91);
  connection.exec("INSERT INTO office_settings VALUES (1, 'a', 'dispute-limits', '2026-01-01', '{}', '', '')");
  expect(() => connection.exec("UPDATE office_settings SET value = '[]'")).toThrow(/never changed/);
  connection.close();
});
