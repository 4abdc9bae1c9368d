import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '#shared/errors.ts';
import { exampleKey, movableClock, refusal } from '../example-office.test-support.ts';
import type { Opening } from '../opening.ts';
import { connect } from '../database/connect.ts';
import { loadKeyFile } from '../database/key.ts';
import { lockFolder } from '../database/lock.ts';
import { migrate, migrations, schemaVersion } from '../database/migrations/index.ts';
import { openRegister } from './open.ts';

const clock = movableClock();
let folder: string;
const file = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function makeRegister(): Promise<void> {
  const register = await openRegister(folder, exampleKey, clock);
  register.write((db) =>
    db.run(
      "INSERT INTO files (id, name, media_type, byte_count, sha256, created_at, created_by, bytes) VALUES ('f', '褚敏斌', 'x', 1, ?, '', '', x'00')",
      '0'.repeat(64),
    ),
  );
  register.close();
}

describe('the register', () => {
  it('is encrypted from its first byte', async () => {
    await makeRegister();
    const bytes = readFileSync(file('register.db'));
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(bytes.includes(Buffer.from('褚敏斌'))).toBe(false);
    expect(bytes.includes(Buffer.from('CREATE TABLE'))).toBe(false);
  });

  it('refuses a wrong key and leaves the file as it is', async () => {
    await makeRegister();
    const before = readFileSync(file('register.db'));
    expect(await refusal(openRegister(folder, new Uint8Array(32).fill(8), clock))).toEqual({ code: 'register.wrong-key' });
    expect(readFileSync(file('register.db')).equals(before)).toBe(true);
  });

  it.each([0, 100, 5000])('tells a file damaged at byte %i from a wrong key, and never reads past the damage', async (offset) => {
    await makeRegister();
    const bytes = readFileSync(file('register.db'));
    for (let index = offset; index < offset + 64; index += 1) bytes[index] = (bytes[index] ?? 0) ^ 0xff;
    writeFileSync(file('register.db'), bytes);
    const found = await openRegister(folder, exampleKey, clock).then(
      (register) => register.read.get<{ integrity_check: string }>('PRAGMA integrity_check')?.integrity_check ?? '',
      (error: unknown) => (error instanceof UserError ? error.code : String(error)),
    );
    expect(found).not.toBe('ok');
    if (offset < 4096) expect(found).toBe('register.corrupt');
  });

  it.each(['lost', 'cut to nothing'])('is never begun anew where one was: a file that is %s is missed', async (how) => {
    await makeRegister();
    for (const ending of ['', '-wal', '-shm']) rmSync(file(`register.db${ending}`), { force: true });
    if (how !== 'lost') writeFileSync(file('register.db'), '');
    expect(await refusal(openRegister(folder, exampleKey, clock))).toEqual({ code: 'register.missing', file: 'register.db' });
    expect(existsSync(file('register.db'))).toBe(how !== 'lost');
  });

  it('opens after a first start that was killed at any step, and after its key check was lost', async () => {
    writeFileSync(file('register.db'), '');
    await makeRegister();
    rmSync(file('register.json'));
    (await openRegister(folder, exampleKey, clock)).close();
    expect(await refusal(openRegister(folder, new Uint8Array(32).fill(8), clock))).toEqual({ code: 'register.wrong-key' });
  });

  it('says that its folder cannot be written', async () => {
    writeFileSync(file('a file'), '');
    expect((await refusal(openRegister(file('a file/data'), exampleKey, clock))).code).toBe('register.not-writable');
  });

  it('leaves no half backup behind', async () => {
    const connection = connect(file('register.db'), exampleKey);
    connection.pragma('application_id = 1179735130');
    migrate(connection, 310);
    connection.close();
    mkdirSync(file('backups'));
    for (const name of ['register-20260101000000-before-300.db.part', 'register-20260101000000-before-300.db.part-journal'])
      writeFileSync(join(file('backups'), name), 'half');
    (await openRegister(folder, exampleKey, clock)).close();
    expect(readdirSync(file('backups'))).toEqual([
      'register-20260728090000-1-before-310.db',
      'register-20260728090000-1-before-310.db.json',
    ]);
  });

  it('refuses a file of another program', async () => {
    const other = connect(file('register.db'), exampleKey);
    other.exec('CREATE TABLE theirs (a TEXT) STRICT');
    other.close();
    expect((await refusal(openRegister(folder, exampleKey, clock))).code).toBe('register.not-ours');
  });

  it('refuses a file of a newer program and never downgrades it', async () => {
    await makeRegister();
    const connection = connect(file('register.db'), exampleKey);
    connection.pragma('user_version = 9990');
    connection.close();
    expect(await refusal(openRegister(folder, exampleKey, clock))).toMatchObject({ code: 'register.newer', fileVersion: 9990 });
  });

  it('refuses a schema that no step of this program left', async () => {
    await makeRegister();
    const connection = connect(file('register.db'), exampleKey);
    connection.pragma('user_version = 305');
    connection.close();
    expect(await refusal(openRegister(folder, exampleKey, clock))).toEqual({ code: 'register.not-ours' });
  });

  it('says while it opens that it copies, and which step of how many it is at', async () => {
    const connection = connect(file('register.db'), exampleKey);
    connection.pragma('application_id = 1179735130');
    migrate(connection, 310);
    connection.close();
    const told: Opening[] = [];
    (await openRegister(folder, exampleKey, clock, { tell: (now) => void told.push(now) })).close();
    const total = migrations.filter(({ version }) => version > 310).length;
    expect(told).toEqual([
      { step: 'copying' },
      ...Array.from({ length: total }, (_, index) => ({ step: 'migrating', number: index + 1, total })),
    ]);
    told.length = 0;
    (await openRegister(folder, exampleKey, clock, { tell: (now) => void told.push(now) })).close();
    expect(told).toEqual([]);
  });

  it('says nothing of an upgrade where it is only just made', async () => {
    const told: Opening[] = [];
    (await openRegister(folder, exampleKey, clock, { tell: (now) => void told.push(now) })).close();
    expect(told).toEqual([]);
  });

  it('is backed up, and the backup opened and checked, before it is migrated', async () => {
    const connection = connect(file('register.db'), exampleKey);
    connection.pragma('application_id = 1179735130');
    migrate(connection, 310);
    connection.close();
    (await openRegister(folder, exampleKey, clock)).close();
    const [backup] = readdirSync(file('backups'));
    expect(backup).toMatch(/^register-20260728090000-1-before-310\.db$/);
    const copy = connect(join(file('backups'), backup ?? ''), exampleKey);
    expect(schemaVersion(copy)).toBe(310);
    copy.close();
    expect(
      readFileSync(join(file('backups'), backup ?? ''))
        .subarray(0, 15)
        .toString('latin1'),
    ).not.toBe('SQLite format 3');
  });
});

