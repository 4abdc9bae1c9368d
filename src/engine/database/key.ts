// The register's key: 32 random bytes. The browser host keeps it in a file that only its user may read;
// the desktop host keeps it in the system's key store and hands it over.
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import { writeFileSafely } from './write-file-safely.ts';

export const registerFileName = 'register.db';
/** Holds the key check, never the key: see open.ts. */
export const keyCheckFileName = 'register.json';
const keyFileName = 'register.key';
const keyByteCount = 32;

/**
 * Reads the key file of a data folder, or makes one where there is no register yet.
 * @throws register.key-missing when a register is there but its key is not: never a new key over an old file.
 */
export function loadKeyFile(dataFolder: string): Uint8Array {
  const path = join(dataFolder, keyFileName);
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(text)) throw userError('register.key-damaged', { file: keyFileName });
    return Buffer.from(text, 'hex');
  }
  if (existsSync(join(dataFolder, registerFileName)) || existsSync(join(dataFolder, keyCheckFileName))) throw userError('register.key-missing', { file: keyFileName });
  const key = randomBytes(keyByteCount);
  writeFileSafely(path, `${key.toString('hex')}\n`, 0o600);
  return key;
}

/** A fingerprint that tells a wrong key from a damaged file, and tells nothing of the key. */
export function keyCheckOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('fengqiao register key check').digest('hex').slice(0, 32);
}
