import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrate, migrations, newestVersion, runMigration } from './index.ts';
import { numberFaults, numbersAsCommitted } from './migration-numbers.test-support.ts';
import type { Migration } from './migration.ts';

describe('the number of a migration', () => {
  it('is newer than all that were committed before it', () => {
    const versions = migrations.map(({ version }) => version);
    expect(numberFaults(versions, numbersAsCommitted)).toEqual([]);
  });

  it('stands in the name of its file, and each file is in the list', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => /^\d{4}-.*(?<!\.test)\.ts$/.test(name));
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(migrations.map(({ version }) => version));
  });

  it.each([
    ['is the next', [10, 20, 30], [10, 20, 30], []],
    ['was not written down', [10, 20, 30], [10, 20], ['30 is to be added at the end of the numbers as committed']],
    ['lies below one that was there', [10, 15, 20], [10, 20], ['15 stands before 20, which was there first: it needs a number above 20']],
    ['lies below and is written down at the end', [10, 15, 20], [10, 20, 15], ['15 came after 20: it needs a higher number']],
    ['was given twice', [10, 20, 20], [10, 20, 20], ['20 came after 20: it needs a higher number']],
    ['is gone', [10, 30], [10, 20, 30], ['20 was committed and is gone']],
  ])('that %s is told so', (_what, versions, committed, faults) => {
    expect(numberFaults(versions, committed)).toEqual(faults.length === 0 ? [] : expect.arrayContaining(faults));
  });
});

describe('a migration that makes a table anew', () => {
  const anew = (name: string, sql: string): Migration => ({ version: newestVersion() + 1, name, rebuildsReferredTable: true, sql });
  const withRows = (): Database.Database => {
    const db = new Database(':memory:');
    migrate(db);
    db.exec(`CREATE TABLE owners (id TEXT PRIMARY KEY) STRICT; INSERT INTO owners VALUES ('a');
      CREATE TABLE owned (owner_id TEXT NOT NULL REFERENCES owners (id) ON DELETE RESTRICT) STRICT; INSERT INTO owned VALUES ('a');`);
    return db;
  };

  it('keeps what refers to it, and references count again afterwards', () => {
    const db = withRows();
    const sql =
      'CREATE TABLE owners_anew (id TEXT PRIMARY KEY, name TEXT) STRICT; INSERT INTO owners_anew (id) SELECT id FROM owners; DROP TABLE owners; ALTER TABLE owners_anew RENAME TO owners;';
    runMigration(db, anew('owners with a name', sql));
    expect(db.prepare('SELECT id, name FROM owners').all()).toEqual([{ id: 'a', name: null }]);
    expect(db.pragma('user_version', { simple: true })).toBe(newestVersion() + 1);
    expect(() => db.exec('DELETE FROM owners')).toThrow(/FOREIGN KEY/);
  });

  it('is taken back whole where a reference would lead nowhere', () => {
    const db = withRows();
    const sql = 'DROP TABLE owners; CREATE TABLE owners (id TEXT PRIMARY KEY) STRICT;';
    expect(() => runMigration(db, anew('owners lost', sql))).toThrow(/breaks references/);
    expect(db.prepare('SELECT id FROM owners').all()).toEqual([{ id: 'a' }]);
    expect(db.pragma('user_version', { simple: true })).toBe(newestVersion());
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});
