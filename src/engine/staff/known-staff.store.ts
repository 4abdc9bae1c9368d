// Staff as parties: a mediator who is in a dispute himself need not be typed again.
import type { PersonFacts } from '#shared/contract/dispute-entry.ts';
import type { ReadDb } from '../database/register.ts';
import { sortName } from '../records/search-text.ts';

export interface KnownStaff {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly kind: string;
}

/** By the whole name; a number that was typed must not contradict. At most three. */
export function findStaffLike(db: ReadDb, { name, idNumber }: { readonly name: string; readonly idNumber: string }): KnownStaff[] {
  if ([...name.trim()].length < 2) return [];
  const rows = db.all<KnownStaff>(
    'SELECT id, name, id_number AS idNumber, mobile AS phone, kind FROM staff WHERE sort_name = ? AND deleted_at IS NULL ORDER BY id LIMIT 3',
    sortName(name.trim()),
  );
  return rows.filter((row) => row.idNumber === '' || row.idNumber.startsWith(idNumber.trim().toUpperCase()));
}

export function findStaffFacts(db: ReadDb, id: string): PersonFacts | undefined {
  return db.get<PersonFacts>(
    "SELECT name, '01' AS kind, id_type AS idType, id_number AS idNumber, sex, nation, education, NULL AS category, duty AS occupation, mobile AS phone, '' AS address, '' AS representative FROM staff WHERE id = ? AND deleted_at IS NULL",
    id,
  );
}
