// What a rule about a written value answers. The same rules serve forms and Excel; violation-words.ts words the codes.
import type { ErrorDetails } from '../errors.ts';

/** Something that a person should confirm though a value could be read. */
export interface Doubt {
  readonly code: string;
  readonly details: ErrorDetails;
}

export type RuleResult<Value> =
  | { readonly ok: true; readonly value: Value; readonly doubt?: Doubt }
  | { readonly ok: false; readonly code: string; readonly details: ErrorDetails };

export function accepted<Value>(value: Value, doubt?: Doubt): RuleResult<Value> {
  return doubt === undefined ? { ok: true, value } : { ok: true, value, doubt };
}

export function refused(
  code: string,
  details: ErrorDetails = {},
): { readonly ok: false; readonly code: string; readonly details: ErrorDetails } {
  return { ok: false, code, details };
}

/**
 * Codes, numbers and dates as people type them: full-width forms become half-width, spaces and invisible characters go.
 * Not for names: NFKC would replace rare ideographs by their look-alikes.
 */
export function plainText(written: string | number): string {
  return String(written)
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, '');
}

/** A number that a spreadsheet showed in scientific notation, e.g. 3.20599E+17. Its end is lost. */
export function isScientific(text: string): boolean {
  return /^\d(?:\.\d+)?E\+?\d+$/i.test(text);
}
