import { staffKinds } from '#shared/codes/index.ts';
import { StaffFields } from '#shared/contract/staff.ts';
import { postsUntil, settleStaff } from '#shared/rules/staff-posts.ts';
import { staffProblems } from '#shared/rules/staff-record.ts';
import { staffCounts } from '#shared/rules/named-counts/other-counts.ts';
import type { ListSource } from '../list-queries/list-query.ts';
import { pickFields, type RecordKind } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { searchText, sortName } from '../records/search-text.ts';
import { getGridName } from '../grids/grids.store.ts';
import { listStaffChildren, staffChildFields, writeStaffChildren } from './staff-posts.store.ts';

const columnFields = StaffFields.omit({ posts: true, trainings: true, certificates: true }).keyof().options;

export const staffKind: RecordKind<StaffFields> = {
  entity: 'staff',
  table: { table: 'staff', fields: [...columnFields, 'sortName', 'postsUntil'], booleans: ['fullTime'] },
  searchTable: 'staff_search',
  fieldsOf: (db, row) => ({
    ...pickFields<Omit<StaffFields, 'posts' | 'trainings' | 'certificates'>>(row, columnFields),
    ...listStaffChildren(db, row.id),
  }),
  settle: settleStaff,
  columnsOf: ({ posts, trainings: _trainings, certificates: _certificates, ...fields }) => ({
    ...fields,
    sortName: sortName(fields.name),
    postsUntil: postsUntil(posts),
  }),
  children: { fields: staffChildFields, write: writeStaffChildren },
  searchTextOf: (fields) => searchText([fields.idNumber, fields.mobile, fields.otherPhone, fields.duty, fields.remark], [fields.name]),
  titleOf: (fields) => fields.name,
  problemsOf: (db, fields, today) => staffProblems(fields, { today, gridVillageOf: (gridId) => getGridName(db, gridId)?.villageCode }),
};

/** A post's name in SQL: lists are searched by what a person reads. */
const postName = `CASE p.kind ${staffKinds.rows.map(({ code, name }) => `WHEN '${code}' THEN '${name}'`).join(' ')} ELSE p.kind END`;

/** @param today ISO date of the office's clock: posts, training and certificates are asked of that day */
export function staffList(today: string): ListSource {
  const currentPosts = `coalesce((SELECT group_concat(${postName}, '、') FROM staff_posts AS p
    WHERE p.staff_id = r.id AND (p.from_on IS NULL OR p.from_on <= '${today}') AND (p.until_on IS NULL OR p.until_on >= '${today}')), '')`;
  const certificateUntil = `(SELECT min(c.valid_until) FROM staff_certificates AS c WHERE c.staff_id = r.id)`;
  const trainingHours = `coalesce((SELECT sum(t.hours) FROM staff_trainings AS t WHERE t.staff_id = r.id AND t.held_on >= '${today.slice(0, 4)}-01-01' AND t.held_on <= '${today}'), 0)`;
  return {
    from: 'staff AS r',
    joins: {
      g: 'LEFT JOIN grids AS g ON g.id = r.grid_id',
      v: 'LEFT JOIN villages AS v ON v.code = r.village_code',
      o: 'LEFT JOIN reporting_offices AS o ON o.division_code = r.owner_code',
    },
    alias: 'r',
    select: `r.id, r.owner_code AS ownerCode, o.name AS ownerName, r.rev, r.created_at AS createdAt, r.created_by AS createdBy, r.updated_at AS updatedAt, r.updated_by AS updatedBy,
      r.deleted_at AS deletedAt, r.delete_reason AS deleteReason, r.name, r.id_type AS idType, r.id_number AS idNumber, r.sex, r.birth_date AS birthDate, r.nation,
      r.political_status AS politicalStatus, r.education, r.mobile, r.other_phone AS otherPhone, r.kind, r.full_time AS fullTime, r.duty_level AS dutyLevel, r.level, r.duty, r.specialty,
      r.village_code AS villageCode, r.grid_id AS gridId, r.registered_on AS registeredOn, r.remark, r.posts_until AS postsUntil, g.name AS gridName, v.name AS villageName,
      ${currentPosts} AS currentPosts, ${certificateUntil} AS certificateUntil, ${trainingHours} AS trainingHours`,
    columns: {
      name: 'r.sort_name',
      kind: 'r.kind',
      sex: 'r.sex',
      birthDate: 'r.birth_date',
      nation: 'r.nation',
      politicalStatus: 'r.political_status',
      education: 'r.education',
      mobile: 'r.mobile',
      fullTime: 'r.full_time',
      dutyLevel: 'r.duty_level',
      duty: 'r.duty',
      villageCode: 'r.village_code',
      villageName: 'v.code',
      gridId: 'r.grid_id',
      gridName: 'g.code',
      registeredOn: 'r.registered_on',
      currentPosts,
      postsUntil: "coalesce(r.posts_until, '9999-12-31')",
      certificateUntil,
      trainingHours,
      updatedAt: 'r.updated_at',
      ownerCode: 'r.owner_code',
      ownerName: 'o.name',
    },
    counts: staffCounts,
    defaultSort: [{ column: 'name', direction: 'asc' }],
    searchTable: 'staff_search',
    groups: { kind: { column: 'kind' }, village: { column: 'villageCode' }, grid: { column: 'gridId' } },
  };
}

export function findStaffByIdNumber(
  db: ReadDb,
  ownerCode: string,
  idType: string,
  idNumber: string,
): { id: string; name: string } | undefined {
  if (idNumber === '') return undefined;
  return db.get(
    'SELECT id, name FROM staff WHERE owner_code = ? AND id_type = ? AND id_number = ? AND deleted_at IS NULL',
    ownerCode,
    idType,
    idNumber,
  );
}

/** Everybody of a name whom an office has. */
export function listStaffByName(db: ReadDb, ownerCode: string, name: string): string[] {
  return db
    .all<{ id: string }>('SELECT id FROM staff WHERE owner_code = ? AND name = ? AND deleted_at IS NULL', ownerCode, name)
    .map(({ id }) => id);
}

/** Whom a roster's row would repeat: the same number, whatever document it was noted under. */
export function findTwinStaff(db: ReadDb, ownerCode: string, idNumber: string): { id: string; title: string } | undefined {
  return db.get('SELECT id, name AS title FROM staff WHERE owner_code = ? AND id_number = ? AND deleted_at IS NULL', ownerCode, idNumber);
}
