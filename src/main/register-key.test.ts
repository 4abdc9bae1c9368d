import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyCheckOf } from '#engine/database/key.ts';
import { type KeyStore, keepKey, openKey, planKey, sealedKeyFileName, strengthOf } from './register-key.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'key-'));
const never = async () => {
  throw new Error('no question was expected');
};

/** A key store as an operating system has one: only the same user opens what it sealed. */
function storeOf(user: number, strength: 'strong' | 'weak' | 'none' = 'strong'): KeyStore {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ user);
  return {
    strength: async () => strength,
    seal: async (text) => turn(Buffer.from(`sealed:${text}`)),
    unseal: async (bytes) => {
      const text = Buffer.from(turn(bytes)).toString('utf8');
      if (!text.startsWith('sealed:')) throw new Error('cannot be opened');
      return { text: text.slice(7), isOutdated: false };
    },
  };
}

describe('the register’s key on the desktop', () => {
  test('the first start makes a key, the next one finds it, and it never lies open on the disk', async () => {
    const place = folder();
    const key = await openKey(place, storeOf(77), never);
    expect(key).toHaveLength(32);
    expect(await openKey(place, storeOf(77), never)).toEqual(key);
    const file = readFileSync(join(place, sealedKeyFileName));
    expect(file.includes(Buffer.from(key))).toBe(false);
    expect(file.includes(Buffer.from(key).toString('hex'))).toBe(false);
    if (process.platform !== 'win32') expect(statSync(join(place, sealedKeyFileName)).mode & 0o077).toBe(0);
  });

  test('a register without its key is refused, never given a new one', async () => {
    const place = folder();
    writeFileSync(join(place, 'register.db'), 'old');
    await expect(openKey(place, storeOf(77), never)).rejects.toMatchObject({ code: 'register.key-missing' });
    expect(existsSync(join(place, sealedKeyFileName))).toBe(false);
  });

  test('a folder of copies from another PC is a register without its key, not an empty office', async () => {
    const place = folder();
    mkdirSync(join(place, 'backups'));
    writeFileSync(join(place, 'backups', 'register-20260728090000-1-daily.db'), 'copy');
    await expect(openKey(place, storeOf(77), never)).rejects.toMatchObject({ code: 'register.key-missing' });
    expect(existsSync(join(place, sealedKeyFileName))).toBe(false);
  });

  test('a key sealed by another user of the PC cannot be opened and is left as it is', async () => {
    const place = folder();
    await openKey(place, storeOf(77), never);
    const before = readFileSync(join(place, sealedKeyFileName));
    await expect(openKey(place, storeOf(78), never)).rejects.toMatchObject({ code: 'register.key-damaged' });
    expect(readFileSync(join(place, sealedKeyFileName))).toEqual(before);
  });

  test('a key that the store wants sealed anew is, and opens the register also where the store then refuses', async () => {
    const place = folder();
    const key = await openKey(place, storeOf(77), never);
    const before = readFileSync(join(place, sealedKeyFileName));
    // A store that has changed its own key: it still opens what it sealed before.
    const opens = async (bytes: Uint8Array) =>
      storeOf(78)
        .unseal(bytes)
        .catch(async () => ({ ...(await storeOf(77).unseal(bytes)), isOutdated: true }));
    const refusing: KeyStore = {
      ...storeOf(78),
      unseal: opens,
      seal: async () => {
        throw new Error('locked');
      },
    };
    expect(await openKey(place, refusing, never)).toEqual(key);
    expect(readFileSync(join(place, sealedKeyFileName))).toEqual(before);
    expect(await openKey(place, { ...storeOf(78), unseal: opens }, never)).toEqual(key);
    expect(await openKey(place, storeOf(78), never)).toEqual(key);
    expect(readdirSync(place)).toEqual([sealedKeyFileName]);
  });

  test('a weak key store is used only after a person agreed', async () => {
    const place = folder();
    await expect(openKey(place, storeOf(77, 'weak'), async () => false)).rejects.toMatchObject({ code: 'register.key-declined' });
    expect(existsSync(join(place, sealedKeyFileName))).toBe(false);
    expect(await openKey(place, storeOf(77, 'weak'), async () => true)).toHaveLength(32);
    expect(await openKey(place, storeOf(77, 'weak'), never)).toHaveLength(32);
  });

  test('without a key store nothing starts', async () => {
    await expect(openKey(folder(), storeOf(77, 'none'), never)).rejects.toMatchObject({ code: 'register.key-store-missing' });
    expect(planKey({ hasRegister: true, hasSealedKey: true, hasOpenKey: false, strength: 'none' })).toEqual({
      step: 'refuse',
      code: 'register.key-store-missing',
    });
  });

  test('a folder that the browser host made opens with the browser host’s key file', async () => {
    const place = folder();
    writeFileSync(join(place, 'register.key'), `${'ab'.repeat(32)}\n`);
    writeFileSync(join(place, 'register.db'), 'old');
    expect(await openKey(place, storeOf(77), never)).toEqual(new Uint8Array(32).fill(0xab));
  });

  test('Linux without a key ring is known by its name or by what it makes', () => {
    const store = { platform: 'linux', isAvailable: true, backend: 'gnome_libsecret', sample: Buffer.from('v11...') };
    expect(strengthOf(store)).toBe('strong');
    expect(strengthOf({ ...store, backend: 'basic_text' })).toBe('weak');
    expect(strengthOf({ ...store, sample: Buffer.from('v10...') })).toBe('weak');
    expect(strengthOf({ ...store, platform: 'win32', sample: Buffer.from('v10...') })).toBe('strong');
    expect(strengthOf({ ...store, isAvailable: false })).toBe('none');
  });
});

