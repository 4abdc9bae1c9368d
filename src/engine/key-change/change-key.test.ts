import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCopy } from '../backups/make-copy.ts';
import { upkeepHere, type Upkeep } from '../backups/upkeep.ts';
import { keyCheckOf, readKeyCheck } from '../database/key.ts';
import { opensUnder } from '../database/try-key.ts';
import { createEngine, type Engine } from '../engine.ts';
import {
  clientOf,
  exampleDispute,
  exampleKey,
  movableClock,
  openExampleOffice,
  refusal,
  resourceFolder,
} from '../example-office.test-support.ts';
import { placeCopy } from '../placed-copy.test-support.ts';
import { upkeepBeside } from '../upkeep-beside.ts';
import { unwrapKey, unwrapKeys } from '../recovery-code/unwrap-key.ts';
import { changeKey } from './change-key.ts';

const password = 'fengqiao-2026';
const jobId = '01900000-0000-7000-8000-00000000aaaa';

/** A host that keeps the key in memory: what a start after a kill would be given. */
class Host {
  key: Uint8Array = exampleKey;
  refuses = false;
  keepKey = async (key: Uint8Array): Promise<void> => {
    if (this.refuses) throw new Error('the key store refuses');
    this.key = key;
    return Promise.resolve();
  };
}

let folder: string;
let host: Host;
const clock = movableClock();

function open(dataFolder: string, itsHost: Host, upkeep: Upkeep = upkeepHere): Promise<Engine> {
  return createEngine({
    dataFolder,
    key: itsHost.key,
    resourceFolder,
    programVersion: 'test',
    clock,
    ports: { printPdf: null, keepKey: itsHost.keepKey },
    upkeep: () => upkeep,
  });
}

