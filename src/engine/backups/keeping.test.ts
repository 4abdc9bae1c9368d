// Copies that make themselves, on real registers: what is due when, what is kept, what is said when it fails.
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import { connect } from '../database/connect.ts';
import { openRegister } from '../open-register/open.ts';
import type { Register } from '../database/register.ts';
import { exampleKey, movableClock } from '../example-office.test-support.ts';
import { hashFile } from '../database/file-hash.ts';
import { createCopyKeeper, type CopyKeeper } from './keeping.ts';
import { insertPlace } from './places.store.ts';
import { listCopies } from './copies.ts';
import { openUpkeepState, type StateKeeper } from './upkeep-state.ts';
import { upkeepHere, type Upkeep } from './upkeep.ts';

describe('the day’s copy', () => {
  const clock = movableClock();
  let dataFolder: string;
  let folder: string;
  let register: Register;
  let state: StateKeeper;
  let keeper: CopyKeeper;
  let upkeep: Upkeep;
  const bugs: unknown[] = [];

  const open = async (): Promise<void> => {
    register = await openRegister(dataFolder, exampleKey, clock);
    state = openUpkeepState(join(folder, 'upkeep.json'), (error) => bugs.push(error));
    keeper = createCopyKeeper({
      register,
      folder,
      dataFolder,
      clock,
      upkeep: { run: (name, input) => upkeep.run(name, input), stop: () => upkeep.stop() },
      state,
      isIdle: () => false,
      onTrouble: (error) => bugs.push(error),
    });
  };
  const work = (): void => {
    register.write((db) => {
      writeAuditLine(db, {
        at: instantOf(clock.now()),
        actor: { id: null, name: '王敏' },
        action: 'update',
        entity: 'dispute',
        recordId: null,
      });
    });
  };
  const copies = () => listCopies(folder);
  const sequences = (): unknown[] => copies().map((copy) => copy.note?.sequence);

  beforeEach(async () => {
    clock.set('2026-07-28T09:00:00+08:00');
    dataFolder = mkdtempSync(join(tmpdir(), 'fengqiao-keeping-'));
    folder = join(dataFolder, 'backups');
    upkeep = upkeepHere;
    bugs.length = 0;
    await open();
    work();
  });
  afterEach(() => {
    register.close();
    rmSync(dataFolder, { recursive: true, force: true });
    expect(bugs).toEqual([]);
  });

  it('is made once a day, under the same key, with a note that tells what it holds', async () => {
    await keeper.look();
    await keeper.look();
    const [copy, ...others] = copies();
    expect(others).toEqual([]);
    expect(copy?.note).toMatchObject({
      sequence: 1,
      label: 'daily',
      auditSeq: 1,
      madeAt: '2026-07-28T09:00:00.000+08:00',
      records: { dispute: 0, grid: 0 },
    });
    expect(copy?.note?.sha256).toBe(hashFile(copy?.file ?? ''));
    const opened = connect(copy?.file ?? '', exampleKey);
    expect(opened.prepare('SELECT count(*) AS count FROM audit_lines').get()).toEqual({ count: 1 });
    opened.close();
  });

  it('that was stopped, for a change of key or as the program closed, is no trouble and is made at the next look', async () => {
    upkeep = { ...upkeepHere, run: () => Promise.reject(userError('backups.interrupted')) };
    await keeper.look();
    await expect(keeper.lookThrough()).rejects.toMatchObject({ code: 'backups.interrupted' });
    expect({ copies: copies(), copyTrouble: state.read().copyTrouble, lookTrouble: state.read().lookTrouble }).toEqual({
      copies: [],
      copyTrouble: null,
      lookTrouble: null,
    });
    upkeep = upkeepHere;
    clock.set('2026-07-28T09:01:00+08:00');
    await keeper.look();
    expect(copies()).toHaveLength(1);
  });

  it('is made again on the next day when something was changed, and not when nothing was', async () => {
    await keeper.look();
    clock.set('2026-07-29T09:00:00+08:00');
    await keeper.look();
    expect(sequences()).toEqual([1]);
    work();
    await keeper.look();
    expect(sequences()).toEqual([2, 1]);
  });

  it('does not wait until 2027 because the clock stood 400 days ahead for a minute', async () => {
    await keeper.look();
    clock.jump('2027-09-01T09:00:00+08:00');
    work();
    await keeper.look();
    clock.jump('2026-07-28T09:01:00+08:00');
    work();
    await keeper.look();
    expect(copies().map((copy) => copy.note?.madeAt.slice(0, 10))).toEqual(['2026-07-28', '2027-09-01', '2026-07-28']);
    clock.set('2026-07-29T09:00:00+08:00');
    work();
    await keeper.look();
    expect(sequences()).toEqual([4, 3, 2, 1]);
  });

  it('does not wait either when the clock fell 400 days behind, or stands still at the same date each morning', async () => {
    await keeper.look();
    clock.jump('2025-06-23T09:00:00+08:00');
    work();
    await keeper.look();
    expect(sequences()).toEqual([2, 1]);
    clock.set('2025-06-23T16:00:00+08:00');
    work();
    register.close();
    // The battery is empty: the next morning begins on the same date, before what was written last.
    clock.jump('2025-06-23T09:30:00+08:00');
    await open();
    work();
    register.close();
    clock.jump('2025-06-23T09:30:00+08:00');
    await open();
    expect(keeper.isDue()).toBe(false);
    clock.jump('2025-06-23T08:00:00+08:00');
    await keeper.look();
    expect(sequences()).toEqual([3, 2, 1]);
  });

  it('is made after a day of real time even when the clock stands still', async () => {
    await keeper.look();
    clock.set('2026-07-29T09:00:00+08:00');
    clock.jump('2026-07-28T17:00:00+08:00');
    work();
    await keeper.look();
    expect(sequences()).toEqual([2, 1]);
  });

  it('keeps the newest fourteen by their number, and never touches a copy made before a migration', async () => {
    await keeper.makeNow('before-230');
    for (let day = 1; day <= 17; day += 1) {
      // Every other day the clock is a year ahead: names and dates are in disorder, numbers are not.
      clock.set(`${day % 2 === 0 ? '2027' : '2026'}-08-${String(day).padStart(2, '0')}T09:00:00+08:00`);
      work();
      await keeper.look();
    }
    expect(sequences()).toEqual([18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 1]);
  });

  it('goes on counting behind the newest copy when an older one was put back', async () => {
    for (let turn = 0; turn < 3; turn += 1) await keeper.makeNow('manual');
    const first = copies().at(-1);
    expect(first?.note?.sequence).toBe(1);
    register.close();
    for (const name of readdirSync(dataFolder)) if (/^register\.(?:db|head)/.test(name)) rmSync(join(dataFolder, name), { force: true });
    cpSync(first?.file ?? '', join(dataFolder, 'register.db'));
    register = await openRegister(dataFolder, exampleKey, clock, { acceptLoss: true });
    register.close();
    await open();
    expect((await keeper.makeNow('manual')).note?.sequence).toBe(4);
  });

  it('waits for a long transaction instead of counting into it, and holds what was committed', async () => {
    const order: string[] = [];
    const long = register.writeAlone(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push('transaction');
    });
    await keeper.makeNow('manual');
    order.push('copy');
    await long;
    expect(order).toEqual(['transaction', 'copy']);
  });

  it.each(['an import', 'its copy', 'its look'] as const)(
    'a round that waits for %s while the program closes is no fault and leaves no trouble',
    async (what) => {
      const { promise: untilClosed, resolve: goOn } = Promise.withResolvers<undefined>();
      if (what === 'its look') await keeper.look();
      const closing: Upkeep = {
        ...upkeepHere,
        run: (name, input) =>
          untilClosed.then(() => (name === 'look' ? upkeepHere.run(name, input) : Promise.reject(userError('backups.interrupted')))),
      };
      if (what !== 'an import') upkeep = closing;
      clock.set('2026-08-02T09:00:00+08:00');
      if (what !== 'its look') work();
      const long = what === 'an import' ? register.writeAlone(() => untilClosed).catch((error: unknown) => error) : null;
      const round = keeper.look();
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
      register.close();
      goOn(undefined);
      await round;
      if (long !== null) expect(await long).toMatchObject({ code: 'register.closed' });
      expect(bugs).toEqual([]);
      expect({ copyTrouble: state.read().copyTrouble, lookTrouble: state.read().lookTrouble }).toEqual({
        copyTrouble: null,
        lookTrouble: null,
      });
      await open();
    },
  );

  it('of a register with a damaged page fails aloud, keeps every earlier copy and is found by the look', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      register.write((db) => {
        for (let line = 0; line < 300; line += 1)
          writeAuditLine(db, {
            at: '2026',
            actor: { id: null, name: '王敏' },
            action: 'update',
            entity: 'dispute',
            recordId: null,
            reason: '理由'.repeat(80),
          });
      });
      await keeper.makeNow('manual');
    }
    register.close();
    damage(join(dataFolder, 'register.db'));
    await open();
    work();
    clock.set('2026-07-29T09:00:00+08:00');
    await keeper.look();
    expect(state.read().copyTrouble).toMatchObject({ code: 'register.corrupt', at: '2026-07-29T09:00:00.000+08:00' });
    expect(sequences()).toEqual([3, 2, 1]);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect(await keeper.lookThrough()).toMatchObject({ pagesWhole: false, chainIntact: null });
    // Another try within the hour would only read the broken disk again.
    const tried = state.read().copyTrouble?.at;
    clock.set('2026-07-29T09:10:00+08:00');
    await keeper.look();
    expect(state.read().copyTrouble?.at).toBe(tried);
  });

  it('that can’t be made because the disk is full says so, leaves no half of itself and lets no older copy go', async () => {
    for (let turn = 0; turn < 14; turn += 1) await keeper.makeNow('daily');
    upkeep = {
      ...upkeepHere,
      run: async () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
      },
    };
    clock.set('2026-07-29T09:00:00+08:00');
    work();
    await keeper.look();
    expect(state.read().copyTrouble?.code).toBe('register.disk-full');
    expect(copies()).toHaveLength(14);
    upkeep = upkeepHere;
    clock.set('2026-07-29T10:01:00+08:00');
    await keeper.look();
    expect(state.read().copyTrouble).toBeNull();
    expect(sequences()[0]).toBe(16);
    expect(copies()).toHaveLength(14);
  });

  it('that is not whole gets no name', async () => {
    upkeep = { ...upkeepHere, run: (name, input) => (name === 'copy' ? Promise.resolve(null as never) : upkeepHere.run(name, input)) };
    await expect(keeper.makeNow('manual')).rejects.toMatchObject({ code: 'register.backup-failed' });
    expect(copies()).toEqual([]);
  });

  it('takes away what a killed copy left, and nothing else', async () => {
    await keeper.makeNow('manual');
    for (const name of [
      'register-20260701090000-9-daily.db.part',
      'register-20260701090000-9-daily.db.part-journal',
      'register-20260701090000-9-daily.db.json',
      '说明.txt',
    ])
      writeFileSync(join(folder, name), '');
    await keeper.makeNow('manual');
    expect(
      readdirSync(folder)
        .filter((name) => !/^register-\d{14}-[12]-manual\.db(?:\.json)?$/.test(name))
        .sort(),
    ).toEqual(['upkeep.json', '说明.txt']);
  });

  it('a look finds a whole register whole, and a line that was changed behind the program’s back', async () => {
    work();
    expect(await keeper.lookThrough()).toEqual({
      at: '2026-07-28T09:00:00.000+08:00',
      pagesWhole: true,
      lines: 2,
      chainIntact: true,
      firstBrokenSeq: null,
    });
    register.write((db) => {
      db.run('DROP TRIGGER audit_lines_never_change');
      db.run("UPDATE audit_lines SET account_name = '别人' WHERE seq = 1");
    });
    expect(await keeper.lookThrough()).toMatchObject({ pagesWhole: true, chainIntact: false, firstBrokenSeq: 1 });
    expect(existsSync(join(folder, 'upkeep.json'))).toBe(true);
    expect(openUpkeepState(join(folder, 'upkeep.json'), () => undefined).read().look).toMatchObject({ chainIntact: false });
  });

  it('goes to a stick as soon as it is plugged in again, and is not asked for each minute meanwhile', async () => {
    const stick = mkdtempSync(join(tmpdir(), 'fengqiao-stick-'));
    await upkeep.run('probe', { placeId: 'p', folder: stick, dataFolder, isNew: true });
    register.write((db) => {
      insertPlace(db, { id: 'p', path: stick, copiesKept: 3, createdAt: instantOf(clock.now()) }, '王敏');
    });
    await keeper.look();
    expect(listCopies(stick).map((copy) => copy.note?.sequence)).toEqual([1]);
    renameSync(stick, `${stick}-pulled`);
    clock.set('2026-07-29T09:00:00+08:00');
    work();
    await keeper.look();
    expect(sequences()).toEqual([2, 1]);
    expect(state.read().places['p']).toMatchObject({
      sequence: 1,
      trouble: { code: 'backups.place-missing', at: '2026-07-29T09:00:00.000+08:00' },
    });
    renameSync(`${stick}-pulled`, stick);
    clock.set('2026-07-29T09:04:00+08:00');
    await keeper.look();
    expect(listCopies(stick)).toHaveLength(1);
    clock.set('2026-07-29T09:06:00+08:00');
    await keeper.look();
    expect(listCopies(stick).map((copy) => copy.note?.sequence)).toEqual([2, 1]);
    expect(state.read().places['p']).toMatchObject({ sequence: 2, trouble: null });
    rmSync(stick, { recursive: true, force: true });
  });

  it('a look waits until nobody works, but not for ever', async () => {
    await keeper.lookThrough();
    clock.set('2026-07-30T09:00:00+08:00');
    await keeper.look();
    expect(state.read().look?.at).toBe('2026-07-28T09:00:00.000+08:00');
    clock.set('2026-07-31T09:00:01+08:00');
    await keeper.look();
    expect(state.read().look?.at).toBe('2026-07-31T09:00:01.000+08:00');
  });
});

/** One flipped bit in one page of the audit lines: the register opens and works as if nothing were. */
function damage(file: string): void {
  const connection = connect(file, exampleKey);
  const pages = connection
    .prepare("SELECT pageno FROM dbstat WHERE name = 'audit_lines' AND pagetype = 'leaf' ORDER BY pageno")
    .pluck()
    .all() as number[];
  const pageBytes = connection.pragma('page_size', { simple: true }) as number;
  connection.close();
  const at = ((pages[Math.floor(pages.length / 2)] ?? 1) - 1) * pageBytes + 2000;
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([(readFileSync(file)[at] ?? 0) ^ 1]), 0, 1, at);
  closeSync(handle);
}
