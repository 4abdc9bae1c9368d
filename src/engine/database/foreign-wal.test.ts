// What a folder holds after kill -9 is what it holds while the register is open: such a copy stands for a killed program here.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { exampleKey, movableClock, refusal } from '../example-office.test-support.ts';
import { connect } from './connect.ts';
import { copyRegister } from './copy-register.ts';
import { migrate } from './migrations/index.ts';
import { openRegister, type OpenOptions } from '../open-register/open.ts';
import type { Register } from './register.ts';

const clock = movableClock();
let folder: string;
let office: string;
let killed: string;
let copy: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-wal-'));
  [office, killed, copy] = [join(folder, 'office'), join(folder, 'killed'), join(folder, 'copy')];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function addLines(register: Register, count: number, length = 400): void {
  for (let number = 0; number < count; number += 1) {
    register.write((db) => {
      writeAuditLine(db, {
        at: '2026-07-28T09:00:00.000+08:00',
        actor: { id: null, name: '' },
        action: 'create',
        entity: 'dispute',
        recordId: 'x'.repeat(length),
      });
    });
  }
}

/** Ten lines, closed, copied aside; then seven more and killed. */
async function killAfterCopy(more = 7, length?: number): Promise<void> {
  const first = await openRegister(office, exampleKey, clock);
  addLines(first, 10);
  first.close();
  cpSync(office, copy, { recursive: true });
  const second = await openRegister(office, exampleKey, clock);
  addLines(second, more, length);
  cpSync(office, killed, { recursive: true });
  second.close();
}

interface Found {
  readonly lines: number;
  readonly integrity: string;
  readonly setAside: string | null;
}

async function open(place: string, options?: OpenOptions): Promise<Found> {
  const register = await openRegister(place, exampleKey, clock, options);
  const lines = register.read.get<{ count: number }>('SELECT count(*) AS count FROM audit_lines')?.count ?? -1;
  const integrity = register.read.get<{ integrity_check: string }>('PRAGMA integrity_check')?.integrity_check ?? '';
  const setAside = register.opening.walSetAside;
  register.close();
  return { lines, integrity, setAside };
}

const copyBack = (names: readonly string[]): void => {
  for (const name of names) cpSync(join(copy, name), join(killed, name));
};

