// 文书编码: the short code in the foot of a printed page, by which its record is found. It says nothing about anybody.

/** Without 0 and O, 1, I and L, which are taken for each other. 31 is a prime: the check sign finds every single wrong sign and every two that changed places. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const modulus = BigInt(signs.length);
/** Without the check sign: 31^9 codes, so that a full register hardly ever has one twice. */
const digits = 9;

/** The code of any number, e.g. `7K3MP-9QXAB`: nine signs and their check sign. */
export function paperCode(number: bigint): string {
  const values = Array.from({ length: digits }, (_, index) => Number((number / modulus ** BigInt(index)) % modulus));
  const checked = [...values, checkOf(values)].map((value) => signs.charAt(value)).join('');
  return shown(checked);
}

export type TypedPaperCode = { readonly state: 'code'; readonly code: string } | { readonly state: 'wrong' } | null;

/**
 * What was typed, as a code: small letters, full-width ones and missing dashes are mended. `wrong`: it looks like one, but a sign is
 * not as printed. Null: something else is searched for.
 */
export function readPaperCode(typed: string): TypedPaperCode {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  const plain = text.replaceAll(/[\s\-‐-―]/gu, '');
  if (!/^[0-9A-Z]{10}$/.test(plain)) return null;
  const values = [...plain].map((sign) => signs.indexOf(sign));
  if (!values.includes(-1) && values.at(-1) === checkOf(values.slice(0, digits))) return { state: 'code', code: shown(plain) };
  const looksLikeOne = /^\w{5}\s*[-‐-―]\s*\w{5}$/u.test(text) || (/[0-9]/.test(plain) && /[A-Z]/.test(plain));
  return looksLikeOne ? { state: 'wrong' } : null;
}

/** The last sign makes the sum of all values, each times its place, a multiple of 31. */
function checkOf(values: readonly number[]): number {
  const sum = values.reduce((total, value, index) => total + value * (index + 1), 0);
  const wanted = (signs.length - (sum % signs.length)) % signs.length;
  // Its own place is the tenth: what times 10 gives the wanted rest.
  return Array.from(signs).findIndex((_, value) => (value * (digits + 1)) % signs.length === wanted);
}

function shown(plain: string): string {
  return `${plain.slice(0, 5)}-${plain.slice(5)}`;
}
