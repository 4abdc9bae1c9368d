// What was kept by an earlier version, or by a fault: looked at before a screen is built on it. By hand, since the first page carries no zod.

/** The value as it may be used; undefined: it has another shape. */
export type Shape<Value> = (kept: unknown) => Value | undefined;

export const isText: Shape<string> = (kept) => (typeof kept === 'string' ? kept : undefined);

export const isFlag: Shape<boolean> = (kept) => (typeof kept === 'boolean' ? kept : undefined);

export function isOneOf<Value extends string | number>(values: readonly Value[]): Shape<Value> {
  return (kept) => values.find((value) => value === kept);
}

/** Null for anything that is not a plain object. */
export function plainObject(kept: unknown): Readonly<Record<string, unknown>> | null {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Readonly<Record<string, unknown>>) : null;
}

/** Texts by name; what is none is left out. */
export function textsByName(kept: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(plainObject(kept) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/**
 * Whether a form can show the value where it showed the sample: texts stay texts, lists lists, and an object has what the sample's has. Nothing
 * (null) stands for any single value, except that a text which is blank, not null, is never null. What stands by a code may be missing.
 */
export function isShapedAs(sample: unknown, value: unknown): boolean {
  if (value === undefined) return sample === undefined;
  if (Array.isArray(sample)) {
    const samples: readonly unknown[] = sample;
    // Rows of a list may be of several kinds.
    return (
      Array.isArray(value) && value.every((each) => each !== null && (samples.length === 0 || samples.some((one) => isShapedAs(one, each))))
    );
  }
  const parts = plainObject(sample);
  const given = plainObject(value);
  if (parts !== null) return value === null || (given !== null && Object.entries(parts).every(([name, part]) => isPart(name, part, given)));
  if (sample === null || sample === undefined) return !Array.isArray(value);
  return value === null ? sample !== '' : typeof value === typeof sample;
}

function isPart(name: string, sample: unknown, given: Readonly<Record<string, unknown>>): boolean {
  return (/^\d+$/.test(name) && given[name] === undefined) || isShapedAs(sample, given[name]);
}
