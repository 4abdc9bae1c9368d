// Villages and grids that a record may name: the ones of this office. Foreign keys hold the rest against a record with less kindness.
import { recordInvalid, type RecordProblem } from '#shared/rules/record-problem.ts';
import type { ReadDb } from '../database/register.ts';
import { findVillageByCode } from '../villages/villages.store.ts';

export interface NamedPlace {
  readonly villageCode: string | null;
  readonly gridId?: string | null;
}

/**
 * A grid that was deleted or closed stays with the records that had it (the case keeps its grid as it was then) but is not chosen anew.
 * @param before the same record as it stands; absent for a new one
 * @param on ISO date: a grid closed later may still be named; absent: only grids that stand now
 * @throws record.invalid with `code.unknown` for a village or grid that is not there
 */
export function refuseUnknownPlace(db: ReadDb, { villageCode, gridId = null }: NamedPlace, before?: NamedPlace, on = '9999-12-31'): void {
  const problems: RecordProblem[] = [];
  if (villageCode !== null && !isVillageHere(db, villageCode)) problems.push({ field: 'villageCode', code: 'code.unknown' });
  if (gridId !== null && gridId !== before?.gridId && !standsGrid(db, gridId, on)) problems.push({ field: 'gridId', code: 'code.unknown' });
  if (problems.length > 0) throw recordInvalid(problems);
}

export function isVillageHere(db: ReadDb, code: string): boolean {
  return findVillageByCode(db, code) !== undefined;
}

/** Whether a grid is there and was not deleted nor, where a day is given (ISO date), closed by then. */
export function standsGrid(db: ReadDb, id: string, on = ''): boolean {
  return db.get('SELECT 1 FROM grids WHERE id = ? AND deleted_at IS NULL AND (closed_on IS NULL OR closed_on > ?)', id, on) !== undefined;
}
