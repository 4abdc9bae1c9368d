// Signing in is not what most tests are about, and the dear hash was half of what they did.
import { argon2id } from 'hash-wasm';
import type { Engine } from '../engine.ts';

/** Gives every account of a register this password under a hash that is quick to try: a hash says itself what it costs. */
export async function makeSigningInCheap({ context: { register } }: Engine, password: string): Promise<void> {
  const cheap = { memorySize: 8, iterations: 1, parallelism: 1, hashLength: 32, outputType: 'encoded' } as const;
  const hash = await argon2id({ ...cheap, password, salt: new Uint8Array(16) });
  register.write((db) => db.run('UPDATE accounts SET password_hash = ?', hash));
}
