import type { Handlers } from '#shared/contract/call.ts';
import type { Grid, GridFields, GridRow, grids } from '#shared/contract/grids.ts';
import { userError } from '#shared/errors.ts';
import { nextGridCode, readGridCode } from '#shared/rules/grid-code.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { dateOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../list-queries/list-reader.ts';
import { findRecord } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { createRecordCalls } from '../records/record-calls.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { createGridBoundaries } from './grid-boundaries.ts';
import { createGridChanges } from './grid-changes.ts';
import { createNoticeBoard } from './grid-notice-board.ts';
import { codesEverGiven, countInGrid, findGridByCode, getGridName, getVillageName, gridKind, gridList } from './grids.store.ts';
import { refuseUnknownPlace } from './known-place.store.ts';

/** Staffing and figures are composed beside it (grid-staffing/, grid-figures/): staff and disputes stand on higher floors. */
export function createGrids(
  context: EngineContext,
): Omit<Handlers<typeof grids, CallContext>, 'staffing' | 'takeStaffing' | 'countCases' | 'figures'> {
  const { register, clock } = context;
  const list = createListReader(register, gridList, () => dateOf(clock.now()));
  const today = (): string => dateOf(clock.now());
  return {
    ...createRecordCalls<GridFields, Grid>(context, gridKind, {
      show: (db, header, fields) => ({
        ...header,
        ...fields,
        villageName: getVillageName(db, fields.villageCode),
        parentGridName: nameOf(db, fields.parentGridId),
        heirGridName: nameOf(db, fields.heirGridId),
      }),
      beforeSave(db, fields, id) {
        refuseUnknownPlace(db, { villageCode: fields.villageCode, gridId: fields.parentGridId });
        if (id !== null && fields.parentGridId === id) throw recordInvalid([{ field: 'parentGridId', code: 'grid.parent-micro' }]);
        refuseTakenCode(db, fields.code, id);
        refuseUnrecordedChange(db, fields, id);
        if (id === null) refuseUnruledCode(db, fields, today());
      },
      beforeRemove(db, id) {
        const { disputes, staff, microGrids } = countInGrid(db, id);
        if (disputes + staff + microGrids > 0) throw userError('grids.in-use', { disputes, staff, microGrids });
      },
    }),
    ...createGridChanges(context),
    ...createGridBoundaries(context),
    ...createNoticeBoard(context),
    list: (input) => ({ rows: list.rows<GridRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
    nextCode({ villageCode, kind }) {
      const code = nextGridCode(
        villageCode,
        kind,
        settingOn(register.read, 'grid-code-rule', today()),
        codesEverGiven(register.read, villageCode),
      );
      if (code === null) throw userError('grids.codes-used-up', { villageCode });
      return { code };
    },
  };
}

function nameOf(db: ReadDb, id: string | null): string | null {
  return id === null ? null : (getGridName(db, id)?.name ?? null);
}

/** @throws grids.code-taken for a code that another grid has or ever had */
function refuseTakenCode(db: ReadDb, code: string, id: string | null): void {
  const holder = findGridByCode(db, code);
  if (holder !== undefined && holder.id !== id)
    throw userError('grids.code-taken', { code, name: holder.name, deleted: holder.deletedAt !== null });
}

/** @throws record.invalid for a code against the rule that counts on the day (setting grid-code-rule) */
function refuseUnruledCode(db: ReadDb, { villageCode, kind, code }: Pick<GridFields, 'villageCode' | 'kind' | 'code'>, on: string): void {
  const { serialDigits, letters } = settingOn(db, 'grid-code-rule', on);
  const read = readGridCode(code, { villageCode, serialDigits, letter: letters[kind] ?? '' });
  if (!read.ok) throw recordInvalid([{ field: 'code', code: read.code, details: read.details }]);
}

/** A grid's code, village and end belong to the ledger of changes: typed over, old papers would name a grid that nobody finds. */
function refuseUnrecordedChange(db: ReadDb, fields: GridFields, id: string | null): void {
  const before = id === null ? undefined : findRecord(db, gridKind, id)?.fields;
  const was = before ?? { code: fields.code, villageCode: fields.villageCode, closedOn: null, heirGridId: null };
  const changed = (['code', 'villageCode', 'closedOn', 'heirGridId'] as const).filter((field) => was[field] !== fields[field]);
  if (changed.length > 0) throw userError('grids.change-unrecorded', { fields: changed });
}
