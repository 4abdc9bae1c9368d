// The PC's clock stands 400 days wrong for a minute, ahead or behind: nobody is locked out for a year, nothing is thrown away.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetOldFiles, keepFile } from './files/files.store.ts';
import { noteDay } from './elapsed.store.ts';
import { agesOf } from './elapsed.ts';
import { dateOf, instantOf } from './clock.ts';
import { createLocks } from './accounts/locks.ts';
import { dayAfter } from './files/files.ts';
import { createEngine, type Engine } from './engine.ts';
import { clientOf, exampleKey, openExampleOffice, refusal, resourceFolder, type ExampleOffice } from './example-office.test-support.ts';

const wrongClocks = ['2027-09-01T09:00:00+08:00', '2025-06-23T09:00:00+08:00'] as const;
const right = '2026-07-28T09:01:00+08:00';
const password = 'fengqiao-2026';

describe('a clock that stands 400 days wrong for a minute', () => {
  let office: ExampleOffice;
  beforeEach(async () => {
    office = await openExampleOffice();
  });
  afterEach(() => {
    office.close();
  });

  const fail = () => refusal(office.signIn('wangmin', 'wrong-password'));

  it.each(wrongClocks)('locks an account for a quarter of an hour of real time (%s)', async (wrong) => {
    office.clock.jump(wrong);
    for (let turn = 0; turn < 5; turn += 1) await fail();
    office.clock.jump(right);
    const told = await refusal(office.signIn('wangmin', password));
    expect(told).toEqual({ code: 'accounts.locked', until: '2026-07-28T09:16:00.000+08:00' });
    office.clock.set('2026-07-28T09:16:30+08:00');
    await office.signIn('wangmin', password);
  });

  it.each(wrongClocks)('does not open a lock either (%s)', async (wrong) => {
    for (let turn = 0; turn < 5; turn += 1) await fail();
    office.clock.jump(wrong);
    expect((await refusal(office.signIn('wangmin', password))).code).toBe('accounts.locked');
  });

  it('after a restart a lock noted by a clock that stood ahead lasts a quarter of an hour from then', () => {
    const locks = createLocks(office.clock);
    const stored = '2027-09-01T09:15:00.000+08:00';
    expect(locks.lockedUntil('a', stored)).toBe('2026-07-28T09:15:00.000+08:00');
    office.clock.set('2026-07-28T09:15:30+08:00');
    expect(locks.lockedUntil('a', stored)).toBeNull();
  });

  describe('across restarts', () => {
    let folder: string;
    let running: Engine;
    const start = async (): Promise<void> => {
      running = await createEngine({
        dataFolder: folder,
        key: exampleKey,
        resourceFolder,
        programVersion: '0.0.0-test',
        clock: office.clock,
        ports: { printPdf: null },
      });
    };
    const restart = async (): Promise<void> => {
      running.close();
      await start();
    };
    const signIn = (given: string): Promise<unknown> =>
      clientOf(running, () => null).accounts.signIn({ userName: 'wangmin', password: given });
    const lock = async (): Promise<void> => {
      for (let turn = 0; turn < 5; turn += 1) await refusal(signIn('wrong-password'));
    };
    beforeEach(async () => {
      // As a killed program leaves it.
      folder = mkdtempSync(join(tmpdir(), 'fengqiao-locks-'));
      cpSync(office.dataFolder, folder, { recursive: true });
      await start();
    });
    afterEach(() => {
      running.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const locked = { code: 'accounts.locked', until: '2026-07-28T09:16:00.000+08:00' };

    it('a lock ends when it was to end, with a clock that is right', async () => {
      office.clock.set(right);
      await lock();
      for (const minute of ['05', '10', '15']) {
        office.clock.set(`2026-07-28T09:${minute}:00+08:00`);
        await restart();
        expect(await refusal(signIn(password))).toEqual(locked);
      }
      office.clock.set('2026-07-28T09:16:01+08:00');
      await restart();
      await signIn(password);
    });

    it.each(wrongClocks)('a lock noted by a clock that was put right since is not begun anew by each of them (%s)', async (wrong) => {
      office.clock.jump(wrong);
      await lock();
      office.clock.jump(right);
      expect(await refusal(signIn(password))).toEqual(locked);
      for (const minute of ['05', '10', '15']) {
        office.clock.set(`2026-07-28T09:${minute}:00+08:00`);
        await restart();
        expect(await refusal(signIn(password))).toEqual(locked);
      }
      office.clock.set('2026-07-28T09:16:01+08:00');
      await restart();
      await signIn(password);
    });

    it('an end noted by a clock that stood ahead is a quarter of an hour after the first start at most, asked for or not', async () => {
      office.clock.jump(wrongClocks[0]);
      await lock();
      office.clock.jump(right);
      await restart();
      office.clock.set('2026-07-28T09:10:00+08:00');
      await restart();
      expect(await refusal(signIn(password))).toEqual(locked);
    });
  });

  it.each(wrongClocks)('signs nobody out, and keeps nobody signed in beyond a working day (%s)', async (wrong) => {
    office.clock.jump(wrong);
    expect((await office.api.accounts.status({})).state).toBe('signedIn');
    office.clock.jump(right);
    expect((await office.api.accounts.status({})).state).toBe('signedIn');
    office.clock.set('2026-07-28T17:02:00+08:00');
    expect((await office.api.accounts.status({})).state).toBe('signedOut');
  });

  it.each(wrongClocks)('takes no draft and no handed-in file away (%s)', async (wrong) => {
    const { api, clock, engine } = office;
    const { fileId } = await api.files.keep({ name: '七月.xlsx', bytes: new Uint8Array([1]) });
    await api.drafts.keep({ key: 'disputes/new', content: { title: '没写完' } });
    clock.jump(wrong);
    engine.context.register.write((db) => {
      noteDay(db, dateOf(clock.now()));
      forgetOldFiles(db, agesOf(db, clock));
    });
    expect((await api.files.fetch({ fileId })).name).toBe('七月.xlsx');
    expect((await api.drafts.list({})).rows).toHaveLength(1);
  });

  it('lets a file go that was handed in while the clock stood ahead, after its days of work', async () => {
    const {
      clock,
      engine: {
        context: { register },
      },
    } = office;
    clock.jump(wrongClocks[0]);
    register.write((db) => {
      noteDay(db, dateOf(clock.now()));
      keepFile(db, {
        id: 'f',
        name: '七月.xlsx',
        mediaType: '',
        bytes: new Uint8Array([1]),
        at: instantOf(clock.now()),
        by: '王敏',
        keptUntil: dayAfter(clock.now(), 3),
      });
    });
    const left = (): unknown => {
      register.write((db) => {
        noteDay(db, dateOf(clock.now()));
        forgetOldFiles(db, agesOf(db, clock));
      });
      return register.read.get("SELECT count(*) AS count FROM files WHERE id = 'f'");
    };
    clock.jump(right);
    expect(left()).toEqual({ count: 1 });
    for (const day of ['29', '30']) {
      clock.set(`2026-07-${day}T09:00:00+08:00`);
      left();
    }
    clock.set('2026-07-31T09:00:00+08:00');
    expect(left()).toEqual({ count: 0 });
  });
});
