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

it('the parties of a register of schema 80 keep every fact, and a third person may be added', () => {
  const connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, 80);
  connection.exec(`
    INSERT INTO disputes (id, owner_code, rev, created_at, created_by, updated_at, updated_by, title, accepted_on, place, story, involved_unit, amount_fen, resolve_organisation, resolver_name, resolver_phone, state, resolution, evaluation, remark, party_names)
    VALUES ('d', '320599100000', 1, '', '', '', '', '事', '2026-07-01', '枫桥村', '', '', 0, '', '赵六', '13800000001', 'handling', '', '', '', '褚敏斌、葛伟超');
    INSERT INTO dispute_parties VALUES ('d', 1, 'p1', 'applicant', '01', '褚敏斌', '111', '320599195801038938', '1', '01', '21', '0102', '务农', '17738195158', '1组', ''),
      ('d', 2, 'p2', 'respondent', '02', '某厂', '', '', NULL, NULL, NULL, NULL, '', '', '', '葛伟超');`);
  const before = connection.prepare('SELECT * FROM dispute_parties ORDER BY position').all();
  migrate(connection, 100);
  const after = connection.prepare('SELECT * FROM dispute_parties ORDER BY position').all();
  expect(after).toEqual(before.map((party) => ({ ...(party as object), side_count: null })));
  expect(connection.prepare('SELECT resolver_name, resolver_organisation, types_confirmed_by, satisfaction FROM disputes').all()).toEqual([
    { resolver_name: '赵六', resolver_organisation: '', types_confirmed_by: '', satisfaction: null },
  ]);
  connection.exec(
    "INSERT INTO dispute_parties (dispute_id, position, id, side, kind, name, id_type, id_number, occupation, phone, address, representative) VALUES ('d', 3, 'p3', 'third', '01', '单雄信', '', '', '', '', '', '')",
  );
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});
