import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type KeyStore, openKey, planKey, sealedKeyFileName, strengthOf } from './register-key.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'key-'));
const never = async () => { throw new Error('no question was expected'); };

/** A key store as an operating system has one: only the same user opens what it sealed. */
function storeOf(user: number, strength: 'strong' | 'weak' | 'none' = 'strong'): KeyStore {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ user);
  return {
    strength: async () => strength,
    seal: async (text) => turn(Buffer.from(`sealed:${text}`)),
    unseal: async (bytes) => {
      const text = Buffer.from(turn(bytes)).toString('utf8');
      if (!text.startsWith('sealed:')) throw new Error('cannot be opened');
      return text.slice(7);
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

  test('a key sealed by another user of the PC cannot be opened and is left as it is', async () => {
    const place = folder();
    await openKey(place, storeOf(77), never);
    const before = readFileSync(join(place, sealedKeyFileName));
    await expect(openKey(place, storeOf(78), never)).rejects.toMatchObject({ code: 'register.key-damaged' });
    expect(readFileSync(join(place, sealedKeyFileName))).toEqual(before);
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
    expect(planKey({ hasRegister: true, hasSealedKey: true, hasOpenKey: false, strength: 'none' })).toEqual({ step: 'refuse', code: 'register.key-store-missing' });
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