describe('each migration', () => {
  it.each(migrations.map((migration, index) => [migration.name, index] as const))(
    '%s brings the schema one step on and leaves it whole',
    (_name, index) => {
      const connection = connect(file('step.db'), exampleKey);
      const before = migrations[index - 1]?.version ?? 0;
      migrate(connection, before);
      expect(schemaVersion(connection)).toBe(before);
      migrate(connection, migrations[index]?.version);
      expect(schemaVersion(connection)).toBe(migrations[index]?.version);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
      const loose = connection
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
        .all();
      expect(loose).toEqual([]);
      connection.close();
    },
  );

  it('keeps the rows that were there before it', () => {
    const connection = connect(file('rows.db'), exampleKey);
    migrate(connection, 300);
    connection
      .prepare(
        "INSERT INTO accounts (id, user_name, name, role, password_hash, created_at) VALUES ('a', 'wangmin', '王敏', 'clerk', 'h', '2026')",
      )
      .run();
    migrate(connection);
    expect(connection.prepare('SELECT name FROM accounts').all()).toEqual([{ name: '王敏' }]);
    connection.close();
  });
});

describe('the key file', () => {
  it('is made once, for its user only', () => {
    const key = loadKeyFile(folder);
    expect(key).toHaveLength(32);
    expect(Buffer.from(loadKeyFile(folder)).equals(key)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(file('register.key')).mode & 0o777).toBe(0o600);
  });

  it('is never made anew over an old register', async () => {
    await makeRegister();
    expect(() => loadKeyFile(folder)).toThrow('register.key-missing');
    rmSync(file('register.db'));
    expect(() => loadKeyFile(folder)).toThrow('register.key-missing');
    expect(existsSync(file('register.key'))).toBe(false);
  });

  it('is never made where only the copies are left: what they are copies of is missed, not begun anew', async () => {
    await makeRegister();
    mkdirSync(file('backups'), { recursive: true });
    writeFileSync(file('backups/register-20260703T091500-1-daily.db'), readFileSync(file('register.db')));
    for (const name of readdirSync(folder)) if (name !== 'backups') rmSync(file(name), { recursive: true });
    expect(() => loadKeyFile(folder)).toThrow('register.key-missing');
    expect(await refusal(openRegister(folder, exampleKey, clock))).toEqual({ code: 'register.missing', file: 'register.db' });
    expect(readdirSync(folder)).toEqual(['backups']);
  });
});