describe('a register whose program was killed', () => {
  it('opens with all that was committed, each time', async () => {
    await killAfterCopy();
    expect(await open(killed)).toEqual({ lines: 17, integrity: 'ok', setAside: null });
    expect(await open(killed)).toEqual({ lines: 17, integrity: 'ok', setAside: null });
  });

  it('opens with all that was committed after its log was written back many times', async () => {
    await killAfterCopy(320, 20_000);
    expect(await open(killed)).toEqual({ lines: 330, integrity: 'ok', setAside: null });
  });

  it('is the folder that was copied back over it, and the killed log is set aside', async () => {
    await killAfterCopy();
    copyBack(readdirSync(copy));
    const found = await open(killed);
    expect(found).toMatchObject({ lines: 10, integrity: 'ok' });
    expect(existsSync(join(killed, found.setAside ?? ''))).toBe(true);
  });

  it('names what is missing when the database alone was copied back, and keeps the log', async () => {
    await killAfterCopy();
    copyBack(['register.db']);
    expect(await refusal(open(killed))).toMatchObject({ code: 'register.behind', reason: 'shorter', lostChanges: 7 });
    expect(readdirSync(join(killed, 'set-aside'))).toHaveLength(1);
    expect(await open(killed, { acceptLoss: true })).toMatchObject({ lines: 10, integrity: 'ok' });
    expect(await open(killed)).toMatchObject({ lines: 10, integrity: 'ok' });
  });

  it('names what is missing when a checked copy was put in its place', async () => {
    await killAfterCopy();
    const register = await openRegister(office, exampleKey, clock);
    copyRegister(register.file, join(folder, 'daily.db'), exampleKey);
    register.close();
    const later = await openRegister(office, exampleKey, clock);
    addLines(later, 5);
    cpSync(office, killed, { recursive: true });
    later.close();
    cpSync(join(folder, 'daily.db'), join(killed, 'register.db'));
    expect(await refusal(open(killed))).toMatchObject({ code: 'register.behind', reason: 'shorter', lostChanges: 5 });
    expect(await open(killed, { acceptLoss: true })).toMatchObject({ lines: 17, integrity: 'ok' });
  });

  it.each([
    [
      'deleted',
      (wal: string) => {
        rmSync(wal);
      },
    ],
    [
      'emptied',
      (wal: string) => {
        writeFileSync(wal, '');
      },
    ],
  ])('names what was lost with a log that was %s', async (_how, spoil) => {
    await killAfterCopy();
    spoil(join(killed, 'register.db-wal'));
    expect(await refusal(open(killed))).toMatchObject({ code: 'register.behind', reason: 'shorter', lostChanges: 7 });
  });

  it('names what was lost with a log that was cut or changed anywhere', async () => {
    await killAfterCopy();
    const whole = readFileSync(join(killed, 'register.db-wal'));
    for (let step = 0; step < 24; step += 1) {
      const place = join(folder, `damaged-${String(step)}`);
      cpSync(killed, place, { recursive: true });
      const wal = join(place, 'register.db-wal');
      const at = Math.floor((whole.length * (step % 12)) / 12) + step;
      if (step < 12) truncateSync(wal, at);
      else writeFileSync(wal, whole.with(at, (whole[at] ?? 0) ^ 0x10));
      expect((await refusal(open(place))).code, `step ${String(step)}`).toBe('register.behind');
      expect((await refusal(open(place))).code, `step ${String(step)}, again`).toBe('register.behind');
      if (at > 0) expect(readdirSync(join(place, 'set-aside')).length).toBeGreaterThan(0);
      expect(await open(place, { acceptLoss: true })).toMatchObject({ integrity: 'ok' });
    }
  }, 240_000);

  it('is told of a head that somebody took away', async () => {
    await killAfterCopy();
    rmSync(join(killed, 'register.head'));
    expect(await refusal(open(killed))).toMatchObject({ code: 'register.behind', reason: 'unknown' });
    expect(await open(killed, { acceptLoss: true })).toMatchObject({ lines: 17, integrity: 'ok' });
  });

  describe('whose head and folder note are both gone', () => {
    const takeAway = (place: string, names: readonly string[]): void => {
      for (const name of ['register.head', 'register.json', ...names]) rmSync(join(place, name));
    };

    it('is refused until a person goes on, with its log untouched', async () => {
      await killAfterCopy();
      takeAway(killed, []);
      const filesOf = (): Buffer[] => ['register.db', 'register.db-wal'].map((name) => readFileSync(join(killed, name)));
      const before = filesOf();
      for (let turn = 0; turn < 2; turn += 1)
        expect(await refusal(open(killed))).toMatchObject({
          code: 'register.behind',
          reason: 'unknown',
          foundUntil: '2026-07-28T09:00:00.000+08:00',
        });
      expect(filesOf()).toEqual(before);
      expect(await open(killed, { acceptLoss: true })).toEqual({ lines: 17, integrity: 'ok', setAside: null });
      expect(await open(killed)).toEqual({ lines: 17, integrity: 'ok', setAside: null });
    });

    it('is refused without its log too, and after a log that does not fit', async () => {
      await killAfterCopy();
      cpSync(killed, join(folder, 'other'), { recursive: true });
      takeAway(killed, ['register.db-wal', 'register.db-shm']);
      expect(await refusal(open(killed))).toMatchObject({ code: 'register.behind', reason: 'unknown' });
      expect(await refusal(open(killed))).toMatchObject({ code: 'register.behind', reason: 'unknown' });
      expect(await open(killed, { acceptLoss: true })).toMatchObject({ lines: 10, integrity: 'ok' });
      const other = join(folder, 'other');
      takeAway(other, []);
      const wal = readFileSync(join(other, 'register.db-wal'));
      cpSync(join(copy, 'register.db'), join(other, 'register.db'));
      expect(await refusal(open(other))).toMatchObject({ code: 'register.behind', reason: 'unknown' });
      expect(readFileSync(join(other, 'register.db-wal'))).toEqual(wal);
    });

    it('is refused in its first run already: all that it holds lies in its log', async () => {
      const first = await openRegister(office, exampleKey, clock);
      addLines(first, 3);
      cpSync(office, killed, { recursive: true });
      first.close();
      takeAway(killed, []);
      expect(await refusal(open(killed))).toMatchObject({ code: 'register.behind', reason: 'unknown' });
      expect(await open(killed, { acceptLoss: true })).toMatchObject({ lines: 3, integrity: 'ok' });
    });
  });

  it.each([310, 360])('opens without a head where its first start was killed at step %i of the baseline', async (version) => {
    mkdirSync(office);
    const connection = connect(join(office, 'register.db'), exampleKey);
    connection.pragma('application_id = 1179735130');
    migrate(connection, version);
    connection.close();
    expect(await open(office)).toEqual({ lines: 0, integrity: 'ok', setAside: null });
    expect(existsSync(join(office, 'register.head'))).toBe(true);
  });

  describe.each([
    ['of a clean end', async () => cpSync(join(copy, 'register.head'), join(folder, 'older.head'))],
    [
      'of an earlier run that was killed',
      async () => {
        const run = await openRegister(copy, exampleKey, clock);
        addLines(run, 3);
        cpSync(join(copy, 'register.head'), join(folder, 'older.head'));
        run.close();
      },
    ],
  ])('beside whose files somebody put an older head %s', (_which, makeOlder) => {
    const filesOf = (): Buffer[] => ['register.db', 'register.db-wal'].map((name) => readFileSync(join(killed, name)));

    it('is opened only after a person was told, with all that is in its log', async () => {
      await killAfterCopy();
      await makeOlder();
      cpSync(join(folder, 'older.head'), join(killed, 'register.head'));
      const before = filesOf();
      for (let turn = 0; turn < 2; turn += 1)
        expect(await refusal(open(killed))).toMatchObject({
          code: 'register.behind',
          reason: 'strange',
          foundUntil: '2026-07-28T09:00:00.000+08:00',
        });
      expect(filesOf()).toEqual(before);
      expect(existsSync(join(killed, 'set-aside'))).toBe(false);
      expect(await open(killed, { acceptLoss: true })).toMatchObject({ lines: 17, integrity: 'ok', setAside: null });
      expect(await open(killed)).toMatchObject({ lines: 17, integrity: 'ok', setAside: null });
    });

    it('opens without a word once its own head is put back', async () => {
      await killAfterCopy();
      await makeOlder();
      cpSync(join(killed, 'register.head'), join(folder, 'own.head'));
      cpSync(join(folder, 'older.head'), join(killed, 'register.head'));
      expect((await refusal(open(killed))).code).toBe('register.behind');
      cpSync(join(folder, 'own.head'), join(killed, 'register.head'));
      expect(await open(killed)).toEqual({ lines: 17, integrity: 'ok', setAside: null });
    });

    it('is not mixed with the log where the database is of yet another time: the log is kept aside', async () => {
      await killAfterCopy(300);
      await makeOlder();
      const third = join(folder, 'third');
      const run = await openRegister(third, exampleKey, clock);
      addLines(run, 120);
      run.close();
      cpSync(join(third, 'register.db'), join(killed, 'register.db'));
      cpSync(join(folder, 'older.head'), join(killed, 'register.head'));
      const before = filesOf();
      expect(await refusal(open(killed))).toMatchObject({ code: 'register.behind', reason: 'strange', foundUntil: null });
      expect(filesOf()).toEqual(before);
      const found = await open(killed, { acceptLoss: true });
      expect(found).toMatchObject({ lines: 120, integrity: 'ok' });
      expect(readFileSync(join(killed, found.setAside ?? ''))).toEqual(before[1]);
    });
  });

  it('opens under its own key although its note was changed', async () => {
    await killAfterCopy();
    const note = join(killed, 'register.json');
    writeFileSync(
      note,
      readFileSync(note, 'utf8').replace(/"keyCheck": "(.)/, (_all, digit: string) => `"keyCheck": "${digit === '0' ? '1' : '0'}`),
    );
    expect(await open(killed)).toMatchObject({ lines: 17, integrity: 'ok' });
  });
});

describe('lines at the end of the audit chain', () => {
  it('are missed when somebody with the register alone cut them off, head and all', async () => {
    await killAfterCopy();
    const connection = connect(join(office, 'register.db'), exampleKey);
    for (const { name } of connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_lines'")
      .all() as { name: string }[])
      connection.exec(`DROP TRIGGER ${name}`);
    connection.exec(
      'DELETE FROM audit_lines WHERE seq > 15; UPDATE audit_head SET seq = 15, hash = (SELECT hash FROM audit_lines WHERE seq = 15)',
    );
    connection.close();
    expect(await refusal(open(office))).toMatchObject({ code: 'register.behind', reason: 'shorter', lostChanges: 2 });
  });
});
