// Ed25519 (RFC 8032) by node:crypto; Electron's BoringSSL has it too. Keys travel as base64 of their standard DER
// forms (RFC 8410), so that openssl on any other machine can read them.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { sha256 } from './canonical-json.ts';

export interface KeyPair {
  /** SubjectPublicKeyInfo DER, base64 (the shape `PublicKey` of the contract). */
  readonly publicKey: string;
  /** PKCS #8 DER, base64. Belongs in the key store, never in a batch, a log or an export. */
  readonly privateKey: string;
}

/** Makes the signing keys of an office or of a county. */
export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

function readPrivateKey(privateKey: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`Signing key is ${String(key.asymmetricKeyType)}, not Ed25519`);
  return key;
}

/** The public half of a private key. */
export function publicKeyOf(privateKey: string): string {
  return createPublicKey(readPrivateKey(privateKey)).export({ format: 'der', type: 'spki' }).toString('base64');
}

/**
 * Signs a text for one purpose. The purpose is signed with it, so that a signature under a receipt can never be
 * presented as one under a batch. Answers 64 bytes as base64.
 */
export function signText(purpose: string, text: string, privateKey: string): string {
  return sign(null, Buffer.from(`${purpose}\n${text}`, 'utf8'), readPrivateKey(privateKey)).toString('base64');
}

/** Whether `signature` was made over exactly this purpose and text by the owner of `publicKey`. */
export function verifyText(purpose: string, text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(`${purpose}\n${text}`, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    // A key or signature that cannot even be decoded proves nothing: to the caller the same answer as a wrong one.
    return false;
  }
}

/**
 * What two offices read to each other over the telephone before they trust a key: the first 128 bits of the SHA-256
 * of its DER form, as eight groups of four hexadecimal digits.
 */
export function keyFingerprint(publicKey: string): string {
  const digits = sha256(Buffer.from(publicKey, 'base64')).slice(0, 32).toUpperCase();
  return digits.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
