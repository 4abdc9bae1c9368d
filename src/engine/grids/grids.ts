import type { Handlers } from '#shared/contract/call.ts';
import type { Grid, GridFields, GridRow, grids } from '#shared/contract/grids.ts';
import { userError } from '#shared/errors.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../database/list-reader.ts';
import { createRecordCalls } from '../record-calls.ts';
import { refuseUnknownPlace } from './known-place.store.ts';
import { countInGrid, findGridByCode, getVillageName, gridKind, gridList, lastGridCode } from './grids.store.ts';

const serialDigits = 3;

export function createGrids(context: EngineContext): Handlers<typeof grids, CallContext> {
  const { register } = context;
  const list = createListReader(register, gridList);
  return {
    ...createRecordCalls<GridFields, Grid>(context, gridKind, {
      show: (db, header, fields) => ({ ...header, ...fields, villageName: getVillageName(db, fields.villageCode) }),
      beforeSave(db, fields, id) {
        refuseUnknownPlace(db, { villageCode: fields.villageCode });
        const holder = findGridByCode(db, fields.code);
        if (holder !== undefined && holder.id !== id) throw userError('grids.code-taken', { code: fields.code, name: holder.name, deleted: holder.deletedAt !== null });
      },
      beforeRemove(db, id) {
        const { disputes, staff } = countInGrid(db, id);
        if (disputes + staff > 0) throw userError('grids.in-use', { disputes, staff });
      },
    }),
    list: (input) => ({ rows: list.rows<GridRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
    nextCode({ villageCode }) {
      const last = lastGridCode(register.read, villageCode);
      const digits = last === null ? serialDigits : last.length - villageCode.length;
      const serial = last === null ? 1 : Number(last.slice(villageCode.length)) + 1;
      return { code: villageCode + String(serial).padStart(digits, '0') };
    },
  };
}
