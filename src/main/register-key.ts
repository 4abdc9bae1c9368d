// The register's key in the desktop host: 32 random bytes, sealed by the system's key store, in a small file in the data folder.
// Never a new key over an old register: that would look like an empty office.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKeyFile, registerFileName } from '#engine/database/key.ts';
import { userError } from '#shared/errors.ts';
import { writeFileSafelySync } from './safe-write.ts';

export const sealedKeyFileName = 'register.key.sealed';
const openKeyFileName = 'register.key';

/** `weak`: sealed with a password that is the same on every PC (Linux without a key ring). */
export type StoreStrength = 'strong' | 'weak' | 'none';

export interface KeyStore {
  readonly strength: () => Promise<StoreStrength>;
  readonly seal: (text: string) => Promise<Uint8Array>;
  readonly unseal: (bytes: Uint8Array) => Promise<string>;
}

/** What is there when the program starts. */
export interface KeyFacts { readonly hasRegister: boolean; readonly hasSealedKey: boolean; readonly hasOpenKey: boolean; readonly strength: StoreStrength }

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
export function strengthOf(store: { readonly platform: string; readonly isAvailable: boolean; readonly backend: string; readonly sample: Uint8Array | null }): StoreStrength {
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
  let text: string;
  try {
    text = await store.unseal(readFileSync(path));
  } catch {
    // Another Windows user, a re-installed system, a key ring that was reset: the store says no more than no.
    throw userError('register.key-damaged', { file: sealedKeyFileName });
  }
  return keyOf(text);
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
    hasRegister: existsSync(join(dataFolder, registerFileName)),
    hasSealedKey: existsSync(sealedPath),
    hasOpenKey: existsSync(join(dataFolder, openKeyFileName)),
    strength: await store.strength(),
  });
  if (plan.step === 'refuse') throw userError(plan.code, { file: sealedKeyFileName });
  if (plan.step === 'unseal') return await unseal(sealedPath, store);
  if (plan.step === 'readOpenKey') return new Uint8Array(loadKeyFile(dataFolder));
  if (plan.needsConsent && !(await mayUseWeakStore())) throw userError('register.key-declined');
  return await createKey(sealedPath, store);
}
