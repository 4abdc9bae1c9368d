// One text for one value (RFC 8785, JSON Canonicalization Scheme): what is hashed and signed must not depend on the
// order in which a program happened to set its fields.
import { createHash } from 'node:crypto';

/**
 * Canonical JSON: keys in UTF-16 order, no white space, numbers as ECMAScript prints them.
 * Throws a plain Error for what JSON cannot hold (undefined, NaN, functions, class instances, half surrogates):
 * quietly leaving such a field out would change what is signed.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new Error('Canonical JSON: text with half a surrogate pair');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`Canonical JSON: ${value} is no JSON number`);
      return JSON.stringify(value);
    case 'object':
      return canonicalStructure(value);
    default:
      throw new Error(`Canonical JSON: ${typeof value} is no JSON value`);
  }
}

function canonicalStructure(value: object | null): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Error('Canonical JSON: only plain objects');
  // The default order of sort() is that of UTF-16 code units, which is exactly the order of RFC 8785 §3.2.3.
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${canonicalJson(key)}:${canonicalJson(Reflect.get(value, key))}`).join(',')}}`;
}

/** SHA-256 of bytes, or of a text's UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The hash that a record line carries: SHA-256 of the canonical JSON of its data. */
export function hashRecordData(data: Readonly<Record<string, unknown>>): string {
  return sha256(canonicalJson(data));
}
