import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect } from '../connect.ts';
import { exampleKey } from '../../example-office.test-support.ts';
import { migrate } from './index.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fengqiao-posts-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const village = '320599100200';
const header = "'320599100000', 1, '2026', 'x', '2026', 'x'";
const addStaff = (id: string, kind: string, fullTime: string, place: string, registeredOn: string): string =>
  `INSERT INTO staff (id, owner_code, rev, created_at, created_by, updated_at, updated_by, name, sort_name, id_type, id_number, mobile, other_phone, kind, full_time, level, duty, specialty, village_code, grid_id, registered_on, remark)
   VALUES ('${id}', ${header}, '赵六', 'zhaoliu', '111', '', '', '', '${kind}', ${fullTime}, '', '', '', ${place}, ${registeredOn}, '')`;

it('what each person was becomes the first post, and nothing of the person changes', () => {
  const connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, 80);
  connection.exec(`INSERT INTO villages (id, owner_code, rev, created_at, created_by, updated_at, updated_by, code, name, kind) VALUES ('v', ${header}, '${village}', '枫桥村', 'village');
    INSERT INTO grids (id, owner_code, rev, created_at, created_by, updated_at, updated_by, village_code, code, name, kind, chief_name, chief_mobile, chief_phone, worker_names, worker_phones, remark)
      VALUES ('g', ${header}, '${village}', '${village}001', '第一网格', '1', '', '', '', '', '', '');
    ${addStaff('chief', '01', '0', `'${village}', 'g'`, "'2021-05-01'")};
    ${addStaff('mediator', '06', 'NULL', 'NULL, NULL', 'NULL')};`);
  const before = connection.prepare('SELECT id, rev, kind, full_time, village_code, grid_id FROM staff ORDER BY seq').all();
  migrate(connection, 111);
  expect(connection.prepare('SELECT id, rev, kind, full_time, village_code, grid_id FROM staff ORDER BY seq').all()).toEqual(before);
  expect(
    connection
      .prepare(
        'SELECT staff_id, position, kind, full_time, village_code, grid_id, organisation_id, from_on, until_on FROM staff_posts ORDER BY staff_id',
      )
      .all(),
  ).toEqual([
    {
      staff_id: 'chief',
      position: 1,
      kind: '01',
      full_time: 0,
      village_code: village,
      grid_id: 'g',
      organisation_id: null,
      from_on: '2021-05-01',
      until_on: null,
    },
    {
      staff_id: 'mediator',
      position: 1,
      kind: '06',
      full_time: null,
      village_code: null,
      grid_id: null,
      organisation_id: null,
      from_on: null,
      until_on: null,
    },
  ]);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});

it('an organisation must have a name, six digits of division and both coordinates or none', () => {
  const connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, 110);
  const add = (id: string, name: string, division: string, longitude: string) => () =>
    connection.exec(
      `INSERT INTO organisations (id, owner_code, rev, created_at, created_by, updated_at, updated_by, kind, name, sort_name, code, division_code, address, longitude, phone, head_name, head_phone, composing_units, service_area, guiding_department, description, duties, remark)
     VALUES ('${id}', ${header}, '01', '${name}', '', '', '${division}', '', ${longitude}, '', '', '', '', '', '', '', '', '')`,
    );
  expect(add('a', '枫桥示范镇综治中心', '320599', 'NULL')).not.toThrow();
  expect(add('b', '', '320599', 'NULL')).toThrow('CHECK');
  expect(add('c', '中心', '3205', 'NULL')).toThrow('CHECK');
  expect(add('d', '中心', '320599', '120.5')).toThrow('CHECK');
  connection.close();
});
