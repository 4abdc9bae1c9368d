// The register's key: 32 random bytes. The browser host keeps it in a file that only its user may read;
// the desktop host keeps it in the system's key store and hands it over.
import { createHmac, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import { isFolder, refuseFolder } from './file-kinds.ts';
import { renamePatiently } from './rename-patiently.ts';
import { writeFileSafely } from './write-file-safely.ts';

export const registerFileName = 'register.db';
/** Holds the key check, never the key: see open.ts. */
export const keyCheckFileName = 'register.json';
/** The browser host's: the key itself, readable by its user only. */
export const keyFileName = 'register.key';
/** The desktop host's: sealed by the system's key store for one user of one PC. */
export const sealedKeyFileName = 'register.key.sealed';
const keyByteCount = 32;

/**
 * Reads the key file of a data folder, or makes one where there is no register yet.
 * @throws register.key-missing when a register is there but its key is not, register.key-sealed when the desktop host sealed it: never a new key over an old file;
 *   register.not-a-file when a folder has the key file's name.
 */
export function loadKeyFile(dataFolder: string): Uint8Array {
  const path = join(dataFolder, keyFileName);
  refuseFolder(dataFolder, keyFileName);
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(text)) throw userError('register.key-damaged', { file: keyFileName });
    return Buffer.from(text, 'hex');
  }
  if (existsSync(join(dataFolder, sealedKeyFileName))) throw userError('register.key-sealed', { file: sealedKeyFileName });
  if (holdsRegister(dataFolder)) throw userError('register.key-missing', { file: keyFileName });
  const key = randomBytes(keyByteCount);
  writeFileSafely(path, `${key.toString('hex')}\n`, 0o600);
  return key;
}

/**
 * Whether a register is, or was, in a data folder: itself, its note, copies of it, or what a recovery code opens. Then no new key is
 * made and no empty register begun: a folder of copies that came from another PC is a register to be restored.
 */
export function holdsRegister(dataFolder: string): boolean {
  return existsSync(join(dataFolder, registerFileName)) || existsSync(join(dataFolder, keyCheckFileName)) || holdsCopies(dataFolder);
}

/** Whether copies of a register lie in a data folder, or what a recovery code opens. */
export function holdsCopies(dataFolder: string): boolean {
  return [dataFolder, join(dataFolder, 'backups')].some(
    (folder) => isFolder(folder) && readdirSync(folder).some((name) => trace.test(name)),
  );
}

const trace = /^(?:register-.+\.db|register\.recovery\.json|recovery-[0-9a-f]{32}\.json)$/;

/** A fingerprint that tells a wrong key from a damaged file, and tells nothing of the key. */
export function keyCheckOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('fengqiao register key check').digest('hex').slice(0, 32);
}

/** The fingerprint of the key under which a data folder's register was last opened; null where none was noted. */
export function readKeyCheck(dataFolder: string): string | null {
  const path = join(dataFolder, keyCheckFileName);
  if (!existsSync(path)) return null;
  return /"keyCheck"\s*:\s*"([0-9a-f]{32})"/.exec(readFileSync(path, 'utf8'))?.[1] ?? null;
}

/** Notes that the register of a data folder is under another key now; whatever else stands in the note stays. */
export function noteKeyCheck(dataFolder: string, key: Uint8Array): void {
  const path = join(dataFolder, keyCheckFileName);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const line = `"keyCheck": "${keyCheckOf(key)}"`;
  const noted = /"keyCheck"\s*:\s*"[0-9a-f]{32}"/;
  writeFileSafely(path, noted.test(text) ? text.replace(noted, line) : `{\n  "application": "fengqiao-register",\n  ${line}\n}\n`);
}

/** Why a host is told to keep a key: the recovery code found it again, or it is a new one and the former is kept in the register. */
export type KeyArrival = 'recovered' | 'changed';

/** A host's own way of keeping the key; whatever it throws, the key of before is still kept. */
export type KeepKey = (key: Uint8Array, arrival: KeyArrival) => Promise<void>;

/**
 * Puts a key into the key file. What lay there before a recovery, and a key that another host sealed for itself, is set aside under
 * another name: it may yet be wanted by somebody who knows what it was.
 */
export function keepKeyFile(dataFolder: string, key: Uint8Array, arrival: KeyArrival): void {
  const path = join(dataFolder, keyFileName);
  const text = `${Buffer.from(key).toString('hex')}\n`;
  if (isFolder(path) || (existsSync(path) && readFileSync(path, 'utf8') !== text && arrival === 'recovered')) keepAside(path);
  writeFileSafely(path, text);
  const sealed = join(dataFolder, sealedKeyFileName);
  // Only now: a kill before this line leaves a key that opens.
  if (existsSync(sealed)) renamePatiently(sealed, asideOf(sealed));
}

/** What lies in a key file's place is set aside under another name: a folder goes there, a file stays until it is written over. */
export function keepAside(path: string): void {
  if (isFolder(path)) renamePatiently(path, asideOf(path));
  else copyFileSync(path, asideOf(path));
}

/** A free name beside a key file for what is set aside. */
export function asideOf(path: string): string {
  for (let number = 1; ; number += 1) {
    const aside = `${path}.former-${String(number)}`;
    if (!existsSync(aside)) return aside;
  }
}
