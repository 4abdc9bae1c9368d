// The register's key in the desktop host: 32 random bytes, sealed by the system's key store, in a small file in the data folder.
// Never a new key over an old register: that would look like an empty office.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  asideOf,
  holdsRegister,
  type KeyArrival,
  keepAside,
  keepKeyFile,
  keyCheckOf,
  keyFileName,
  loadKeyFile,
  readKeyCheck,
  sealedKeyFileName,
} from '#engine/database/key.ts';
import { renamePatiently } from '#engine/database/rename-patiently.ts';
import { userError } from '#shared/errors.ts';
import { writeFileSafelySync } from './safe-write.ts';

export { sealedKeyFileName };

/** `weak`: sealed with a password that is the same on every PC (Linux without a key ring). */
export type StoreStrength = 'strong' | 'weak' | 'none';

export interface KeyStore {
  readonly strength: () => Promise<StoreStrength>;
  readonly seal: (text: string) => Promise<Uint8Array>;
  readonly unseal: (bytes: Uint8Array) => Promise<Unsealed>;
}

/** `isOutdated`: the store has a newer key of its own since; what it sealed before is to be sealed anew while it still opens. */
export interface Unsealed {
  readonly text: string;
  readonly isOutdated: boolean;
}

/** What is there when the program starts. */
export interface KeyFacts {
  readonly hasRegister: boolean;
  readonly hasSealedKey: boolean;
  readonly hasOpenKey: boolean;
  readonly strength: StoreStrength;
}

export type KeyPlan =
  | { readonly step: 'unseal' }
  /** The browser host made this folder and keeps its key in a file: use that. */
  | { readonly step: 'readOpenKey' }
  | { readonly step: 'create'; readonly needsConsent: boolean }
  | { readonly step: 'refuse'; readonly code: 'register.key-missing' | 'register.key-store-missing' };

export function planKey(facts: KeyFacts): KeyPlan {
  if (facts.hasSealedKey) return facts.strength === 'none' ? { step: 'refuse', code: 'register.key-store-missing' } : { step: 'unseal' };
  if (facts.hasOpenKey) return { step: 'readOpenKey' };
  if (facts.hasRegister) return { step: 'refuse', code: 'register.key-missing' };
  if (facts.strength === 'none') return { step: 'refuse', code: 'register.key-store-missing' };
  return { step: 'create', needsConsent: facts.strength === 'weak' };
}

/**
 * How good the system's key store is. On Linux the weak one shows by its name, and by what it makes:
 * `v10` marks text sealed with the password that Chromium carries in its source.
 */
export function strengthOf(store: {
  readonly platform: string;
  readonly isAvailable: boolean;
  readonly backend: string;
  readonly sample: Uint8Array | null;
}): StoreStrength {
  if (!store.isAvailable) return 'none';
  if (store.platform !== 'linux') return 'strong';
  const isFixedPassword = store.sample !== null && Buffer.from(store.sample.subarray(0, 3)).toString('latin1') === 'v10';
  return store.backend === 'basic_text' || isFixedPassword ? 'weak' : 'strong';
}

function sealedTextOf(key: Uint8Array): string {
  return `fengqiao-key-1:${Buffer.from(key).toString('hex')}`;
}

