import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** Of a password nobody has, thrown away as it was made: checked when the user name is unknown, so that both answers take the same time. */
export const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$FP122doNJv5TJaYKluQx3Q$7NuzSNOz7jfoT+zkbXAkzmYOk1UHgvNtWjZAVGJvgVk';

/** argon2id with 19 MiB, two passes, one lane: the floor of OWASP's password storage advice, bearable on a weak PC. */
export async function hashPassword(password: string): Promise<string> {
  return argon2id({
    password: password.normalize('NFKC'),
    salt: randomBytes(16),
    memorySize: 19_456,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  });
}

export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: password.normalize('NFKC'), hash });
}
