// Which fields a record's rules refuse to find blank: asked of the rules themselves, so that a star never says anything else.
import type { RecordProblem } from '#shared/rules/record-problem.ts';

/** The path of a field within its record; `prefix` stands before the names in problems alone. */
export function partsOf(field: string, prefix: string | undefined): string[] {
  return (prefix !== undefined && field.startsWith(`${prefix}.`) ? field.slice(prefix.length + 1) : field).split('.');
}

/** Undefined where there is nothing. */
export function valueAt(whole: unknown, parts: readonly string[]): unknown {
  return parts.reduce(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined),
    whole,
  );
}

export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether the rules ask for this field as the record stands: a reason for a refusal only once it is refused. */
export function isNeeded<Fields extends object>(
  check: (fields: Fields) => readonly RecordProblem[],
  fields: Fields,
  field: string,
  prefix: string | undefined,
): boolean {
  const parts = partsOf(field, prefix);
  const value = valueAt(fields, parts);
  if (value === undefined) return false;
  return blanksOf(value).some((blank) =>
    check(withValue(fields, parts, blank) as Fields).some((problem) => problem.field === field && isMissing(problem.code)),
  );
}

/** Codes that say that something is not there at all. */
function isMissing(code: string): boolean {
  return code === 'field.required' || code.endsWith('-missing');
}

/** Numbers are blank as nothing or, where there is always one, as 0. */
function blanksOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [''];
  if (typeof value === 'number') return [null, 0];
  return Array.isArray(value) ? [[]] : [null];
}

function withValue(whole: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value;
  if (Array.isArray(whole)) return whole.map((each: unknown, index) => (String(index) === part ? withValue(each, rest, value) : each));
  return { ...(whole as object), [part]: withValue((whole as Record<string, unknown>)[part], rest, value) };
}

/** What a dialog can't do without, for its rule: the fields that are blank. */
export function blankOf(values: Readonly<Record<string, string | null>>): RecordProblem[] {
  return Object.entries(values).flatMap(([field, value]) => ((value ?? '').trim() === '' ? [{ field, code: 'field.required' }] : []));
}
