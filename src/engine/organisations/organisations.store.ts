import { OrganisationFields, type CommitteeTerm, type OrganisationNode } from '#shared/contract/organisations.ts';
import { organisationProblems } from '#shared/rules/organisation-record.ts';
import { organisationCounts } from '#shared/rules/named-counts/other-counts.ts';
import type { ListSource } from '../list-queries/list-query.ts';
import { pickFields, type RecordKind } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { searchText, sortName } from '../records/search-text.ts';

const columnFields = OrganisationFields.omit({ terms: true }).keyof().options;

export const organisationKind: RecordKind<OrganisationFields> = {
  entity: 'organisation',
  table: { table: 'organisations', fields: [...columnFields, 'sortName'] },
  searchTable: 'organisation_search',
  fieldsOf: (db, row) => ({ ...pickFields<Omit<OrganisationFields, 'terms'>>(row, columnFields), terms: listTerms(db, row.id) }),
  columnsOf: ({ terms: _terms, ...fields }) => ({ ...fields, sortName: sortName(fields.name) }),
  children: { fields: ['terms'], write: writeTerms },
  searchTextOf: (fields) =>
    searchText([fields.code, fields.phone, fields.headPhone, fields.address, fields.remark], [fields.name, fields.headName]),
  titleOf: (fields) => fields.name,
  problemsOf: (_db, fields, today) => organisationProblems(fields, today),
};

/** @param today ISO date: whose posts are in force is asked of the day, never of SQLite's clock */
export function organisationList(today: string): ListSource {
  return {
    from: 'organisations AS r',
    joins: {
      p: 'LEFT JOIN organisations AS p ON p.id = r.parent_id',
      v: 'LEFT JOIN villages AS v ON v.code = r.village_code',
      o: 'LEFT JOIN reporting_offices AS o ON o.division_code = r.owner_code',
    },
    alias: 'r',
    select: `r.id, r.owner_code AS ownerCode, o.name AS ownerName, r.rev, r.created_at AS createdAt, r.created_by AS createdBy, r.updated_at AS updatedAt, r.updated_by AS updatedBy,
      r.deleted_at AS deletedAt, r.delete_reason AS deleteReason, r.kind, r.name, r.code, r.level, r.parent_id AS parentId, r.village_code AS villageCode,
      r.division_code AS divisionCode, r.address, r.longitude, r.latitude, r.phone, r.head_name AS headName, r.head_phone AS headPhone, r.composing_units AS composingUnits,
      r.service_area AS serviceArea, r.mass_kind AS massKind, r.guiding_department AS guidingDepartment, r.member_count AS memberCount, r.description, r.duties,
      r.committee_kind AS committeeKind, r.committee_trade AS committeeTrade, r.founded_on AS foundedOn, r.closed_on AS closedOn, r.remark,
      p.name AS parentName, v.name AS villageName, ${holdersOf(today)} AS holders`,
    columns: {
      name: 'r.sort_name',
      kind: 'r.kind',
      level: 'r.level',
      code: 'r.code',
      parentId: 'r.parent_id',
      parentName: 'p.sort_name',
      villageCode: 'r.village_code',
      villageName: 'v.code',
      headName: 'r.head_name',
      headPhone: 'r.head_phone',
      phone: 'r.phone',
      address: 'r.address',
      massKind: 'r.mass_kind',
      committeeKind: 'r.committee_kind',
      committeeTrade: 'r.committee_trade',
      foundedOn: 'r.founded_on',
      closedOn: 'r.closed_on',
      holders: holdersOf(today),
      updatedAt: 'r.updated_at',
      ownerCode: 'r.owner_code',
      ownerName: 'o.name',
    },
    counts: organisationCounts,
    defaultSort: [
      { column: 'kind', direction: 'asc' },
      { column: 'name', direction: 'asc' },
    ],
    searchTable: 'organisation_search',
    groups: { kind: { column: 'kind' }, level: { column: 'level' }, village: { column: 'villageCode' } },
  };
}

/** People who hold a post there; `today` is an ISO date of the office's clock. */
function holdersOf(today: string): string {
  return `(SELECT count(DISTINCT sp.staff_id) FROM staff_posts AS sp JOIN staff AS s ON s.id = sp.staff_id
    WHERE sp.organisation_id = r.id AND s.deleted_at IS NULL AND (sp.from_on IS NULL OR sp.from_on <= '${today}') AND (sp.until_on IS NULL OR sp.until_on >= '${today}'))`;
}

export function listOrganisationTree(db: ReadDb, today: string): OrganisationNode[] {
  return db.all(`SELECT r.id, r.parent_id AS parentId, r.kind, r.name, r.level, r.closed_on AS closedOn, r.owner_code AS ownerCode, ${holdersOf(today)} AS holders
    FROM organisations AS r WHERE r.deleted_at IS NULL ORDER BY r.kind, r.sort_name, r.id`);
}

function listTerms(db: ReadDb, organisationId: string): CommitteeTerm[] {
  return db.all(
    'SELECT from_on AS fromOn, until_on AS untilOn, document FROM committee_terms WHERE organisation_id = ? ORDER BY position',
    organisationId,
  );
}

function writeTerms(db: WriteDb, organisationId: string, { terms }: OrganisationFields): void {
  db.run('DELETE FROM committee_terms WHERE organisation_id = ?', organisationId);
  terms.forEach(({ fromOn, untilOn, document }, index) =>
    db.run(
      'INSERT INTO committee_terms (organisation_id, position, from_on, until_on, document) VALUES (?, ?, ?, ?, ?)',
      organisationId,
      index + 1,
      fromOn,
      untilOn,
      document,
    ),
  );
}

interface NamedOrganisation {
  readonly name: string;
  readonly parentId: string | null;
  readonly deletedAt: string | null;
}

export function findOrganisation(db: ReadDb, id: string): NamedOrganisation | undefined {
  return db.get('SELECT name, parent_id AS parentId, deleted_at AS deletedAt FROM organisations WHERE id = ?', id);
}

export function findOrganisationByName(db: ReadDb, ownerCode: string, name: string): { id: string } | undefined {
  return db.get('SELECT id FROM organisations WHERE owner_code = ? AND name = ? AND deleted_at IS NULL', ownerCode, name);
}

/** What still hangs on an organisation and keeps it from being deleted: organisations under it, and posts that have not ended. */
export function countUnder(db: ReadDb, id: string, today: string): { organisations: number; holders: number } {
  const children =
    db.get<{ count: number }>('SELECT count(*) AS count FROM organisations WHERE parent_id = ? AND deleted_at IS NULL', id)?.count ?? 0;
  const holders =
    db.get<{ count: number }>(
      'SELECT count(DISTINCT p.staff_id) AS count FROM staff_posts AS p JOIN staff AS s ON s.id = p.staff_id WHERE p.organisation_id = ? AND s.deleted_at IS NULL AND (p.until_on IS NULL OR p.until_on >= ?)',
      id,
      today,
    )?.count ?? 0;
  return { organisations: children, holders };
}

/** Names of all organisations: what an import needs to know a parent by. */
export function listOrganisationNames(db: ReadDb): string[] {
  return db.all<{ name: string }>('SELECT name FROM organisations WHERE deleted_at IS NULL').map(({ name }) => name);
}
