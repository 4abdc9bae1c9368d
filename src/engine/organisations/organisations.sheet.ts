// Sheets of organisations: 综治组织名册, 调委会花名册.
import type { OrganisationFields } from '#shared/contract/organisations.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import { placeColumns, type MadeRecord, type MadeRow, type Making, type SheetRegister } from '../register/sheet-register.ts';
import { textOf, valueReader, type Values } from '../sheet-rows/row-values.ts';
import { evaluateOrganisation } from './organisation-row.ts';
import { organisationSheetFields } from './organisation-sheet-fields.ts';
import { countUnder, findOrganisation, findOrganisationByName, listOrganisationNames, organisationKind } from './organisations.store.ts';

export const organisationSheet: SheetRegister<OrganisationFields> = {
  ...organisationSheetFields,
  mayLackVillage: true,
  happened: ['foundedOn'],
  namesOf: listOrganisationNames,
  evaluate: evaluateOrganisation,
  recordOf,
  twinOf(db, ownerCode, values) {
    const title = textOf(values['name']);
    const found = findOrganisationByName(db, ownerCode, title);
    return found === undefined ? undefined : { id: found.id, title };
  },
  tie: tieParents,
  usesOf(db, id, today) {
    const { organisations, holders } = countUnder(db, id, today);
    return organisations + holders;
  },
};

function recordOf(values: Values, { places }: Making): MadeRecord<OrganisationFields> {
  const { text, number, code } = valueReader(values);
  const [fromOn, untilOn, parent] = [code('termFromOn'), code('termUntilOn'), text('parent')];
  const fields: OrganisationFields = {
    kind: text('kind'),
    name: text('name'),
    code: text('code'),
    level: code('level'),
    parentId: parent === '' ? null : places.organisationIdByName(parent),
    villageCode: code('villageCode'),
    divisionCode: text('divisionCode'),
    address: text('address'),
    longitude: number('longitude'),
    latitude: number('latitude'),
    phone: text('phone'),
    headName: text('headName'),
    headPhone: text('headPhone'),
    composingUnits: text('composingUnits'),
    serviceArea: text('serviceArea'),
    massKind: code('massKind'),
    guidingDepartment: text('guidingDepartment'),
    memberCount: number('memberCount'),
    description: text('description'),
    duties: text('duties'),
    committeeKind: code('committeeKind'),
    committeeTrade: code('committeeTrade'),
    foundedOn: code('foundedOn'),
    closedOn: null,
    remark: text('remark'),
    terms: fromOn === null && untilOn === null ? [] : [{ fromOn, untilOn, document: '' }],
  };
  return { fields, columns: () => ({ ...placeColumns, 'terms.0.fromOn': 'termFromOn', 'terms.0.untilOn': 'termUntilOn' }) };
}

/** A roster may name a parent that stands further down. Those whose parent is still unknown, or stands under them, stay without one. */
function tieParents(db: WriteDb, by: ChangeBy, ownerCode: string, made: readonly MadeRow[]): void {
  for (const { id, values } of made) {
    const parentName = textOf(values['parent']);
    const parentId = parentName === '' ? null : (findOrganisationByName(db, ownerCode, parentName)?.id ?? null);
    if (parentId === null || standsUnder(db, parentId, id)) continue;
    const { header, fields } = getRecord(db, organisationKind, id);
    if (fields.parentId === null) changeRecord(db, organisationKind, by, { id, rev: header.rev, fields: { ...fields, parentId } });
  }
}

function standsUnder(db: ReadDb, id: string, above: string): boolean {
  for (let current: string | null = id; current !== null; current = findOrganisation(db, current)?.parentId ?? null)
    if (current === above) return true;
  return false;
}
