import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { openRegister } from '../open-register/open.ts';
import { createEngine } from '../engine.ts';
import {
  clientOf,
  exampleDispute,
  exampleKey,
  movableClock,
  openExampleOffice,
  refusal,
  resourceFolder,
  type ExampleOffice,
} from '../example-office.test-support.ts';

describe('copies as a person sees them', () => {
  let office: ExampleOffice;
  let stick: string;
  beforeEach(async () => {
    office = await openExampleOffice();
    stick = mkdtempSync(join(tmpdir(), 'fengqiao-stick-'));
  });
  afterEach(() => {
    office.close();
    rmSync(stick, { recursive: true, force: true });
    rmSync(`${stick}-pulled`, { recursive: true, force: true });
  });
  const health = async () => (await office.api.backups.health({})).lines;

  it('one made now is listed with what it holds, checked and of this register’s key', async () => {
    await office.api.disputes.create({ fields: exampleDispute() });
    const made = await office.api.backups.makeNow({});
    const { copies, copyTrouble, kept } = await office.api.backups.list({});
    expect(copies).toEqual([made]);
    expect(made).toMatchObject({
      sequence: 1,
      label: 'manual',
      madeAt: '2026-07-28T09:00:00.000+08:00',
      checkedAt: '2026-07-28T09:00:00.000+08:00',
      keyMatches: true,
      records: { dispute: 1 },
    });
    expect({ copyTrouble, kept }).toEqual({ copyTrouble: null, kept: 14 });
    expect(await health()).toEqual([]);
  });

  it('a clerk may make one and see the list, and sets no place', async () => {
    await office.api.accounts.create({ userName: 'lina', name: '李娜', password: 'feng-qiao-2026', role: 'clerk' });
    await office.signIn('lina', 'feng-qiao-2026');
    await office.api.backups.makeNow({});
    expect((await office.api.backups.list({})).copies).toHaveLength(1);
    expect((await refusal(office.api.backups.addPlace({ path: stick, copiesKept: 3 }))).code).toBe('accounts.not-allowed');
  });

  it('a new place gets a copy at once, and each one made afterwards', async () => {
    const place = await office.api.backups.addPlace({ path: stick, copiesKept: 2 });
    expect(place).toMatchObject({
      path: stick,
      copiesKept: 2,
      sequence: 1,
      upToDate: true,
      trouble: null,
      writtenAt: '2026-07-28T09:00:00.000+08:00',
    });
    for (let turn = 0; turn < 3; turn += 1) await office.api.backups.makeNow({});
    expect((await office.api.backups.places({})).rows).toMatchObject([{ sequence: 4, upToDate: true }]);
    expect(readdirSync(stick).filter((name) => name.endsWith('.db'))).toHaveLength(2);
    expect((await refusal(office.api.backups.addPlace({ path: stick, copiesKept: 2 }))).code).toBe('backups.place-known');
  });

  it.each(['2027-09-01T09:00:00+08:00', '2025-06-23T09:00:00+08:00'])(
    'a place that is reached is not told of because the clock jumped to %s',
    async (wrong) => {
      await office.api.backups.addPlace({ path: stick, copiesKept: 2 });
      office.clock.jump(wrong);
      await office.api.backups.makeNow({});
      expect(await health()).toEqual([]);
      office.clock.jump('2026-07-28T09:01:00+08:00');
      await office.api.backups.makeNow({});
      expect(await health()).toEqual([]);
    },
  );

  it('a place that is gone stops no copy; the desk says so after three days, and no more once it is back', async () => {
    const { id } = await office.api.backups.addPlace({ path: stick, copiesKept: 2 });
    renameSync(stick, `${stick}-pulled`);
    await office.api.backups.makeNow({});
    expect(await health()).toEqual([]);
    office.clock.set('2026-07-31T10:00:00+08:00');
    await office.signIn('wangmin', 'fengqiao-2026');
    await office.api.backups.makeNow({});
    expect(await health()).toEqual([
      { kind: 'placeOverdue', code: 'backups.place-missing', place: stick, since: '2026-07-28T09:00:00.000+08:00' },
    ]);
    renameSync(`${stick}-pulled`, stick);
    expect(await office.api.backups.testPlace({ id })).toMatchObject({ upToDate: true, trouble: null });
    expect(await health()).toEqual([]);
  });

  it('a place that is removed keeps its copies and is not written to again', async () => {
    const { id } = await office.api.backups.addPlace({ path: stick, copiesKept: 5 });
    await office.api.backups.removePlace({ id });
    await office.api.backups.makeNow({});
    expect((await office.api.backups.places({})).rows).toEqual([]);
    expect(readdirSync(stick).filter((name) => name.endsWith('.db'))).toHaveLength(1);
    expect((await refusal(office.api.backups.removePlace({ id }))).code).toBe('record.not-found');
  });

  it('a damaged page is told in words: no new copy, every earlier one kept, and found by the look', async () => {
    await office.api.backups.makeNow({});
    damageEmptyTable(office);
    expect((await refusal(office.api.backups.makeNow({}))).code).toBe('register.corrupt');
    expect((await office.api.backups.list({})).copies).toHaveLength(1);
    const since = '2026-07-28T09:00:00.000+08:00';
    expect(await health()).toEqual([
      { kind: 'damaged', code: 'register.corrupt', place: null, since },
      { kind: 'copyFailed', code: 'register.corrupt', place: null, since },
    ]);
    expect(await office.api.backups.lookNow({})).toMatchObject({ pagesWhole: false, chainIntact: null });
    expect((await health()).map(({ kind }) => kind)).toEqual(['damaged', 'copyFailed']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a stick whose write protection was switched on stops no copy, is told after three days, and catches up',
    async () => {
      const { id } = await office.api.backups.addPlace({ path: stick, copiesKept: 3 });
      chmodSync(stick, 0o500);
      try {
        office.clock.set('2026-07-31T10:00:00+08:00');
        await office.signIn('wangmin', 'fengqiao-2026');
        expect(await office.api.backups.makeNow({})).toMatchObject({ sequence: 2 });
        expect((await office.api.backups.places({})).rows).toMatchObject([
          { sequence: 1, upToDate: false, trouble: { code: 'backups.place-not-writable' } },
        ]);
        expect(await health()).toEqual([
          { kind: 'placeOverdue', code: 'backups.place-not-writable', place: stick, since: '2026-07-28T09:00:00.000+08:00' },
        ]);
        expect(readdirSync(stick).filter((name) => name.endsWith('.db'))).toHaveLength(1);
      } finally {
        chmodSync(stick, 0o700);
      }
      expect(await office.api.backups.testPlace({ id })).toMatchObject({ sequence: 2, upToDate: true, trouble: null });
      expect(await health()).toEqual([]);
    },
  );

  it('a look that finds lines changed behind the program’s back is told until a look finds none', async () => {
    const { register } = office.engine.context;
    expect(await office.api.backups.lookNow({})).toMatchObject({ pagesWhole: true, chainIntact: true });
    register.write((db) => {
      db.run('DROP TRIGGER audit_lines_never_change');
      db.run("UPDATE audit_lines SET account_name = '别人' WHERE seq = 1");
    });
    expect(await office.api.backups.lookNow({})).toMatchObject({ chainIntact: false, firstBrokenSeq: 1 });
    expect(await health()).toEqual([
      { kind: 'damaged', code: 'backups.chain-broken', place: null, since: '2026-07-28T09:00:00.000+08:00' },
    ]);
    expect(existsSync(join(office.dataFolder, 'backups', 'upkeep.json'))).toBe(true);
  });

  it('a look that nobody has made for two weeks is told', async () => {
    await office.api.backups.lookNow({});
    office.clock.set('2026-08-12T10:00:00+08:00');
    await office.signIn('wangmin', 'fengqiao-2026');
    expect(await health()).toMatchObject([{ kind: 'lookOverdue', since: '2026-07-28T09:00:00.000+08:00' }]);
  });
});

describe('damage that is found while nobody works', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stops all writing: who saves afterwards is told so, what is there can be read, and nothing is written', async () => {
    const office = await openExampleOffice();
    const dispute = await office.api.disputes.create({ fields: exampleDispute() });
    damageEmptyTable(office);
    // Half a minute without a call, and the minute after which the engine looks by itself.
    office.clock.set('2026-07-28T09:02:00+08:00');
    vi.advanceTimersByTime(60_000);
    const { read, file } = office.engine.context.register;
    const state = join(dirname(file), 'backups', 'upkeep.json');
    while (!existsSync(state) || !readFileSync(state, 'utf8').includes('"pagesWhole": false'))
      await new Promise((resolve) => void setImmediate(resolve));
    const lines = (): unknown => read.get('SELECT count(*) AS count FROM audit_lines');
    const before = lines();
    for (const write of [
      () => office.api.disputes.create({ fields: exampleDispute() }),
      () => office.api.disputes.update({ id: dispute.id, rev: 1, fields: exampleDispute({ remark: '改' }) }),
      () => office.api.backups.makeNow({}),
    ])
      expect((await refusal(write())).code).toBe('register.corrupt');
    expect(lines()).toEqual(before);
    expect(await office.api.disputes.get({ id: dispute.id })).toMatchObject({ rev: 1 });
    expect((await office.api.backups.health({})).lines.map(({ kind, code }) => `${kind} ${code ?? ''}`)).toContain(
      'damaged register.corrupt',
    );
    office.close();
  });
});

