// Decimal numbers as they are written, without floating point: 4.0015万 is 40,015 and 0.1 + 0.2 is 0.3.

/** `digits` divided by 10 to the power of `places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

export const zero: Decimal = { digits: 0n, places: 0 };

/** The number of plain digits with at most one point, e.g. 12.50; undefined for everything else. */
export function decimalOf(text: string): Decimal | undefined {
  const found = /^(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text);
  if (!found) return undefined;
  const fraction = (found[2] ?? '').replace(/0+$/, '');
  return { digits: BigInt(`${found[1] ?? ''}${fraction}`), places: fraction.length };
}

export function plus(one: Decimal, other: Decimal): Decimal {
  const places = Math.max(one.places, other.places);
  return { digits: one.digits * power(places - one.places) + other.digits * power(places - other.places), places };
}

/** @param factor a whole number */
export function times({ digits, places }: Decimal, factor: number): Decimal {
  return { digits: digits * BigInt(factor), places };
}

/** Digits after the point that the value needs: 0 for a whole number, also for 3.50万. */
export function placesOf({ digits, places }: Decimal): number {
  let needed = places;
  for (let rest = digits; needed > 0 && rest % 10n === 0n; rest /= 10n) needed -= 1;
  return needed;
}

/** The nearest number of the machine; exact for whole numbers up to 2^53. */
export function numberOf({ digits, places }: Decimal): number {
  return Number(`${String(digits)}e-${String(places)}`);
}

function power(places: number): bigint {
  return 10n ** BigInt(places);
}
