import type { Handlers } from '#shared/contract/call.ts';
import type { StaffFields, StaffMember, StaffRow, staff } from '#shared/contract/staff.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { userError } from '#shared/errors.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { settleStaff } from '#shared/rules/staff-posts.ts';
import { dateOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { findRecord, getRecord } from '../records/record-book.ts';
import { createListReader } from '../list-queries/list-reader.ts';
import type { ReadDb } from '../database/register.ts';
import { getGridName, getVillageName } from '../grids/grids.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { findOrganisation } from '../organisations/organisations.store.ts';
import { createRecordCalls } from '../records/record-calls.ts';
import { refuseUnknownPostPlaces } from './known-post-place.ts';
import { listChoices, listClashes, listHolders } from './staff-posts.store.ts';
import { findStaffByIdNumber, staffKind, staffList } from './staff.store.ts';

export function createStaff(context: EngineContext): Handlers<typeof staff, CallContext> {
  const { register, clock } = context;
  const today = () => dateOf(clock.now());
  const list = () => createListReader(register, staffList(today()), today);
  const calls = createRecordCalls<StaffFields, StaffMember>(context, staffKind, {
    show: (db, header, fields) => ({
      ...header,
      ...fields,
      gridName: fields.gridId === null ? null : (getGridName(db, fields.gridId)?.name ?? null),
      villageName: fields.villageCode === null ? null : getVillageName(db, fields.villageCode),
      postPlaces: fields.posts.map((post) => placeName(db, post)),
      clashes: listClashes(db, header.id, fields.posts),
    }),
    beforeSave(db, fields, id) {
      refuseUnknownPostPlaces(db, settleStaff(fields), id === null ? undefined : findRecord(db, staffKind, id)?.fields);
      const holder = findStaffByIdNumber(db, getOffice(db).divisionCode, fields.idType, fields.idNumber);
      if (holder !== undefined && holder.id !== id) throw userError('staff.id-taken', { name: holder.name });
    },
  });
  return {
    ...calls,
    list: (input) => ({
      rows: list()
        .rows<StaffRow & { fullTime: unknown }>(input)
        .map((row) => ({ ...row, fullTime: asBoolean(row.fullTime) })),
    }),
    count: (selection) => list().count(selection),
    groups: (input) => ({ groups: list().groups(input) }),
    holders: (input) => ({ rows: listHolders(register.read, input) }),
    choices: ({ on }) => ({ rows: listChoices(register.read, on) }),
    addPost({ id, rev, post }, call) {
      const { fields } = getRecord(register.read, staffKind, id);
      return calls.update({ id, rev, fields: { ...fields, posts: [...fields.posts, post] } }, call);
    },
    endPost({ id, rev, position, untilOn }, call) {
      const { fields } = getRecord(register.read, staffKind, id);
      if (fields.posts[position] === undefined) throw recordInvalid([{ field: 'posts', code: 'code.unknown' }]);
      return calls.update(
        { id, rev, fields: { ...fields, posts: fields.posts.map((post, index) => (index === position ? { ...post, untilOn } : post)) } },
        call,
      );
    },
  };
}

/** Organisation, village and grid of a post, as far as it has them. */
function placeName(db: ReadDb, { organisationId, villageCode, gridId, building }: StaffPost): string {
  const grid = gridId === null ? undefined : getGridName(db, gridId)?.name;
  const village = villageCode === null ? '' : getVillageName(db, villageCode);
  const organisation = organisationId === null ? undefined : findOrganisation(db, organisationId)?.name;
  // A grid's name most often begins with its village's.
  return [organisation, grid?.startsWith(village) === true ? '' : village, grid, building]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

function asBoolean(value: unknown): boolean | null {
  return value === null ? null : value === 1;
}
