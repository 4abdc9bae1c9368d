import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';
import { passwordCost } from './password-cost.ts';

/** Of a password nobody has, thrown away as it was made: checked when the user name is unknown, so that both answers take the same time. */
export const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$FP122doNJv5TJaYKluQx3Q$7NuzSNOz7jfoT+zkbXAkzmYOk1UHgvNtWjZAVGJvgVk';

export async function hashPassword(password: string): Promise<string> {
  return argon2id({
    password: password.normalize('NFKC'),
    salt: randomBytes(16),
    ...passwordCost,
    hashLength: 32,
    outputType: 'encoded',
  });
}

export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: password.normalize('NFKC'), hash });
}
