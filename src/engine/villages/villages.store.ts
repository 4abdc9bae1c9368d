import type { z } from 'zod';
import { Village } from '#shared/contract/offices.ts';
import { pickFields, type RecordKind } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { searchText } from '../records/search-text.ts';

export const VillageFields = Village.pick({ code: true, name: true, kind: true });
export type VillageFields = z.infer<typeof VillageFields>;
const villageFields = ['code', 'name', 'kind'] as const;

export const villageKind: RecordKind<VillageFields> = {
  entity: 'village',
  table: { table: 'villages', fields: villageFields },
  searchTable: null,
  fieldsOf: (_db, row) => pickFields<VillageFields>(row, villageFields),
  columnsOf: (fields) => fields,
  searchTextOf: (fields) => searchText([], [fields.name]),
  titleOf: (fields) => fields.name,
  problemsOf: () => [],
};

export function listVillages(db: ReadDb): Village[] {
  return db.all<Village>(`SELECT id, owner_code AS ownerCode, rev, created_at AS createdAt, created_by AS createdBy, updated_at AS updatedAt, updated_by AS updatedBy,
    deleted_at AS deletedAt, delete_reason AS deleteReason, code, name, kind FROM villages WHERE deleted_at IS NULL ORDER BY code`);
}

export function findVillageByCode(db: ReadDb, code: string): { id: string; name: string } | undefined {
  return db.get('SELECT id, name FROM villages WHERE code = ?', code);
}