function keyOf(text: string): Uint8Array {
  const hex = /^fengqiao-key-1:([0-9a-f]{64})$/.exec(text)?.[1];
  if (hex === undefined) throw userError('register.key-damaged', { file: sealedKeyFileName });
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

async function unseal(path: string, store: KeyStore): Promise<Uint8Array> {
  let unsealed: Unsealed;
  try {
    unsealed = await store.unseal(readFileSync(path));
  } catch {
    // Another Windows user, a re-installed system, a key ring that was reset: the store says no more than no.
    throw userError('register.key-damaged', { file: sealedKeyFileName });
  }
  const key = keyOf(unsealed.text);
  if (unsealed.isOutdated) await sealAnew(path, store, key);
  return key;
}

/** Never keeps the register shut: the key of before has just opened, and the next start tries again. */
async function sealAnew(path: string, store: KeyStore, key: Uint8Array): Promise<void> {
  try {
    writeFileSafelySync(path, await sealAndOpen(store, key));
  } catch {
    // The store, or the disk, refuses: what lies there still opens.
  }
}

/** Sealed, and opened again before it counts. */
async function sealAndOpen(store: KeyStore, key: Uint8Array): Promise<Uint8Array> {
  const sealed = await store.seal(sealedTextOf(key));
  if (!Buffer.from(keyOf((await store.unseal(sealed)).text)).equals(key))
    throw userError('register.key-damaged', { file: sealedKeyFileName });
  return sealed;
}

/** Written and read back before a register exists under it. */
async function createKey(path: string, store: KeyStore): Promise<Uint8Array> {
  const key = new Uint8Array(randomBytes(32));
  writeFileSafelySync(path, await store.seal(sealedTextOf(key)));
  const back = await unseal(path, store);
  if (!Buffer.from(back).equals(key)) throw userError('register.key-damaged', { file: sealedKeyFileName });
  return key;
}

/**
 * The key of a data folder.
 * @param mayUseWeakStore asks the person; called only when a new key would be sealed weakly
 * @throws register.key-missing, register.key-damaged, register.key-store-missing, register.key-declined
 */
export async function openKey(dataFolder: string, store: KeyStore, mayUseWeakStore: () => Promise<boolean>): Promise<Uint8Array> {
  const sealedPath = join(dataFolder, sealedKeyFileName);
  const plan = planKey({
    hasRegister: holdsRegister(dataFolder),
    hasSealedKey: existsSync(sealedPath),
    hasOpenKey: existsSync(join(dataFolder, keyFileName)),
    strength: await store.strength(),
  });
  if (plan.step === 'refuse') throw userError(plan.code, { file: sealedKeyFileName });
  if (plan.step === 'unseal') return await unsealOrReadOpen(dataFolder, sealedPath, store);
  if (plan.step === 'readOpenKey') return new Uint8Array(loadKeyFile(dataFolder));
  if (plan.needsConsent && !(await mayUseWeakStore())) throw userError('register.key-declined');
  return await createKey(sealedPath, store);
}

/** A sealed key that this system can't open, beside an open one that fits: the browser host has found the key again, or changed it. */
async function unsealOrReadOpen(dataFolder: string, sealedPath: string, store: KeyStore): Promise<Uint8Array> {
  try {
    return await unseal(sealedPath, store);
  } catch (error) {
    if (!existsSync(join(dataFolder, keyFileName))) throw error;
    const open = new Uint8Array(loadKeyFile(dataFolder));
    if (readKeyCheck(dataFolder) !== keyCheckOf(open)) throw error;
    return open;
  }
}

/**
 * Keeps a key that the recovery code has found again, or that was changed: sealed anew, and read back before it counts. A folder that
 * keeps its key open, for the browser host, goes on so. What lay there before a recovery is set aside, never overwritten.
 * @throws register.key-store-missing, register.key-declined, register.key-damaged; the key of before is then still kept
 */
export async function keepKey(
  dataFolder: string,
  store: KeyStore,
  key: Uint8Array,
  arrival: KeyArrival,
  mayUseWeakStore: () => Promise<boolean>,
): Promise<void> {
  const [sealedPath, openPath] = [join(dataFolder, sealedKeyFileName), join(dataFolder, keyFileName)];
  if (!existsSync(sealedPath) && existsSync(openPath)) {
    keepKeyFile(dataFolder, key, arrival);
    return;
  }
  const strength = await store.strength();
  if (strength === 'none') throw userError('register.key-store-missing', { file: sealedKeyFileName });
  if (strength === 'weak' && !existsSync(sealedPath) && !(await mayUseWeakStore())) throw userError('register.key-declined');
  const sealed = await sealAndOpen(store, key);
  if (existsSync(sealedPath) && arrival === 'recovered') keepAside(sealedPath);
  writeFileSafelySync(sealedPath, sealed);
  // Only now: a kill before this line leaves a key that opens.
  if (existsSync(openPath)) renamePatiently(openPath, asideOf(openPath));
}