describe('the folder lock', () => {
  it.each([
    ['text', Buffer.from('engine.lock')],
    ['a sector of zeros', Buffer.alloc(512)],
    ['a page of zeros', Buffer.alloc(4096)],
    ['noise', Buffer.alloc(5000, 7)],
  ])('whose file is %s is made anew where nobody holds it, and lets one engine in', async (_what, bytes) => {
    writeFileSync(file('engine.lock'), bytes);
    const lock = lockFolder(folder);
    expect((await refusal(Promise.resolve().then(() => lockFolder(folder)))).code).toBe('register.in-use');
    lock.release();
    lockFolder(folder).release();
  });

  it.skipIf(process.platform === 'win32')('still keeps a second process out whose file was damaged while it is held', () => {
    const lock = lockFolder(folder);
    // As another process would write it: this one must not close a handle on its own lock.
    const write = "require('fs').writeFileSync(process.argv[1], Buffer.alloc(4096, 7))";
    expect(spawnSync(process.execPath, ['-e', write, file('engine.lock')]).status).toBe(0);
    const second = `import { lockFolder } from ${JSON.stringify(new URL('../database/lock.ts', import.meta.url).href)}; try { lockFolder(process.argv[1]); console.log('in'); } catch (error) { console.log(error.code); }`;
    const tried = spawnSync(process.execPath, ['--input-type=module', '-e', second, folder], { encoding: 'utf8' });
    expect(tried.stdout.trim(), tried.stderr).toBe('register.in-use');
    expect(readFileSync(file('engine.lock'))).toHaveLength(4096);
    lock.release();
    lockFolder(folder).release();
  });

  it('names a folder that stands in its place', async () => {
    mkdirSync(file('engine.lock'));
    expect(await refusal(Promise.resolve().then(() => lockFolder(folder)))).toEqual({ code: 'register.not-a-file', file: 'engine.lock' });
  });

  it('lets one engine in and shows the second where the first is', async () => {
    const lock = lockFolder(folder);
    lock.announce('http://127.0.0.1:4173/');
    expect(await refusal(Promise.resolve().then(() => lockFolder(folder)))).toEqual({
      code: 'register.in-use',
      address: 'http://127.0.0.1:4173/',
      user: userInfo().username,
      computer: hostname(),
      since: expect.any(String) as string,
    });
    lock.release();
    expect(existsSync(file('engine.holder'))).toBe(false);
    lockFolder(folder).release();
  });
});
