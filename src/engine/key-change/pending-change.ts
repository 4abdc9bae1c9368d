// `register.rekey.json`: a change of key that is under way. It holds each of the two keys sealed under the other, so that a program
// that was killed in between finds both, whichever of them its host still keeps.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJsonText } from '#shared/json-text.ts';
import { keyCheckOf } from '../database/key.ts';
import { writeFileSafely } from '../database/write-file-safely.ts';
import { hkdf } from '../recovery-code/wrapped-key.ts';

const pendingFileName = 'register.rekey.json';

const Sealed = z.object({ nonce: z.string().regex(/^[0-9a-f]{24}$/), sealed: z.string().regex(/^[0-9a-f]{96}$/) });
const PendingFile = z.object({
  application: z.literal('fengqiao-register'),
  content: z.literal('key-change'),
  format: z.literal(1),
  fromCheck: z.string(),
  toCheck: z.string(),
  toUnderFrom: Sealed,
  fromUnderTo: Sealed,
});

export interface PendingChange {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

export function notePendingChange(dataFolder: string, { from, to }: PendingChange): void {
  const content: z.infer<typeof PendingFile> = {
    application: 'fengqiao-register',
    content: 'key-change',
    format: 1,
    fromCheck: keyCheckOf(from),
    toCheck: keyCheckOf(to),
    toUnderFrom: seal(to, from),
    fromUnderTo: seal(from, to),
  };
  writeFileSafely(join(dataFolder, pendingFileName), `${JSON.stringify(content, null, 2)}\n`);
}

export function hasPendingChange(dataFolder: string): boolean {
  return existsSync(join(dataFolder, pendingFileName));
}

export function removePendingChange(dataFolder: string): void {
  rmSync(join(dataFolder, pendingFileName), { force: true });
}

/** Both keys of a change that was not finished; null when there is none, or when the key at hand is neither of the two. */
export function readPendingChange(dataFolder: string, key: Uint8Array): PendingChange | null {
  if (!hasPendingChange(dataFolder)) return null;
  const file = parse(readFileSync(join(dataFolder, pendingFileName), 'utf8'));
  if (file === null) return null;
  const check = keyCheckOf(key);
  if (check === file.fromCheck) {
    const to = unseal(file.toUnderFrom, key);
    return to === null ? null : { from: key, to };
  }
  const from = check === file.toCheck ? unseal(file.fromUnderTo, key) : null;
  return from === null ? null : { from, to: key };
}

function parse(text: string): z.infer<typeof PendingFile> | null {
  try {
    return PendingFile.parse(parseJsonText(text));
  } catch {
    // Written whole or not at all; a damaged one is as good as none, and the key at hand is tried.
    return null;
  }
}

function seal(secret: Uint8Array, under: Uint8Array): z.infer<typeof Sealed> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', hkdf(under, nonce, 'fengqiao key change 1'), nonce);
  return {
    nonce: nonce.toString('hex'),
    sealed: Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('hex'),
  };
}

function unseal({ nonce, sealed }: z.infer<typeof Sealed>, under: Uint8Array): Uint8Array | null {
  const [start, bytes] = [Buffer.from(nonce, 'hex'), Buffer.from(sealed, 'hex')];
  const decipher = createDecipheriv('aes-256-gcm', hkdf(under, start, 'fengqiao key change 1'), start);
  decipher.setAuthTag(bytes.subarray(32));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(0, 32)), decipher.final()]));
  } catch {
    return null;
  }
}
