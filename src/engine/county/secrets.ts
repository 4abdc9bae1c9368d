// Codes and tokens are kept as their hashes: whoever reads the register cannot speak for a township.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** An invitation that nobody used is worth nothing after so many days. */
export const inviteCodeDays = 7;

/** Read over the telephone: no letter that looks or sounds like another (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 50 bits in two groups, e.g. 7K3QF-M20XV. */
export function makeInviteCode(): string {
  const text = [...randomBytes(10)].map((byte) => letters[byte % 32] ?? '').join('');
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

export function hashInviteCode(code: string): string {
  const plain = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return sha256(`invite ${plain}`);
}

/** 256 bits: nobody guesses it, so a plain hash keeps it. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return sha256(`token ${token}`);
}

export function sameHash(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
