import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeDescription, type UpdateDescription } from './description.ts';
import { readMakerKeys, readSigned, signDescription } from './signature.ts';

const maker = generateKeyPairSync('ed25519');
const next = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const description = makeDescription({
  version: '0.2.0',
  madeAt: '2026-11-30T09:00:00.000+08:00',
  stagingPercentage: 100,
  packages: [
    { name: 'fengqiao-register_0.2.0_amd64.deb', kind: 'deb', arch: 'x64', size: 5, sha512: Buffer.alloc(64, 1).toString('base64') },
  ],
});
const code = (text: string, keys = [maker.publicKey]): string => {
  try {
    readSigned(text, keys);
    return 'taken';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'fault';
  }
};
const changed = (change: (description: UpdateDescription) => unknown): string => {
  const signed = JSON.parse(signDescription(description, [maker.privateKey])) as { description: string };
  return JSON.stringify({ ...signed, description: JSON.stringify(change(JSON.parse(signed.description) as UpdateDescription), null, 2) });
};

describe('the maker’s signature', () => {
  test('is asked for before anything of a description counts', () => {
    expect(readSigned(signDescription(description, [maker.privateKey]), [maker.publicKey])).toEqual(description);
    expect(code(signDescription(description, [stranger.privateKey]))).toBe('updates.not-signed');
    expect(code(changed((from) => ({ ...from, version: '9.0.0' })))).toBe('updates.not-signed');
    expect(code(changed((from) => ({ ...from, stagingPercentage: 0 })))).toBe('updates.not-signed');
    expect(code(JSON.stringify({ description: JSON.stringify(description), signatures: [''] }))).toBe('updates.not-signed');
    expect(code(JSON.stringify(description))).toBe('updates.unreadable');
    expect(code('<html>not found</html>')).toBe('updates.unreadable');
  });

  test('takes the place of another without leaving older programs behind', () => {
    const both = signDescription(description, [maker.privateKey, next.privateKey]);
    expect(code(both, [maker.publicKey])).toBe('taken');
    expect(code(both, [next.publicKey])).toBe('taken');
    expect(code(both, [stranger.publicKey])).toBe('updates.not-signed');
  });

  test('without a key in the program nothing is an update', () => {
    expect(readMakerKeys('')).toEqual([]);
    expect(code(signDescription(description, [maker.privateKey]), [])).toBe('updates.no-key');
  });

  test('of another kind of key does not count', () => {
    const pem = (key: typeof maker.publicKey): string => key.export({ type: 'spki', format: 'pem' }).toString();
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(readMakerKeys(`${pem(maker.publicKey)}\r\n${pem(rsa.publicKey)}${pem(next.publicKey)}`)).toHaveLength(2);
  });

  test('is not enough for a package that leads elsewhere', () => {
    for (const name of ['../evil.deb', 'a/b.deb', '.hidden.deb', 'installer.exe', 'http:evil.deb']) {
      const signed = signDescription({ ...description, packages: description.packages.map((each) => ({ ...each, name })) }, [
        maker.privateKey,
      ]);
      expect(code(signed), name).toBe('updates.unreadable');
    }
  });
});
