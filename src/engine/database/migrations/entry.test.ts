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

it('a register of schema 80 gets room for drafts, distinctions and merges, each held by its rules', () => {
  const connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, 80);
  const dispute =
    "'320599100000', 1, '', '', '', '', '事', '2026-07-01', '枫桥村', '', '', 0, '', '', '', 'handling', '', '', '', '褚敏斌'";
  connection.exec(`
    INSERT INTO disputes (id, owner_code, rev, created_at, created_by, updated_at, updated_by, title, accepted_on, place, story, involved_unit, amount_fen, resolve_organisation, resolver_name, resolver_phone, state, resolution, evaluation, remark, party_names)
    VALUES ('a', ${dispute}), ('b', ${dispute});`);
  migrate(connection, 142);
  expect(connection.prepare('SELECT count(*) AS n FROM disputes').get()).toEqual({ n: 2 });
  connection.exec("INSERT INTO dispute_distinctions VALUES ('a', 'b', '两件', '', '王敏')");
  expect(() => connection.exec("INSERT INTO dispute_distinctions VALUES ('b', 'a', '两件', '', '王敏')")).toThrow(/CHECK/);
  const merge = (id: string) =>
    connection.exec(
      `INSERT INTO merges (id, survivor_id, merged_id, reason, at, by, survivor_before, merged_before, survivor_after, moved_rows) VALUES ('${id}', 'a', 'b', '重复', '', '王敏', '{}', '{}', '{}', '{}')`,
    );
  merge('m');
  expect(() => merge('n')).toThrow(/UNIQUE/);
  connection.exec("UPDATE merges SET undone_at = '2026-07-28', undone_by = '王敏'");
  merge('n');
  expect(() => connection.exec("INSERT INTO form_drafts VALUES ('nobody', '/disputes/new', '', '{}')")).toThrow(/FOREIGN KEY/);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});
