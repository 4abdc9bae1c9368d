// Ids of what a row names, looked up in the register.
import type { ReadDb } from '../database/register.ts';
import { findGridIdByCode } from '../grids/grids.store.ts';
import { findOrganisationByName } from '../organisations/organisations.store.ts';

export interface PlaceIds {
  gridIdByCode(code: string): string | null;
  organisationIdByName(name: string): string | null;
}

export function placeIds(db: ReadDb, ownerCode: string): PlaceIds {
  return {
    gridIdByCode: (code) => findGridIdByCode(db, code),
    organisationIdByName: (name) => findOrganisationByName(db, ownerCode, name)?.id ?? null,
  };
}
