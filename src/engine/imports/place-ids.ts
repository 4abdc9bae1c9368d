import type { ReadDb } from '../database/register.ts';
import { findGridIdByCode } from '../grids/grids.store.ts';
import { findOrganisationByName } from '../organisations/organisations.store.ts';
import type { PlaceIds } from '../register/sheet-register.ts';

export function placeIds(db: ReadDb, ownerCode: string): PlaceIds {
  return {
    gridIdByCode: (code) => findGridIdByCode(db, code),
    organisationIdByName: (name) => findOrganisationByName(db, ownerCode, name)?.id ?? null,
  };
}
