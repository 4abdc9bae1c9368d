import type { Handlers } from '#shared/contract/call.ts';
import type { StaffFields, StaffMember, StaffRow, staff } from '#shared/contract/staff.ts';
import { userError } from '#shared/errors.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { findRecord } from '../database/record-book.ts';
import { createListReader } from '../database/list-reader.ts';
import { refuseUnknownPlace } from '../grids/known-place.store.ts';
import { getGridName, getVillageName } from '../grids/grids.store.ts';
import { getOffice } from '../offices/offices.store.ts';
import { createRecordCalls } from '../record-calls.ts';
import { findStaffByIdNumber, staffKind, staffList } from './staff.store.ts';

export function createStaff(context: EngineContext): Handlers<typeof staff, CallContext> {
  const { register } = context;
  const list = createListReader(register, staffList);
  return {
    ...createRecordCalls<StaffFields, StaffMember>(context, staffKind, {
      show: (db, header, fields) => ({
        ...header,
        ...fields,
        gridName: fields.gridId === null ? null : (getGridName(db, fields.gridId)?.name ?? null),
        villageName: fields.villageCode === null ? null : getVillageName(db, fields.villageCode),
      }),
      beforeSave(db, fields, id) {
        refuseUnknownPlace(db, fields, id === null ? undefined : findRecord(db, staffKind, id)?.fields);
        const holder = findStaffByIdNumber(db, getOffice(db).divisionCode, fields.idType, fields.idNumber);
        if (holder !== undefined && holder.id !== id) throw userError('staff.id-taken', { name: holder.name });
      },
    }),
    list: (input) => ({ rows: list.rows<StaffRow & { fullTime: unknown }>(input).map((row) => ({ ...row, fullTime: asBoolean(row.fullTime) })) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
  };
}

function asBoolean(value: unknown): boolean | null {
  return value === null ? null : value === 1;
}
