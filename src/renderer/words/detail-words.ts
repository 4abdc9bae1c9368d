// Details of a refusal as parts of a sentence. Missing details leave a shorter sentence, never a gap.
import type { ErrorDetails } from '#shared/errors.ts';

/** The detail in quotation marks with the words before it, or nothing: named(details, 'fileName') gives “7月台账.xlsx”. */
export function named(details: ErrorDetails, key: string): string {
  const value = details[key];
  return typeof value === 'string' && value !== '' ? `“${value}”` : '';
}

export function count(details: ErrorDetails, key: string): string {
  const value = details[key];
  return typeof value === 'number' ? ` ${String(value)} ` : '';
}

/** A list in words: 、 between, or the fallback. */
export function listed(details: ErrorDetails, key: string, fallback: string): string {
  const value = details[key];
  if (typeof value === 'string' && value !== '') return value;
  return Array.isArray(value) && value.length > 0 ? value.join('、') : fallback;
}