describe('a log that did not belong to the register', () => {
  it('is told on the desk with the place where it was put, at every start until somebody takes it away', async () => {
    const office = await openExampleOffice();
    const folder = mkdtempSync(join(tmpdir(), 'fengqiao-foreign-'));
    // As it was while the program ran: the log of a run that was killed.
    cpSync(office.dataFolder, folder, { recursive: true });
    office.close();
    const first = await openRegister(folder, exampleKey, movableClock());
    first.close();
    const log = mkdtempSync(join(tmpdir(), 'fengqiao-log-'));
    cpSync(folder, log, { recursive: true });
    const second = await openRegister(log, exampleKey, movableClock());
    second.write((db) => {
      writeAuditLine(db, {
        at: '2026-07-28T10:00:00.000+08:00',
        actor: { id: null, name: '王敏' },
        action: 'update',
        entity: 'dispute',
        recordId: null,
      });
    });
    cpSync(join(log, 'register.db-wal'), join(folder, 'register.db-wal'));
    second.close();
    const told = async (): Promise<readonly { kind: string; place: string | null }[]> => {
      const engine = await createEngine({
        dataFolder: folder,
        key: exampleKey,
        resourceFolder,
        programVersion: 'test',
        clock: movableClock(),
        ports: { printPdf: null },
      });
      let token: string | null = null;
      const api = clientOf(engine, () => token);
      token = (await api.accounts.signIn({ userName: 'wangmin', password: 'fengqiao-2026' })).token;
      const { lines } = await api.backups.health({});
      engine.close();
      return lines.filter(({ kind }) => kind === 'logSetAside');
    };
    const [line, ...others] = await told();
    expect(others).toEqual([]);
    expect(readFileSync(join(folder, line?.place ?? '')).length).toBeGreaterThan(0);
    expect(await told()).toEqual([line]);
    rmSync(join(folder, line?.place ?? ''));
    expect(await told()).toEqual([]);
    for (const each of [folder, log]) rmSync(each, { recursive: true, force: true });
  });
});

/** Flips one bit in a page of the live file that this run has not read: what a bad disk does. */
function damageEmptyTable({ engine, dataFolder }: ExampleOffice): void {
  const { read } = engine.context.register;
  const page = read.get<{ page: number }>("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'merges'")?.page ?? 1;
  const bytes = read.get<{ page_size: number }>('SELECT page_size FROM pragma_page_size')?.page_size ?? 4096;
  const handle = openSync(join(dataFolder, 'register.db'), 'r+');
  const at = (page - 1) * bytes + 2000;
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.from([byte.readUInt8() ^ 1]), 0, 1, at);
  closeSync(handle);
}
