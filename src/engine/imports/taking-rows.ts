// Turns rows of an import into records, inside the transaction of its caller.
import type { SheetKind } from '#shared/contract/imports.ts';
import type { TypeMapping } from '#shared/contract/office-settings.ts';
import { userError } from '#shared/errors.ts';
import { withProposedTypes } from '#shared/rules/type-mapping.ts';
import { addRecord, changeRecord, findRecord, restoreRecord, type ChangeBy, type RecordKind } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { findGridByCode, gridKind } from '../grids/grids.store.ts';
import { organisationKind } from '../organisations/organisations.store.ts';
import { staffKind } from '../staff/staff.store.ts';
import { setFate, type StoredRow } from './imports.store.ts';
import type { Orphan } from './organisation-parents.ts';
import { placeIds } from './place-ids.ts';
import { disputeFieldsOf, gridFieldsOf, organisationFieldsOf, staffFieldsOf } from './record-making.ts';
import { findTwin } from './twins.store.ts';

export interface Taking {
  readonly importId: string;
  readonly fileName: string;
  readonly ownerCode: string;
  readonly by: ChangeBy;
  readonly newId: () => string;
  /** The office's table of types on the day of the import. */
  readonly mapping: TypeMapping;
  /** Records that this import has made so far: two rows that are alike are not each other's twins. */
  readonly made: Set<string>;
  /** Organisations whose parent was not there yet: it may stand further down. */
  readonly orphans: Orphan[];
}

/**
 * Makes the record of a row and notes its fate.
 * @throws imports.plan-changed when the register has meanwhile got a record that the row would repeat
 */
export function takeRow(db: WriteDb, row: StoredRow, taking: Taking): void {
  const twin = findTwin(db, taking.ownerCode, row.kind, row.values);
  const changed = (twin?.id ?? null) !== row.twinId;
  if (changed && !(twin !== undefined && taking.made.has(twin.id))) throw userError('imports.plan-changed');
  const recordId = makeRecord(db, row, taking);
  taking.made.add(recordId);
  setFate(db, taking.importId, row, 'taken', recordId);
}

function makeRecord(db: WriteDb, { kind, values, row }: StoredRow, taking: Taking): string {
  const places = placeIds(db, taking.ownerCode);
  const reason = `导入《${taking.fileName}》第 ${row} 行`;
  switch (kind) {
    case 'grids': {
      const fields = gridFieldsOf(values, places);
      const before = findGridByCode(db, fields.code);
      // A grid's code is unique for ever: one that was deleted comes back as what the sheet says now.
      return before === undefined ? add(db, gridKind, fields, reason, taking) : revive(db, gridKind, before.id, fields, taking);
    }
    case 'organisations': {
      const fields = organisationFieldsOf(values, places);
      const id = add(db, organisationKind, fields, reason, taking);
      if (fields.parentId === null && typeof values['parent'] === 'string') taking.orphans.push({ id, parentName: values['parent'] });
      return id;
    }
    case 'staff':
      return add(db, staffKind, staffFieldsOf(values, places), reason, taking);
    case 'disputes':
      // A ledger has one column of types, ours or the mediators': the other is proposed from the office's table.
      return add(db, disputeKind, withProposedTypes(taking.mapping, disputeFieldsOf(values, places, taking.newId)), reason, taking);
  }
}

function add<Fields extends object>(
  db: WriteDb,
  kind: RecordKind<Fields>,
  fields: Fields,
  reason: string,
  { ownerCode, by, newId }: Taking,
): string {
  const id = newId();
  addRecord(db, kind, by, { id, ownerCode, fields, reason });
  return id;
}

function revive<Fields extends object>(db: WriteDb, kind: RecordKind<Fields>, id: string, fields: Fields, { by }: Taking): string {
  const found = findRecord(db, kind, id);
  if (found === undefined) throw userError('record.not-found');
  restoreRecord(db, kind, by, { id, rev: found.header.rev });
  changeRecord(db, kind, by, { id, rev: found.header.rev + 1, fields });
  return id;
}

/** Grids and organisations come before the staff and disputes that name them. */
export const takingOrder: readonly SheetKind[] = ['grids', 'organisations', 'staff', 'disputes'];