describe('a key that the recovery code has found again, or that was changed', () => {
  const found = new Uint8Array(32).fill(0x5a);
  const note = (place: string, key: Uint8Array): void => {
    writeFileSync(join(place, 'register.json'), JSON.stringify({ keyCheck: keyCheckOf(key) }));
  };

  test('is sealed anew on another PC; the key that was sealed on the dead one is set aside', async () => {
    const place = folder();
    await openKey(place, storeOf(77), never);
    writeFileSync(join(place, 'register.db'), 'old');
    const sealedThere = readFileSync(join(place, sealedKeyFileName));
    await expect(openKey(place, storeOf(78), never)).rejects.toMatchObject({ code: 'register.key-damaged' });
    await keepKey(place, storeOf(78), found, 'recovered', never);
    expect(await openKey(place, storeOf(78), never)).toEqual(found);
    expect(readFileSync(join(place, `${sealedKeyFileName}.former-1`))).toEqual(sealedThere);
    expect(readFileSync(join(place, sealedKeyFileName)).includes(Buffer.from(found).toString('hex'))).toBe(false);
  });

  test('is sealed where the folder came without any key', async () => {
    const place = folder();
    writeFileSync(join(place, 'register.db'), 'old');
    await expect(openKey(place, storeOf(77), never)).rejects.toMatchObject({ code: 'register.key-missing' });
    await keepKey(place, storeOf(77), found, 'recovered', never);
    expect(await openKey(place, storeOf(77), never)).toEqual(found);
  });

  test('stays an open file in a folder that the browser host uses too', async () => {
    const place = folder();
    writeFileSync(join(place, 'register.key'), `${'ab'.repeat(32)}\n`);
    writeFileSync(join(place, 'register.db'), 'old');
    await keepKey(place, storeOf(77), found, 'changed', never);
    expect(readFileSync(join(place, 'register.key'), 'utf8')).toBe(`${'5a'.repeat(32)}\n`);
    expect(existsSync(join(place, sealedKeyFileName))).toBe(false);
    expect(await openKey(place, storeOf(77), never)).toEqual(found);
  });

  test('is not kept where the key store refuses, and the key of before is still there', async () => {
    const place = folder();
    const before = await openKey(place, storeOf(77), never);
    const refusing: KeyStore = {
      ...storeOf(77),
      seal: async () => {
        throw new Error('locked');
      },
    };
    await expect(keepKey(place, refusing, found, 'changed', never)).rejects.toThrow('locked');
    const forgetful: KeyStore = { ...storeOf(77), seal: async () => storeOf(77).seal('something else') };
    await expect(keepKey(place, forgetful, found, 'changed', never)).rejects.toMatchObject({ code: 'register.key-damaged' });
    await expect(keepKey(place, storeOf(77, 'none'), found, 'changed', never)).rejects.toMatchObject({
      code: 'register.key-store-missing',
    });
    expect(await openKey(place, storeOf(77), never)).toEqual(before);
    expect(readdirSync(place)).toEqual([sealedKeyFileName]);
  });

  test('is sealed weakly only after a person agreed', async () => {
    const place = folder();
    await expect(keepKey(place, storeOf(77, 'weak'), found, 'recovered', async () => false)).rejects.toMatchObject({
      code: 'register.key-declined',
    });
    expect(readdirSync(place)).toEqual([]);
    await keepKey(place, storeOf(77, 'weak'), found, 'recovered', async () => true);
    expect(await openKey(place, storeOf(77, 'weak'), never)).toEqual(found);
  });

  test('is read from the browser host’s file where that host found it again and this PC cannot unseal its own', async () => {
    const place = folder();
    await openKey(place, storeOf(77), never);
    writeFileSync(join(place, 'register.key'), `${'5a'.repeat(32)}\n`);
    note(place, found);
    expect(await openKey(place, storeOf(78), never)).toEqual(found);
    note(place, new Uint8Array(32).fill(1));
    await expect(openKey(place, storeOf(78), never)).rejects.toMatchObject({ code: 'register.key-damaged' });
  });
});
