// The rows of a picker of people.
import { codeName, committeeRoles, staffKinds } from '#shared/codes/index.ts';
import type { StaffChoice } from '#shared/contract/staff-posts.ts';
import { fits, type Part } from '#shared/rules/fitting-posts.ts';
import type { PickItem } from './rank-items.ts';

/** People told apart by posts and village; who holds a post that fits the part stands first. `part` null: as they come. */
export function peopleItems(rows: readonly StaffChoice[], part: Part | null): PickItem[] {
  return rows.map(({ id, name, villageName, posts }) => ({
    value: id,
    label: name,
    detail: [...new Set(posts.map(postName)), villageName ?? ''].filter((words) => words !== '').join(' '),
    rank: part === null || fits(part, posts) ? 0 : 1,
  }));
}

function postName({ kind, committeeRole }: StaffChoice['posts'][number]): string {
  return (
    (committeeRole === null ? undefined : `调委会${codeName(committeeRoles, committeeRole) ?? ''}`) ?? codeName(staffKinds, kind) ?? ''
  );
}
