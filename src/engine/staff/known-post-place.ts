// Villages, grids and organisations that a post may name: the ones of this office.
import type { StaffFields } from '#shared/contract/staff.ts';
import { recordInvalid, type RecordProblem } from '#shared/rules/record-problem.ts';
import type { ReadDb } from '../database/register.ts';
import { isVillageHere, standsGrid } from '../grids/known-place.store.ts';
import { findOrganisation } from '../organisations/organisations.store.ts';

/**
 * What was deleted stays with the posts that had it but is not chosen anew.
 * @param before the same person as the register has them; absent for a new one
 * @throws record.invalid with `code.unknown`
 */
export function refuseUnknownPostPlaces(db: ReadDb, { posts }: StaffFields, before?: StaffFields): void {
  const had = (field: 'gridId' | 'organisationId', id: string): boolean => before?.posts.some((post) => post[field] === id) === true;
  const problems: RecordProblem[] = posts.flatMap(({ villageCode, gridId, organisationId }, index) => {
    const unknown = (field: string): RecordProblem => ({ field: `posts.${String(index)}.${field}`, code: 'code.unknown' });
    return [
      ...(villageCode === null || isVillageHere(db, villageCode) ? [] : [unknown('villageCode')]),
      ...(gridId === null || had('gridId', gridId) || standsGrid(db, gridId) ? [] : [unknown('gridId')]),
      ...(organisationId === null || had('organisationId', organisationId) || stands(db, organisationId)
        ? []
        : [unknown('organisationId')]),
    ];
  });
  if (problems.length > 0) throw recordInvalid(problems);
}

function stands(db: ReadDb, organisationId: string): boolean {
  const found = findOrganisation(db, organisationId);
  return found !== undefined && found.deletedAt === null;
}
