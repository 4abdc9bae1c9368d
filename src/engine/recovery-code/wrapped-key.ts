// The register's key under the recovery code: AES-256-GCM with a key that HKDF takes from the code. The code has 140 random bits,
// so no slow derivation is needed. Only HMAC and AES-GCM: Electron's BoringSSL has both.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { tidyRecoveryText } from '#shared/rules/recovery-code.ts';
import { keyCheckOf } from '../database/key.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`));

/** As it lies in a recovery file. */
export const WrappedKey = z.object({
  application: z.literal('fengqiao-register'),
  content: z.literal('recovery-key'),
  format: z.literal(1),
  /** Of the register whose key it is: `keyCheckOf`. */
  keyCheck: hex(16),
  /** Which of the register's codes opens it: counts up with each new code; stands on the printed page. */
  codeNumber: z.int().min(1),
  madeAt: z.string(),
  salt: hex(16),
  nonce: hex(12),
  /** The 32 bytes of the key, sealed, and the tag. */
  sealed: hex(32 + 16),
});
export type WrappedKey = Readonly<z.infer<typeof WrappedKey>>;

export interface NumberedCode {
  /** In its one spelling: readRecoveryCode. */
  readonly code: string;
  readonly codeNumber: number;
  /** Instant with offset. */
  readonly madeAt: string;
}

/** @param key 32 bytes */
export function wrapKey(key: Uint8Array, { code, codeNumber, madeAt }: NumberedCode): WrappedKey {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const open = {
    application: 'fengqiao-register',
    content: 'recovery-key',
    format: 1,
    keyCheck: keyCheckOf(key),
    codeNumber,
    madeAt,
    salt: salt.toString('hex'),
  } as const;
  const cipher = createCipheriv('aes-256-gcm', hkdf(codeBytes(code), salt, 'fengqiao recovery code 1'), nonce);
  cipher.setAAD(boundText(open));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { ...open, nonce: nonce.toString('hex'), sealed: sealed.toString('hex') };
}

/** The key, or null when the code is another one or the file was changed. */
export function unwrapWith(wrapped: WrappedKey, code: string): Uint8Array | null {
  const sealed = Buffer.from(wrapped.sealed, 'hex');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    hkdf(codeBytes(code), Buffer.from(wrapped.salt, 'hex'), 'fengqiao recovery code 1'),
    Buffer.from(wrapped.nonce, 'hex'),
  );
  decipher.setAAD(boundText(wrapped));
  decipher.setAuthTag(sealed.subarray(32));
  try {
    const key = new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(0, 32)), decipher.final()]));
    return keyCheckOf(key) === wrapped.keyCheck ? key : null;
  } catch {
    return null;
  }
}

/** What a changed file must not be able to lie about. */
function boundText({ keyCheck, codeNumber, madeAt, salt }: Pick<WrappedKey, 'keyCheck' | 'codeNumber' | 'madeAt' | 'salt'>): Buffer {
  return Buffer.from(JSON.stringify(['fengqiao recovery key', 1, keyCheck, codeNumber, madeAt, salt]));
}

function codeBytes(code: string): Uint8Array {
  return Buffer.from(tidyRecoveryText(code), 'ascii');
}

/**
 * HKDF with SHA-256 (RFC 5869), one block: 32 bytes. Written out, for node:crypto's own goes through an interface that BoringSSL
 * has not always had.
 */
export function hkdf(secret: Uint8Array, salt: Uint8Array, purpose: string | Uint8Array): Buffer {
  const extracted = createHmac('sha256', salt).update(secret).digest();
  return createHmac('sha256', extracted).update(purpose).update(Uint8Array.of(1)).digest();
}
