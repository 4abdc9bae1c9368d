// A person's posts, trainings and certificates in their tables, and who held which post when.
import type { StaffFields, PostClash } from '#shared/contract/staff.ts';
import { Certificate, StaffPost, Training, type Holder, type HoldersInput, type StaffChoice } from '#shared/contract/staff-posts.ts';
import { clashesWith } from '#shared/rules/staff-posts.ts';
import { bindable, columnOf, withFieldNames } from '../records/column-names.ts';
import type { ReadDb, SqlValue, WriteDb } from '../database/register.ts';

const postFields = StaffPost.keyof().options;
const children = [
  { field: 'posts', table: 'staff_posts', columns: postFields },
  { field: 'trainings', table: 'staff_trainings', columns: Training.keyof().options },
  { field: 'certificates', table: 'staff_certificates', columns: Certificate.keyof().options },
] as const;

export const staffChildFields = children.map(({ field }) => field);

export function listStaffChildren(db: ReadDb, staffId: string): Pick<StaffFields, 'posts' | 'trainings' | 'certificates'> {
  const [posts = [], trainings = [], certificates = []] = children.map(({ table, columns }) =>
    db
      .all<Record<string, unknown>>(
        `SELECT ${columns.map(columnOf).join(', ')} FROM ${table} WHERE staff_id = ? ORDER BY position`,
        staffId,
      )
      .map(withFieldNames),
  );
  return {
    posts: posts.map(asPost),
    trainings: trainings as unknown as Training[],
    certificates: certificates as unknown as Certificate[],
  };
}

export function writeStaffChildren(db: WriteDb, staffId: string, fields: StaffFields): void {
  for (const { field, table, columns } of children) {
    db.run(`DELETE FROM ${table} WHERE staff_id = ?`, staffId);
    const sql = `INSERT INTO ${table} (staff_id, position, ${columns.map(columnOf).join(', ')}) VALUES (?, ?, ${columns.map(() => '?').join(', ')})`;
    const rows: readonly Readonly<Record<string, unknown>>[] = fields[field];
    rows.forEach((row, index) => db.run(sql, staffId, index + 1, ...columns.map((column) => bindable(row[column]))));
  }
}

/** Who held which post: on a day, or ever. People who were deleted (a mistake, a person registered twice) held none. */
export function listHolders(db: ReadDb, { on, gridId, organisationId, villageCode, kinds }: HoldersInput): Holder[] {
  const conditions: string[] = ['s.deleted_at IS NULL'];
  const values: SqlValue[] = [];
  const hold = (condition: string, ...bound: SqlValue[]): void => {
    conditions.push(condition);
    values.push(...bound);
  };
  if (gridId !== undefined) hold('p.grid_id = ?', gridId);
  if (organisationId !== undefined) hold('p.organisation_id = ?', organisationId);
  if (villageCode !== undefined) hold('p.village_code = ?', villageCode);
  if (kinds !== undefined) hold(`p.kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds);
  if (on !== undefined) hold('(p.from_on IS NULL OR p.from_on <= ?) AND (p.until_on IS NULL OR p.until_on >= ?)', on, on);
  const rows = db.all<Record<string, unknown>>(
    `SELECT p.staff_id, s.name, s.sex, s.mobile, ${postFields.map((field) => `p.${columnOf(field)}`).join(', ')}
     FROM staff_posts AS p JOIN staff AS s ON s.id = p.staff_id WHERE ${conditions.join(' AND ')}
     ORDER BY p.kind, coalesce(p.from_on, ''), s.sort_name, p.staff_id, p.position`,
    ...values,
  );
  return rows.map((row) => asPost(withFieldNames(row)) as Holder);
}

/** Everybody by name, with the posts held on a day; whoever holds none is there too. */
export function listChoices(db: ReadDb, on: string): StaffChoice[] {
  const people = db.all<{ id: string; name: string; villageName: string | null }>(
    'SELECT s.id, s.name, v.name AS villageName FROM staff AS s LEFT JOIN villages AS v ON v.code = s.village_code WHERE s.deleted_at IS NULL ORDER BY s.sort_name, s.id',
  );
  const posts = Map.groupBy(listHolders(db, { on }), ({ staffId }) => staffId);
  return people.map((person) => ({
    ...person,
    posts: (posts.get(person.id) ?? []).map(({ kind, committeeRole, gridId, villageCode }) => ({
      kind,
      committeeRole,
      gridId,
      villageCode,
    })),
  }));
}

/** Other people in a post of which its place has one at a time. */
export function listClashes(db: ReadDb, staffId: string, posts: readonly StaffPost[]): PostClash[] {
  return posts.flatMap((post, position) => {
    if (post.gridId === null) return [];
    const others = listHolders(db, { gridId: post.gridId, kinds: [post.kind] });
    return others
      .filter((other) => other.staffId !== staffId && clashesWith(post, other))
      .map(({ name, fromOn, untilOn }) => ({ position, name, fromOn, untilOn }));
  });
}

function asPost(row: Record<string, unknown>): StaffPost {
  return { ...row, fullTime: row['fullTime'] === null ? null : row['fullTime'] === 1 } as StaffPost;
}
