import { randomBytes } from 'node:crypto';
import { recoveryCodeOf, recoveryValueCount } from '#shared/rules/recovery-code.ts';

/** A code that nobody has had before: 140 bits of the system's randomness. */
export function newRecoveryCode(): string {
  return recoveryCodeOf([...randomBytes(recoveryValueCount)].map((byte) => byte & 31));
}
