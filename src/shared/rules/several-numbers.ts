// One cell, several people's numbers.
import type { RuleResult } from './rule-result.ts';

/**
 * Parts numbers that stand behind each other by spaces, where 138 1124 4186 is one: a number ends when it is long enough.
 * @param least characters of the shortest number that is meant
 */
export function partedBySpace(text: string, least: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of text.replaceAll(/[\u200b-\u200f\u2060\ufeff]/gu, '').split(/\s+/u)) {
    part = part === '' ? piece : `${part} ${piece}`;
    if (part.replaceAll(' ', '').length < least) continue;
    parts.push(part);
    part = '';
  }
  if (part === '') return parts;
  return parts.length === 0 ? [part] : [...parts.slice(0, -1), `${parts.at(-1) ?? ''} ${part}`];
}

/** What may be offered for a cell of which a part is no good: all its numbers together, or nothing, never one person's for all. */
export function proposedTogether<Value>(results: readonly RuleResult<Value>[], written: (value: Value) => string): string | null {
  const numbers = results.map((result) => (result.ok ? written(result.value) : result.details['proposal']));
  return numbers.every((number) => typeof number === 'string') ? numbers.join('、') : null;
}
