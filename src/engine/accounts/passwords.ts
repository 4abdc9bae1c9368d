import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** argon2id with 19 MiB, two passes, one lane: the floor of OWASP's password storage advice, bearable on a weak PC. */
export async function hashPassword(password: string): Promise<string> {
  return argon2id({ password: password.normalize('NFKC'), salt: randomBytes(16), memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32, outputType: 'encoded' });
}

export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: password.normalize('NFKC'), hash });
}
