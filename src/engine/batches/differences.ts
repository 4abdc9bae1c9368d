// Where two versions of a record differ, leaf by leaf: `parties.0.phone`, `agreement.clauses.2`.
import type { SharedFields } from '../register/shared-kind.ts';

export interface Difference {
  readonly path: string;
  /** The county's value. */
  readonly ours: string;
  /** The township's value. */
  readonly theirs: string;
}

/** In the order of the fields. A leaf that one side lacks is empty there. */
export function differencesBetween(ours: SharedFields, theirs: SharedFields): Difference[] {
  const left = leavesOf(ours);
  const right = leavesOf(theirs);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((path) => {
    const difference: Difference = { path, ours: shownValue(left.get(path)), theirs: shownValue(right.get(path)) };
    return difference.ours === difference.theirs && left.get(path) === right.get(path) ? [] : [difference];
  });
}

/** The value at a path, as a receipt shows it; empty where there is none. */
export function valueAt(fields: SharedFields, path: string): string {
  let value: unknown = fields;
  for (const step of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return shownValue(value);
}

/** Yes and no as a person reads them; what holds more than one value as its JSON. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value.slice(0, 1000);
  if (typeof value === 'number') return String(value);
  return JSON.stringify(value).slice(0, 1000);
}

function leavesOf(value: unknown, path = '', leaves = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    if (value !== null && value !== undefined && value !== '') leaves.set(path, value);
    return leaves;
  }
  for (const [name, inner] of Object.entries(value)) leavesOf(inner, path === '' ? name : `${path}.${name}`, leaves);
  return leaves;
}
