import { createPrivateKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { PublicKey, SignatureValue } from '#shared/contract/batch-file.ts';
import { keyFingerprint, makeKeyPair, publicKeyOf, signText, verifyText } from './signing-keys.ts';

test('an office signs and the county verifies with the public half', () => {
  const { publicKey, privateKey } = makeKeyPair();
  expect(PublicKey.parse(publicKey)).toBe(publicKey);
  expect(publicKeyOf(privateKey)).toBe(publicKey);
  const signature = signText('batch', '七月', privateKey);
  expect(SignatureValue.parse(signature)).toBe(signature);
  expect(verifyText('batch', '七月', signature, publicKey)).toBe(true);
});

test('another text, purpose, key or signature does not verify', () => {
  const { publicKey, privateKey } = makeKeyPair();
  const signature = signText('batch', '七月', privateKey);
  expect(verifyText('batch', '八月', signature, publicKey)).toBe(false);
  expect(verifyText('receipt', '七月', signature, publicKey)).toBe(false);
  expect(verifyText('batch', '七月', signature, makeKeyPair().publicKey)).toBe(false);
  expect(verifyText('batch', '七月', 'AAAA', publicKey)).toBe(false);
  expect(verifyText('batch', '七月', signature, 'no key')).toBe(false);
});

test('the key forms are the standard ones: test 1 of RFC 8032 §7.1', () => {
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const privateKey = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]).toString('base64');
  const raw = Buffer.from(publicKeyOf(privateKey), 'base64').subarray(12).toString('hex');
  expect(raw).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  expect(createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }).asymmetricKeyType).toBe('ed25519');
});

test('a fingerprint can be read out over the telephone', () => {
  const { publicKey } = makeKeyPair();
  expect(keyFingerprint(publicKey)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  expect(keyFingerprint(publicKey)).not.toBe(keyFingerprint(makeKeyPair().publicKey));
});
