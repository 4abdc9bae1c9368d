import type { Handlers } from '#shared/contract/call.ts';
import type { Organisation, OrganisationFields, OrganisationRow, organisations } from '#shared/contract/organisations.ts';
import { userError } from '#shared/errors.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { dateOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../list-queries/list-reader.ts';
import type { ReadDb } from '../database/register.ts';
import { getVillageName } from '../grids/grids.store.ts';
import { refuseUnknownPlace } from '../grids/known-place.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { createRecordCalls } from '../records/record-calls.ts';
import {
  countUnder,
  findOrganisation,
  findOrganisationByName,
  listOrganisationTree,
  organisationKind,
  organisationList,
} from './organisations.store.ts';

export function createOrganisations(context: EngineContext): Handlers<typeof organisations, CallContext> {
  const { register, clock } = context;
  const today = (): string => dateOf(clock.now());
  const list = () => createListReader(register, organisationList(today()), today);
  return {
    ...createRecordCalls<OrganisationFields, Organisation>(context, organisationKind, {
      show: (db, header, fields) => ({
        ...header,
        ...fields,
        parentName: fields.parentId === null ? null : (findOrganisation(db, fields.parentId)?.name ?? null),
        villageName: fields.villageCode === null ? null : getVillageName(db, fields.villageCode),
      }),
      beforeSave(db, fields, id) {
        refuseUnknownPlace(db, { villageCode: fields.villageCode });
        refuseWrongParent(db, fields.parentId, id);
        const holder = findOrganisationByName(db, getOffice(db).divisionCode, fields.name);
        if (holder !== undefined && holder.id !== id) throw userError('organisations.name-taken', { name: fields.name });
      },
      beforeRemove(db, id) {
        const under = countUnder(db, id, today());
        if (under.organisations + under.holders > 0)
          throw userError('organisations.in-use', { organisations: under.organisations, holders: under.holders });
      },
    }),
    list: (input) => ({ rows: list().rows<OrganisationRow>(input) }),
    count: (selection) => list().count(selection),
    groups: (input) => ({ groups: list().groups(input) }),
    tree: () => ({ rows: listOrganisationTree(register.read, today()) }),
  };
}

/**
 * A parent must be there, and must not stand under its own child.
 * @throws record.invalid with `code.unknown` or `organisations.parent-cycle`
 */
function refuseWrongParent(db: ReadDb, parentId: string | null, id: string | null): void {
  const passed = new Set<string>();
  for (let above = parentId; above !== null && !passed.has(above);) {
    if (above === id) throw recordInvalid([{ field: 'parentId', code: 'organisations.parent-cycle' }]);
    passed.add(above);
    const found = findOrganisation(db, above);
    if (above === parentId && (found === undefined || found.deletedAt !== null))
      throw recordInvalid([{ field: 'parentId', code: 'code.unknown' }]);
    above = found?.parentId ?? null;
  }
}
