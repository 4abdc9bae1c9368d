// Posts over time: which is the main one, who overlaps whom, what is wrong with them.
import { committeeRoles, legalRoles, selectionManners, staffKinds } from '#shared/codes/index.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { codeProblem, orderProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

/** 政法“八大员”: the only kind with a role of code table legal-roles. */
export const legalRoleKind = '20';

/** Kinds of which a grid has one at a time: 网格长. */
const oneToAGrid: readonly string[] = ['01'];

interface Interval {
  /** ISO date; null: since ever. */
  readonly fromOn: string | null;
  /** ISO date of the last day; null: for ever. */
  readonly untilOn: string | null;
}

/** Whether a post is held on a day (ISO date); first and last day count. */
export function isHeldOn({ fromOn, untilOn }: Interval, on: string): boolean {
  return (fromOn === null || fromOn <= on) && (untilOn === null || untilOn >= on);
}

export function overlap(one: Interval, other: Interval): boolean {
  return (
    (one.fromOn === null || other.untilOn === null || one.fromOn <= other.untilOn) &&
    (other.fromOn === null || one.untilOn === null || other.fromOn <= one.untilOn)
  );
}

/** The post that lasts longest, of several the first: it stands for the person in lists. It does not change with the calendar. */
export function mainPost(posts: readonly StaffPost[]): StaffPost | undefined {
  let main: StaffPost | undefined;
  for (const post of posts)
    if (main === undefined || (main.untilOn !== null && (post.untilOn === null || post.untilOn > main.untilOn))) main = post;
  return main;
}

/** The last day of the last post; null while one has no end, or where there are none. */
export function postsUntil(posts: readonly StaffPost[]): string | null {
  return mainPost(posts)?.untilOn ?? null;
}

/** Kind, village, grid and full time as the main post has them; a person who came without posts gets a first one from them. */
export function settleStaff(fields: StaffFields): StaffFields {
  const main = mainPost(fields.posts);
  if (main !== undefined)
    return { ...fields, kind: main.kind, fullTime: main.fullTime, villageCode: main.villageCode, gridId: main.gridId };
  return fields.kind === '' ? fields : { ...fields, posts: [firstPost(fields)] };
}

function firstPost({ kind, fullTime, villageCode, gridId, registeredOn }: StaffFields): StaffPost {
  return { ...emptyPost(kind), fullTime, villageCode, gridId, fromOn: registeredOn };
}

export function emptyPost(kind: string): StaffPost {
  return {
    kind,
    legalRole: null,
    committeeRole: null,
    manner: null,
    fullTime: null,
    villageCode: null,
    gridId: null,
    organisationId: null,
    building: '',
    fromOn: null,
    untilOn: null,
    document: '',
  };
}

/** A grid with another chief in the same days. */
export function clashesWith(post: StaffPost, other: StaffPost): boolean {
  return (
    oneToAGrid.includes(post.kind) &&
    post.kind === other.kind &&
    post.gridId !== null &&
    post.gridId === other.gridId &&
    overlap(post, other)
  );
}

/** What keeps posts from being saved. `gridVillageOf` answers undefined for a grid that is not known here. */
export function postProblems(posts: readonly StaffPost[], gridVillageOf: (gridId: string) => string | undefined): RecordProblem[] {
  return posts.flatMap((post, index) => {
    const path = (field: keyof StaffPost): string => `posts.${String(index)}.${field}`;
    const gridVillage = post.gridId === null ? undefined : gridVillageOf(post.gridId);
    const again = posts.slice(0, index).some((earlier) => isSamePost(earlier, post) && overlap(earlier, post));
    return [
      ...requiredProblem(path('kind'), post.kind),
      ...codeProblem(path('kind'), post.kind, staffKinds),
      ...(post.kind === legalRoleKind ? requiredProblem(path('legalRole'), post.legalRole) : []),
      ...codeProblem(path('legalRole'), post.legalRole, legalRoles),
      ...(gridVillage !== undefined && gridVillage !== post.villageCode
        ? [{ field: path('gridId'), code: 'staff.grid-outside-village' }]
        : []),
      ...(post.committeeRole === null ? [] : requiredProblem(path('organisationId'), post.organisationId)),
      ...codeProblem(path('committeeRole'), post.committeeRole, committeeRoles),
      ...codeProblem(path('manner'), post.manner, selectionManners),
      ...(again ? [{ field: path('fromOn'), code: 'staff.post-overlap' }] : []),
      ...orderProblem(path('untilOn'), post.untilOn, { name: 'from', date: post.fromOn }),
    ];
  });
}

/** The same office at the same place; in another role, or at another place, it is another post. */
function isSamePost(one: StaffPost, other: StaffPost): boolean {
  const fields = ['kind', 'legalRole', 'committeeRole', 'villageCode', 'gridId', 'organisationId', 'building'] as const;
  return one.kind !== '' && fields.every((field) => one[field] === other[field]);
}
