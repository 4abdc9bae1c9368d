import { StaffFields } from '#shared/contract/staff.ts';
import { staffProblems } from '#shared/rules/staff-record.ts';
import type { ListSource } from '../database/list-query.ts';
import { pickFields, type RecordKind } from '../database/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { searchText, sortName } from '../database/search-text.ts';
import { getGridName } from '../grids/grids.store.ts';

const staffFields = StaffFields.keyof().options;

export const staffKind: RecordKind<StaffFields> = {
  entity: 'staff',
  table: { table: 'staff', fields: [...staffFields, 'sortName'], booleans: ['fullTime'] },
  searchTable: 'staff_search',
  fieldsOf: (_db, row) => pickFields<StaffFields>(row, staffFields),
  columnsOf: (fields) => ({ ...fields, sortName: sortName(fields.name) }),
  searchTextOf: (fields) => searchText([fields.idNumber, fields.mobile, fields.otherPhone, fields.duty, fields.remark], [fields.name]),
  titleOf: (fields) => fields.name,
  problemsOf: (db, fields, today) => staffProblems(fields, { today, gridVillageCode: fields.gridId === null ? null : getGridName(db, fields.gridId)?.villageCode }),
};

export const staffList: ListSource = {
  from: 'staff AS r',
  joins: {
    g: 'LEFT JOIN grids AS g ON g.id = r.grid_id',
    v: 'LEFT JOIN villages AS v ON v.code = r.village_code',
    o: 'LEFT JOIN reporting_offices AS o ON o.division_code = r.owner_code',
  },
  alias: 'r',
  select: `r.id, r.owner_code AS ownerCode, o.name AS ownerName, r.rev, r.created_at AS createdAt, r.created_by AS createdBy, r.updated_at AS updatedAt, r.updated_by AS updatedBy,
    r.deleted_at AS deletedAt, r.delete_reason AS deleteReason, r.name, r.id_type AS idType, r.id_number AS idNumber, r.sex, r.birth_date AS birthDate, r.nation,
    r.political_status AS politicalStatus, r.education, r.mobile, r.other_phone AS otherPhone, r.kind, r.full_time AS fullTime, r.level, r.duty, r.specialty,
    r.village_code AS villageCode, r.grid_id AS gridId, r.registered_on AS registeredOn, r.remark, g.name AS gridName, v.name AS villageName`,
  columns: {
    name: 'r.sort_name', kind: 'r.kind', sex: 'r.sex', birthDate: 'r.birth_date', politicalStatus: 'r.political_status', education: 'r.education', mobile: 'r.mobile',
    fullTime: 'r.full_time', villageCode: 'r.village_code', villageName: 'v.code', gridId: 'r.grid_id', gridName: 'g.code', registeredOn: 'r.registered_on', updatedAt: 'r.updated_at', ownerCode: 'r.owner_code', ownerName: 'o.name',
  },
  defaultSort: [{ column: 'name', direction: 'asc' }],
  searchTable: 'staff_search',
  groups: { kind: { column: 'kind' }, village: { column: 'villageCode' }, grid: { column: 'gridId' } },
};

export function findStaffByIdNumber(db: ReadDb, ownerCode: string, idType: string, idNumber: string): { id: string; name: string } | undefined {
  if (idNumber === '') return undefined;
  return db.get('SELECT id, name FROM staff WHERE owner_code = ? AND id_type = ? AND id_number = ? AND deleted_at IS NULL', ownerCode, idType, idNumber);
}
