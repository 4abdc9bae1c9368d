import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect } from '../database/connect.ts';
import { migrate, migrations, newestVersion, schemaVersion } from '../database/migrations/index.ts';
import { exampleKey } from '../example-office.test-support.ts';
import { rescueTasks } from './rescue-tasks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-rescue-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A register of a schema with these villages. */
function makeRegister(name: string, version: number, villages: readonly string[]): string {
  const file = join(folder, name);
  const connection = connect(file, exampleKey);
  migrate(connection, version);
  const insert = connection.prepare(
    "INSERT INTO villages (id, owner_code, rev, created_at, created_by, updated_at, updated_by, code, name, kind) VALUES (?, '320599100000', 1, '', '', '', '', ?, ?, 'village')",
  );
  villages.forEach((village, index) => insert.run(village, `32059910020${String(index)}`, village));
  connection.close();
  return file;
}

const before = migrations.at(-2)?.version ?? 0;

it.each([
  ['of the same schema', newestVersion(), newestVersion()],
  ['that an update found damaged gives its rows to a copy of its own schema, which then', before, before],
  ['that was updated gives its rows to a copy from before the update, which then', before, newestVersion()],
])('a register %s comes to the schema of the program', (_what, copied, damagedAt) => {
  const copy = makeRegister('copy.db', copied, ['枫桥村']);
  const damaged = makeRegister('register.db', damagedAt, ['枫桥村', '石佛村']);
  const { report } = rescueTasks.rescue({ copy, damaged, key: exampleKey, knownSeq: 0 });
  expect(report).toMatchObject({ rowsTaken: 1, tablesDamaged: [] });
  const connection = connect(copy, exampleKey);
  expect(schemaVersion(connection)).toBe(newestVersion());
  expect(connection.prepare('SELECT name FROM villages ORDER BY code').pluck().all()).toEqual(['枫桥村', '石佛村']);
  connection.close();
});

it('a register of a schema before that of its copy is another one', () => {
  const copy = makeRegister('copy.db', newestVersion(), ['枫桥村']);
  const damaged = makeRegister('register.db', before, ['枫桥村', '石佛村']);
  expect(() => rescueTasks.rescue({ copy, damaged, key: exampleKey, knownSeq: 0 })).toThrow('recovery.other-history');
});
