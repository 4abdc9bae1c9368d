// A roster may name a parent that stands further down: it is tied once all rows are taken.
import { changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { findOrganisation, findOrganisationByName, organisationKind } from '../organisations/organisations.store.ts';

export interface Orphan {
  readonly id: string;
  readonly parentName: string;
}

/** Those whose parent is still unknown, or stands under them, stay without one. */
export function tieParents(db: WriteDb, by: ChangeBy, ownerCode: string, orphans: readonly Orphan[]): void {
  for (const { id, parentName } of orphans) {
    const parentId = findOrganisationByName(db, ownerCode, parentName)?.id ?? null;
    if (parentId === null || standsUnder(db, parentId, id)) continue;
    const { header, fields } = getRecord(db, organisationKind, id);
    changeRecord(db, organisationKind, by, { id, rev: header.rev, fields: { ...fields, parentId } });
  }
}

function standsUnder(db: ReadDb, id: string, above: string): boolean {
  for (let current: string | null = id; current !== null; current = findOrganisation(db, current)?.parentId ?? null)
    if (current === above) return true;
  return false;
}
