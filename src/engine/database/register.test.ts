import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleDispute, exampleKey, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { openRegister } from '../open-register/open.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('a long transaction', () => {
  it('lets nobody in, not even between two of them', async () => {
    const { register } = office.engine.context;
    const long = async (): Promise<void> => {
      for (let step = 0; step < 5; step += 1) await turn();
    };
    const first = register.writeAlone(long);
    // A second window waits to begin its own, a third one to save: the save must not slip into the second.
    const second = register.whenFree(() => register.writeAlone(long));
    const saved = office.api.disputes.create({ fields: exampleDispute() });
    await Promise.all([first, second]);
    expect((await saved).rev).toBe(1);
  });

  it('shows nobody rows that it rolls back', async () => {
    const { register } = office.engine.context;
    const long = register.writeAlone(async (db) => {
      db.run("UPDATE villages SET name = '改了'");
      await turn();
      throw new Error('stopped');
    });
    const villages = office.api.offices.villages({});
    await expect(long).rejects.toThrow('stopped');
    expect((await villages).rows.map((village) => village.name)).not.toContain('改了');
  });

  it('in whose middle the program is closed keeps nothing, and the register closes as at any other time', async () => {
    const { dataFolder, engine, clock } = await openExampleOffice();
    const { register } = engine.context;
    const { promise: untilClosed, resolve: goOn } = Promise.withResolvers<undefined>();
    const long = register.writeAlone(async (db) => {
      db.run("UPDATE villages SET name = '改了'");
      await untilClosed;
    });
    const ended = expect(long).rejects.toMatchObject({ code: 'register.closed' });
    const waiting = expect(register.whenFree(() => register.read.all('SELECT * FROM villages'))).rejects.toMatchObject({
      code: 'register.closed',
    });
    engine.close();
    goOn(undefined);
    await Promise.all([ended, waiting]);
    const again = await openRegister(dataFolder, exampleKey, clock);
    expect(again.opening.walSetAside).toBeNull();
    expect(again.read.all<{ name: string }>('SELECT name FROM villages').map(({ name }) => name)).not.toContain('改了');
    again.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('makes whoever has waited wait again: a sign-in is not refused because an import runs', async () => {
    const { register } = office.engine.context;
    const signIn = office.signIn('wangmin', 'fengqiao-2026');
    await register.writeAlone(async () => {
      for (let step = 0; step < 5; step += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await signIn;
    expect((await office.api.accounts.status({})).state).toBe('signedIn');
  });

  it('that fills the disk keeps nothing, says so, and leaves the register usable', async () => {
    const { register } = office.engine.context;
    const pages = register.read.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    register.read.get(`PRAGMA max_page_count = ${String(pages + 2)}`);
    const fill = office.api.files.keep({ name: 'big.xlsx', bytes: new Uint8Array(1_000_000) });
    expect((await refusal(fill)).code).toBe('register.disk-full');
    const long = register.writeAlone(async (db) => {
      db.run("UPDATE villages SET name = '改了'");
      await turn();
      db.run('UPDATE offices SET name = ?', 'x'.repeat(1_000_000));
    });
    await expect(long).rejects.toThrow();
    register.read.get('PRAGMA max_page_count = 1000000');
    expect((await office.api.offices.villages({})).rows.map((village) => village.name)).not.toContain('改了');
    expect((await office.api.disputes.create({ fields: exampleDispute() })).rev).toBe(1);
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  });
});
