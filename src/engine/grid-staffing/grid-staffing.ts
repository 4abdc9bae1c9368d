// A grid's own chief and workers beside the posts that people hold there; one click makes both say the same.
import type { Handlers } from '#shared/contract/call.ts';
import type { GridFields, grids } from '#shared/contract/grids.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { Holder } from '#shared/contract/staff-posts.ts';
import { userError } from '#shared/errors.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { namesOf, postKindsOf, staffingDifferences, type StaffingDifference, type StaffingRole } from '#shared/rules/grid-staffing.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { emptyPost, isHeldOn } from '#shared/rules/staff-posts.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { changeRecord, getRecord, type ChangeBy, type RecordKind } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { listHolders } from '../staff/staff-posts.store.ts';
import { listStaffByName, staffKind } from '../staff/staff.store.ts';
import { gridKind } from '../grids/grids.store.ts';

export function createGridStaffing({
  register,
  clock,
}: EngineContext): Pick<Handlers<typeof grids, CallContext>, 'staffing' | 'takeStaffing'> {
  const differencesOf = (db: ReadDb, id: string, today: string) => {
    const { fields } = getRecord(db, gridKind, id);
    const held = (role: StaffingRole) => [...new Set(holdersOf(db, id, fields, role, today).map(({ name }) => name))];
    return { differences: staffingDifferences(fields, { chief: held('chief'), workers: held('workers') }).map(mutable) };
  };
  return {
    staffing: ({ id }) => differencesOf(register.read, id, dateOf(clock.now())),
    takeStaffing: ({ id, role, from }, { actor }) =>
      register.write((db) => {
        const now = clock.now();
        const change = { by: { actor, at: instantOf(now) }, today: dateOf(now), id, role };
        if (from === 'posts') nameWhoHolds(db, change);
        else givePosts(db, change);
        return differencesOf(db, id, change.today);
      }),
  };
}

interface Taking {
  readonly by: ChangeBy;
  readonly today: string;
  readonly id: string;
  readonly role: StaffingRole;
}

function holdersOf(db: ReadDb, gridId: string, { kind }: GridFields, role: StaffingRole, today: string): Holder[] {
  return listHolders(db, { gridId, on: today, kinds: [...postKindsOf(role, kind)] });
}

/** The grid takes over who holds the posts, with what its table asks of the chief. */
function nameWhoHolds(db: WriteDb, { by, today, id, role }: Taking): void {
  const { fields } = getRecord(db, gridKind, id);
  const holders = [...new Map(holdersOf(db, id, fields, role, today).map((holder) => [holder.staffId, holder])).values()];
  const [first] = holders;
  if (first === undefined) return;
  const mobiles = holders.map(({ mobile }) => mobile).filter((mobile) => mobile !== '');
  save(db, gridKind, by, today, id, {
    ...fields,
    ...(role === 'chief'
      ? chiefOf(getRecord(db, staffKind, first.staffId).fields)
      : { workerNames: holders.map(({ name }) => name).join('、'), workerPhones: mobiles.join('、'), workerCount: holders.length }),
  });
}

function chiefOf({ name, mobile, sex, nation, politicalStatus, birthDate, education }: StaffFields): Partial<GridFields> {
  return {
    chiefName: name,
    chiefMobile: mobile,
    chiefPhone: '',
    chiefSex: sex,
    chiefNation: nation,
    chiefPoliticalStatus: politicalStatus,
    chiefBirthDate: birthDate,
    chiefEducation: education,
  };
}

/** Whom the grid does not name ends the post yesterday; whom it names and who has none begins today. */
function givePosts(db: WriteDb, { by, today, id, role }: Taking): void {
  const { fields } = getRecord(db, gridKind, id);
  const named = namesOf(role === 'chief' ? fields.chiefName : fields.workerNames);
  const kinds = postKindsOf(role, fields.kind);
  const holders = holdersOf(db, id, fields, role, today);
  for (const staffId of new Set(holders.filter(({ name }) => !named.includes(name)).map((holder) => holder.staffId))) {
    const { fields: member } = getRecord(db, staffKind, staffId);
    const posts = member.posts.map((post) =>
      post.gridId === id && kinds.includes(post.kind) && isHeldOn(post, today) ? { ...post, untilOn: lastDay(post.fromOn, today) } : post,
    );
    save(db, staffKind, by, today, staffId, { ...member, posts });
  }
  for (const name of named.filter((each) => !holders.some((holder) => holder.name === each))) {
    const staffId = theOnlyOne(db, name);
    const { fields: member } = getRecord(db, staffKind, staffId);
    const post = { ...emptyPost(kinds[0] ?? ''), villageCode: fields.villageCode, gridId: id, fromOn: today };
    save(db, staffKind, by, today, staffId, { ...member, posts: [...member.posts, post] });
  }
}

function lastDay(fromOn: string | null, today: string): string {
  const yesterday = daysAfterDate(today, -1);
  return fromOn !== null && fromOn > yesterday ? fromOn : yesterday;
}

/** @throws grids.staff-not-registered for a name that nobody, or more than one person, has */
function theOnlyOne(db: ReadDb, name: string): string {
  const ids = listStaffByName(db, getOffice(db).divisionCode, name);
  const [only] = ids;
  if (only === undefined || ids.length > 1) throw userError('grids.staff-not-registered', { name, count: ids.length });
  return only;
}

function save<Fields extends object>(db: WriteDb, kind: RecordKind<Fields>, by: ChangeBy, today: string, id: string, fields: Fields): void {
  const problems = kind.problemsOf(db, fields, today);
  if (problems.length > 0) throw recordInvalid(problems);
  changeRecord(db, kind, by, { id, rev: getRecord(db, kind, id).header.rev, fields });
}

function mutable({ role, gridNames, postNames }: StaffingDifference): { role: StaffingRole; gridNames: string[]; postNames: string[] } {
  return { role, gridNames: [...gridNames], postNames: [...postNames] };
}
