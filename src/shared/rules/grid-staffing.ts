// Whom a grid names as its chief and workers (网格表, GB/T 31000-2015) beside who holds these posts: two places that one office fills in.
// Where one of them is blank nothing differs: it was not filled in yet.

export type StaffingRole = 'chief' | 'workers';

/** Codes of staff-kinds by role: a micro grid (kind 3) has a chief of its own kind. */
export function postKindsOf(role: StaffingRole, gridKind: string): readonly string[] {
  if (role === 'workers') return ['02', '03', '12'];
  return gridKind === '3' ? ['04'] : ['01'];
}

export interface StaffingDifference {
  readonly role: StaffingRole;
  readonly gridNames: readonly string[];
  readonly postNames: readonly string[];
}

/** Names that a cell of a grid holds, e.g. 张三、李四. */
export function namesOf(words: string): string[] {
  return words.split(/[、，,；;\s]+/).filter((name) => name !== '');
}

export function staffingDifferences(
  grid: { readonly chiefName: string; readonly workerNames: string },
  postNames: Readonly<Record<StaffingRole, readonly string[]>>,
): StaffingDifference[] {
  const sides: readonly StaffingDifference[] = [
    { role: 'chief', gridNames: namesOf(grid.chiefName), postNames: postNames.chief },
    { role: 'workers', gridNames: namesOf(grid.workerNames), postNames: postNames.workers },
  ];
  return sides.filter(({ gridNames, postNames: held }) => gridNames.length > 0 && held.length > 0 && !isSameSet(gridNames, held));
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one), new Set(other)];
  return first.size === second.size && [...first].every((name) => second.has(name));
}
