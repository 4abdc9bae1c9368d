import { GridFields, type Grid } from '#shared/contract/grids.ts';
import { gridProblems } from '#shared/rules/grid-record.ts';
import { gridCounts } from '#shared/rules/named-counts/other-counts.ts';
import type { ListSource } from '../list-queries/list-query.ts';
import { findVillageByCode } from '../villages/villages.store.ts';
import { pickFields, type RecordKind } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { searchText } from '../records/search-text.ts';

const gridFields = GridFields.keyof().options;

export const gridKind: RecordKind<GridFields> = {
  entity: 'grid',
  table: { table: 'grids', fields: gridFields },
  searchTable: 'grid_search',
  fieldsOf: (_db, row) => pickFields<GridFields>(row, gridFields),
  columnsOf: (fields) => fields,
  searchTextOf: (fields) =>
    searchText(
      [fields.code, fields.chiefMobile, fields.workerPhones, fields.remark],
      [fields.name, fields.chiefName, ...fields.workerNames.split('、'), ...fields.keyPlaces.split('、').filter((place) => place !== '')],
    ),
  titleOf: (fields) => fields.name,
  problemsOf: (db, fields, today) =>
    gridProblems(fields, { today, parent: fields.parentGridId === null ? undefined : findGridPlace(db, fields.parentGridId) }),
};

export const gridList: ListSource = {
  from: 'grids AS r',
  joins: {
    v: 'LEFT JOIN villages AS v ON v.code = r.village_code',
    o: 'LEFT JOIN reporting_offices AS o ON o.division_code = r.owner_code',
  },
  alias: 'r',
  select: `r.id, r.owner_code AS ownerCode, o.name AS ownerName, r.rev, r.created_at AS createdAt, r.created_by AS createdBy, r.updated_at AS updatedAt, r.updated_by AS updatedBy,
    r.deleted_at AS deletedAt, r.delete_reason AS deleteReason, r.village_code AS villageCode, r.code, r.name, r.kind, r.households, r.population,
    r.key_people_count AS keyPeopleCount, r.area_square_metres AS areaSquareMetres, r.centre_longitude AS centreLongitude, r.centre_latitude AS centreLatitude,
    r.chief_name AS chiefName, r.chief_sex AS chiefSex, r.chief_nation AS chiefNation, r.chief_political_status AS chiefPoliticalStatus, r.chief_birth_date AS chiefBirthDate,
    r.chief_education AS chiefEducation, r.chief_mobile AS chiefMobile, r.chief_phone AS chiefPhone, r.worker_names AS workerNames, r.worker_phones AS workerPhones,
    r.worker_count AS workerCount, r.remark, r.parent_grid_id AS parentGridId, r.extent, r.key_places AS keyPlaces, r.party_member_count AS partyMemberCount,
    r.first_secretary_name AS firstSecretaryName, r.poverty_director_name AS povertyDirectorName, r.police_assistant_name AS policeAssistantName,
    r.legal_envoy_name AS legalEnvoyName, r.livelihood_supervisor_name AS livelihoodSupervisorName, r.founded_on AS foundedOn, r.closed_on AS closedOn,
    r.heir_grid_id AS heirGridId, coalesce(v.name, '') AS villageName`,
  columns: {
    code: 'r.code',
    name: 'r.name',
    kind: 'r.kind',
    villageCode: 'r.village_code',
    villageName: 'v.name',
    households: 'r.households',
    population: 'r.population',
    keyPeopleCount: 'r.key_people_count',
    partyMemberCount: 'r.party_member_count',
    closedOn: 'r.closed_on',
    foundedOn: 'r.founded_on',
    chiefName: 'r.chief_name',
    chiefMobile: 'r.chief_mobile',
    workerNames: 'r.worker_names',
    workerCount: 'r.worker_count',
    updatedAt: 'r.updated_at',
    ownerCode: 'r.owner_code',
    ownerName: 'o.name',
  },
  counts: gridCounts,
  defaultSort: [{ column: 'code', direction: 'asc' }],
  searchTable: 'grid_search',
  groups: { village: { column: 'villageCode' }, kind: { column: 'kind' } },
};

/** The grid that has a code or ever had it. */
export function findGridByCode(db: ReadDb, code: string): { id: string; name: string; deletedAt: string | null } | undefined {
  return db.get(
    'SELECT g.id, g.name, g.deleted_at AS deletedAt FROM grid_codes AS c JOIN grids AS g ON g.id = c.grid_id WHERE c.code = ?',
    code,
  );
}

export function getGridName(db: ReadDb, id: string): Pick<Grid, 'id' | 'name' | 'code' | 'villageCode'> | undefined {
  return db.get('SELECT id, name, code, village_code AS villageCode FROM grids WHERE id = ?', id);
}

function findGridPlace(db: ReadDb, id: string): { villageCode: string; kind: string } | undefined {
  return db.get('SELECT village_code AS villageCode, kind FROM grids WHERE id = ?', id);
}

/** Codes ever given in a village, those of deleted and closed grids too: a code is unique for ever. */
export function codesEverGiven(db: ReadDb, villageCode: string): string[] {
  return db
    .all<{ code: string }>("SELECT code FROM grid_codes WHERE code >= ? AND code < ? || ':'", villageCode, villageCode)
    .map(({ code }) => code);
}

/** Micro grids that stand now as parts of a grid. */
export function countMicroGrids(db: ReadDb, id: string): number {
  return (
    db.get<{ count: number }>(
      'SELECT count(*) AS count FROM grids WHERE parent_grid_id = ? AND deleted_at IS NULL AND closed_on IS NULL',
      id,
    )?.count ?? 0
  );
}

/** What still stands in a grid and keeps it from being deleted. */
export function countInGrid(db: ReadDb, id: string): { disputes: number; staff: number; microGrids: number } {
  const count = (table: string) =>
    db.get<{ count: number }>(`SELECT count(*) AS count FROM ${table} WHERE grid_id = ? AND deleted_at IS NULL`, id)?.count ?? 0;
  const microGrids =
    db.get<{ count: number }>(
      'SELECT count(*) AS count FROM grids WHERE (parent_grid_id = ? OR heir_grid_id = ?) AND deleted_at IS NULL',
      id,
      id,
    )?.count ?? 0;
  return { disputes: count('disputes'), staff: count('staff'), microGrids };
}

export function getVillageName(db: ReadDb, code: string): string {
  return findVillageByCode(db, code)?.name ?? '';
}

export function findGridIdByCode(db: ReadDb, code: string): string | null {
  return db.get<{ id: string }>('SELECT id FROM grids WHERE code = ? AND deleted_at IS NULL', code)?.id ?? null;
}

/** Every grid's code, name and village: what an import needs to know a grid by what a village calls it. */
export function listGridPlaces(db: ReadDb): { code: string; name: string; villageCode: string }[] {
  return db.all('SELECT code, name, village_code AS villageCode FROM grids WHERE deleted_at IS NULL AND closed_on IS NULL ORDER BY code');
}

/** Grids that are not closed, by code; '' where one has no boundary. */
export function standingGrids(db: ReadDb): { id: string; code: string; name: string; villageName: string; boundary: string }[] {
  return db.all(
    "SELECT g.id, g.code, g.name, coalesce(v.name, '') AS villageName, g.boundary FROM grids AS g LEFT JOIN villages AS v ON v.code = g.village_code WHERE g.deleted_at IS NULL AND g.closed_on IS NULL ORDER BY g.code",
  );
}
