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

const insertCases = `
  INSERT INTO offices (id, desk, division_code, division_name, name, committee_name, committee_short_name, is_demo, private_key, public_key, created_at) VALUES ('o', 'township', '320599100000', '', '枫桥示范镇综治办', '', '枫', 0, '', '', '');
  INSERT INTO disputes (id, owner_code, rev, created_at, created_by, updated_at, updated_by, title, accepted_on, place, story, involved_unit, amount_fen, resolve_organisation, resolver_name, resolver_phone, state, resolution, evaluation, remark, party_names)
  VALUES ('d1', '320599100000', 1, '', '', '', '', '押金', '2026-01-31', '', '', '', 0, '', '', '', 'handling', '', '', '', ''), ('d2', '320599100000', 1, '', '', '', '', '排水', '2026-06-01', '', '', '', 0, '', '', '', 'settled', '', '', '', ''), ('d3', '320599100000', 1, '', '', '', '', '占道', '2026-06-01', '', '', '', 0, '', '', '', 'failed', '', '', '', '');
  INSERT INTO mediation_cases (seq, id, owner_code, rev, created_at, created_by, updated_at, updated_by, dispute_id, title, file_number, accepted_on, source, difficulty, summary, mediators, mediator_names, recorder, state, end_reason, routes_told_on, amount_fen)
  VALUES (3, 'open', '320599100000', 1, '', '王敏', '', '王敏', 'd1', '', '', '2026-01-31', '1', '1', '', '[]', '', '', 'accepted', NULL, NULL, 0),
    (5, 'agreed', '320599100000', 4, '', '', '', '', 'd2', '', '第1号', '2026-06-01', '1', '1', '', '[]', '张涛', '', 'agreed', NULL, NULL, 500),
    (8, 'failed', '320599100000', 2, '', '', '', '', 'd3', '', '第2号', '2026-06-01', '1', '1', '', '[]', '', '', 'failed', '分歧大', '2026-06-20', 0);
  INSERT INTO agreements (case_id, facts, clauses, manner_and_time, agreed_on, number, final_at) VALUES ('agreed', '争议', '[]', '', '2026-06-09', '第1号', 'x');
  INSERT INTO performance_items (case_id, position, id, payer_party_id, payee_party_id, manner, description, amount_fen, due_on, way) VALUES ('agreed', 1, 'i1', 'a', 'b', '7', '', 500, '2026-07-01', '');
  INSERT INTO case_search (rowid, words, names) VALUES (5, '排 水', '张 涛');`;

it('the cases of a register of schema 158 keep every fact and their number in the search index; a failed one gets how and when it ended', () => {
  const connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, 158);
  connection.exec(insertCases);
  const tables = ['mediation_cases', 'agreements', 'performance_items'] as const;
  const read = () => tables.map((table) => connection.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]);
  const before = read();
  migrate(connection, 161);
  expect(read()).toMatchObject(before);
  expect(connection.prepare('SELECT id, end_manner, ended_on FROM mediation_cases ORDER BY seq').raw().all()).toEqual([
    ['open', null, null],
    ['agreed', null, null],
    ['failed', 'notSettled', '2026-06-20'],
  ]);
  expect(
    connection
      .prepare("SELECT c.id FROM case_search AS s JOIN mediation_cases AS c ON c.seq = s.rowid WHERE case_search MATCH '排 水'")
      .pluck()
      .all(),
  ).toEqual(['agreed']);
  // A month from 31 January ends in February; what was agreed waits to be performed.
  expect(connection.prepare('SELECT case_id, kind, due_on FROM case_tasks ORDER BY due_on').raw().all()).toEqual([
    ['open', 'mediate', '2026-02-28'],
    ['agreed', 'perform', '2026-07-01'],
  ]);
  expect(connection.prepare('SELECT case_id, to_state, happened_on FROM case_hops ORDER BY case_id').raw().all()).toEqual([
    ['agreed', 'agreed', '2026-06-01'],
    ['failed', 'failed', '2026-06-20'],
    ['open', 'accepted', '2026-01-31'],
  ]);
  expect(() => connection.exec("UPDATE mediation_cases SET state = 'closed' WHERE id = 'agreed'")).toThrow(/CHECK/);
  expect(() => connection.exec("DELETE FROM case_hops WHERE case_id = 'open'")).toThrow(/never deleted/);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});