async function signIn(engine: Engine) {
  let token: string | null = null;
  const api = clientOf(engine, () => token);
  token = (await api.accounts.signIn({ userName: 'wangmin', password })).token;
  return api;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-key-change-'));
  host = new Host();
  const office = await openExampleOffice();
  await office.api.disputes.create({ fields: exampleDispute() });
  await placeCopy(office.engine.context.register.file, folder);
  office.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Upkeep that does something just before the copy under the new key is made. */
function beforeRekey(act: (target: string) => void): Upkeep {
  return {
    ...upkeepHere,
    run(name, input) {
      if (name === 'rekey' && 'target' in input) act(input.target);
      return upkeepHere.run(name, input);
    },
  };
}

const leftovers = (dataFolder: string): string[] => readdirSync(dataFolder).filter((name) => /rekey/.test(name));

describe('a change of key', () => {
  it('keeps every record, session and call; the file opens under the new key only and the host keeps it', async () => {
    const engine = await open(folder, host);
    const api = await signIn(engine);
    const { code } = await api.keys.makeCode({ password });
    await makeCopy({ register: engine.context.register, folder: join(folder, 'backups'), clock, upkeep: upkeepHere }, 'manual');
    const [result, waiting] = await Promise.all([
      api.keys.changeKey({ jobId, password }),
      api.disputes.create({ fields: exampleDispute({ title: '换密钥时登记的' }) }),
    ]);
    expect(result).toEqual({});
    expect(waiting.id).not.toBe('');
    expect(keyCheckOf(host.key)).not.toBe(keyCheckOf(exampleKey));
    expect(readKeyCheck(folder)).toBe(keyCheckOf(host.key));
    expect((await api.disputes.create({ fields: exampleDispute({ title: '换过以后登记的' }) })).id).not.toBe('');
    expect(await api.audit.verify({})).toMatchObject({ intact: true });
    expect(await api.keys.state({})).toMatchObject({ file: 'right', code: { number: 1 } });
    expect((await api.keys.state({})).changedAt).not.toBeNull();
    engine.close();
    expect(opensUnder(join(folder, 'register.db'), exampleKey)).toBe(false);
    expect(opensUnder(join(folder, 'register.db'), host.key)).toBe(true);
    expect(leftovers(folder)).toEqual([]);
    // The same code opens both keys: the register's and that of the copy of before.
    expect(unwrapKey(folder, code)).toEqual(host.key);
    expect(unwrapKeys(folder, code)).toHaveLength(2);
    const older = readdirSync(join(folder, 'backups')).find((name) => name.endsWith('-manual.db')) ?? '';
    expect(unwrapKeys(folder, code).filter((key) => opensUnder(join(folder, 'backups', older), key))).toEqual([exampleKey]);
    const again = await open(folder, host);
    expect(again.context.register.read.get('SELECT count(*) AS count FROM disputes')).toEqual({ count: 3 });
    again.close();
  });

  it('can be done again and again; a new code then opens all keys of before as well', async () => {
    const engine = await open(folder, host);
    const api = await signIn(engine);
    for (let count = 0; count < 3; count += 1) await api.keys.changeKey({ jobId, password });
    const { code } = await api.keys.makeCode({ password });
    expect(unwrapKeys(folder, code)).toHaveLength(4);
    engine.close();
  });

  it('loses nothing wherever it is killed: each state opens with the key that the host keeps at that moment', async () => {
    const engine = await open(folder, host);
    const api = await signIn(engine);
    const { code } = await api.keys.makeCode({ password });
    const killed: { step: string; place: string; key: Uint8Array }[] = [];
    const onStep = (step: string): void => {
      const place = mkdtempSync(join(tmpdir(), 'fengqiao-killed-'));
      cpSync(folder, place, { recursive: true });
      killed.push({ step, place, key: host.key });
    };
    const halfCopy = beforeRekey((target) => {
      writeFileSync(target, 'half of a copy');
      onStep('half copied');
    });
    await engine.context.jobs.run(undefined, (job) =>
      changeKey(engine.context, job, {
        dataFolder: folder,
        actor: { id: null, name: '' },
        wrapNew: () => undefined,
        upkeep: halfCopy,
        onStep,
      }),
    );
    engine.close();
    expect(killed.map(({ step }) => step)).toEqual([
      'noted',
      'wrapped',
      'half copied',
      'copied',
      'finished',
      'closed',
      'in place',
      'kept',
      'ended',
    ]);
    for (const { step, place, key } of killed) {
      const hostThen = new Host();
      hostThen.key = key;
      const again = await open(place, hostThen);
      expect(again.context.register.read.get('SELECT count(*) AS count FROM disputes'), step).toEqual({ count: 1 });
      again.close();
      expect(opensUnder(join(place, 'register.db'), hostThen.key), step).toBe(true);
      expect(leftovers(place), step).toEqual([]);
      expect(unwrapKey(place, code), step).toEqual(hostThen.key);
      rmSync(place, { recursive: true, force: true });
    }
  });

  it('killed between its two renames puts the register of before back, also when the host already kept the new key', async () => {
    const engine = await open(folder, host);
    const states: string[] = [];
    const onStep = (step: string): void => {
      if (step !== 'in place') return;
      const place = mkdtempSync(join(tmpdir(), 'fengqiao-between-'));
      cpSync(folder, place, { recursive: true });
      rmSync(join(place, 'register.db'));
      states.push(place);
    };
    await engine.context.jobs.run(undefined, (job) =>
      changeKey(engine.context, job, {
        dataFolder: folder,
        actor: { id: null, name: '' },
        wrapNew: () => undefined,
        upkeep: upkeepHere,
        onStep,
      }),
    );
    engine.close();
    const [place = ''] = states;
    const newHost = new Host();
    newHost.key = host.key;
    const again = await open(place, newHost);
    expect(again.context.register.read.get('SELECT count(*) AS count FROM disputes')).toEqual({ count: 1 });
    again.close();
    expect(newHost.key).toEqual(exampleKey);
    expect(leftovers(place)).toEqual([]);
    rmSync(place, { recursive: true, force: true });
  });

  it('comes to nothing when the host can’t keep the new key: the register goes on under its own', async () => {
    const engine = await open(folder, host);
    const api = await signIn(engine);
    host.refuses = true;
    expect((await refusal(api.keys.changeKey({ jobId, password }))).code).toBe('keys.not-kept');
    expect((await api.disputes.create({ fields: exampleDispute() })).id).not.toBe('');
    expect(readKeyCheck(folder)).toBe(keyCheckOf(exampleKey));
    host.refuses = false;
    await api.keys.changeKey({ jobId, password });
    engine.close();
    expect(opensUnder(join(folder, 'register.db'), host.key)).toBe(true);
    expect(leftovers(folder)).toEqual([]);
  });

  it('ends whoever reads the register before its file is exchanged, and again before it is put back', async () => {
    const file = join(folder, 'register.db');
    const beside = upkeepBeside(join(import.meta.dirname, '..', 'thread.ts'), file);
    const looks: Promise<unknown>[] = [];
    const beginLook = (): void => void looks.push(beside.run('look', { file, key: register.key }).catch((error: unknown) => error));
    host.keepKey = () => {
      beginLook();
      return Promise.reject(new Error('the key store refuses'));
    };
    const engine = await open(folder, host, beside);
    const { register } = engine.context;
    const onStep = (step: string): void => {
      if (step === 'finished') beginLook();
    };
    await expect(
      engine.context.jobs.run(undefined, (job) =>
        changeKey(engine.context, job, {
          dataFolder: folder,
          actor: { id: null, name: '' },
          wrapNew: () => undefined,
          upkeep: beside,
          onStep,
        }),
      ),
    ).rejects.toMatchObject({ code: 'keys.not-kept' });
    expect(await Promise.all(looks)).toMatchObject([{ code: 'backups.interrupted' }, { code: 'backups.interrupted' }]);
    expect(register.key).toEqual(exampleKey);
    await engine.stopUpkeep();
    engine.close();
    expect(opensUnder(file, exampleKey)).toBe(true);
  });

  it('comes to nothing when the copy is not whole, and leaves no copy behind', async () => {
    const broken: Upkeep = {
      ...upkeepHere,
      run: (name, input) => (name === 'rekey' ? Promise.resolve(false as never) : upkeepHere.run(name, input)),
    };
    const engine = await open(folder, host, broken);
    const api = await signIn(engine);
    expect((await refusal(api.keys.changeKey({ jobId, password }))).code).toBe('keys.copy-failed');
    expect(host.key).toEqual(exampleKey);
    expect(leftovers(folder)).toEqual([]);
    expect((await refusal(api.keys.changeKey({ jobId, password: 'wrong-wrong' }))).code).toBe('accounts.wrong-password');
    engine.close();
    expect(existsSync(join(folder, 'register.db'))).toBe(true);
  });
});
