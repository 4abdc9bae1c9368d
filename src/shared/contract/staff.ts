// People of the grid and mediation teams: GB/T 31000-2015's team table (research B §1.9) and the 网格员信息登记表 (research B §4.3 F).
import { z } from 'zod';
import { read, write } from './call.ts';
import { ById, DivisionCode, Id, IsoDate, line, OwnerName, RecordHeader, Removal } from './fields.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';
import { Certificate, Holder, HoldersInput, StaffChoice, StaffPost, Training } from './staff-posts.ts';

export const StaffFields = z.object({
  name: line(50).min(1),
  /** Code table id-types (GA/T 517). */
  idType: z.string().max(3),
  idNumber: line(30),
  sex: z.string().max(1).nullable(),
  birthDate: IsoDate.nullable(),
  nation: z.string().max(2).nullable(),
  politicalStatus: z.string().max(2).nullable(),
  education: z.string().max(2).nullable(),
  mobile: line(18),
  otherPhone: line(18),
  /** Kind, village, grid and full time of the main post (rules/staff-posts.ts); what older programs and plain rosters have instead of posts. */
  kind: z.string().max(2),
  fullTime: z.boolean().nullable(),
  /** Code table duty-levels (GB/T 12407). */
  dutyLevel: z.string().max(3).nullable().default(null),
  level: line(30),
  duty: line(30),
  specialty: line(200),
  villageCode: DivisionCode.nullable(),
  gridId: Id.nullable(),
  registeredOn: IsoDate.nullable(),
  remark: line(200),
  posts: z.array(StaffPost).max(60).default([]),
  trainings: z.array(Training).max(300).default([]),
  certificates: z.array(Certificate).max(60).default([]),
});
export type StaffFields = z.infer<typeof StaffFields>;

/** Another person in a post of which a place has one at a time (two chiefs of one grid): told, not refused. */
const PostClash = z.object({ position: z.int(), name: z.string(), fromOn: IsoDate.nullable(), untilOn: IsoDate.nullable() });
export type PostClash = z.infer<typeof PostClash>;

export const StaffMember = RecordHeader.extend(StaffFields.shape).extend({
  gridName: z.string().nullable(),
  villageName: z.string().nullable(),
  /** Where each post is: names of organisation, village and grid, in the order of the posts. */
  postPlaces: z.array(z.string()),
  clashes: z.array(PostClash),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** One line of the list. */
export const StaffRow = StaffMember.omit({ posts: true, trainings: true, certificates: true, postPlaces: true, clashes: true }).extend({
  ownerName: OwnerName,
  /** Names of the posts in force today, joined by 、. */
  currentPosts: z.string(),
  /** Last day of the last post; null: still in office. */
  postsUntil: IsoDate.nullable(),
  /** The next certificate to end. */
  certificateUntil: IsoDate.nullable(),
  /** Hours of training in the running year. */
  trainingHours: z.number(),
});
export type StaffRow = z.infer<typeof StaffRow>;

const errors = ['record.not-found', 'record.changed', 'record.invalid', 'staff.id-taken'];

export const staff = {
  list: read({ summary: 'One page of staff.', input: ListInput, output: ListOutput(StaffRow) }),
  count: read({ summary: 'How many staff match.', input: Selection, output: CountOutput }),
  groups: read({
    summary: 'How many staff of a selection there are of each kind, village or grid.',
    input: GroupsInput,
    output: GroupsOutput,
  }),
  get: read({ summary: 'One person.', input: ById, output: StaffMember, errors: ['record.not-found'] }),
  create: write({ summary: 'Registers a person.', input: z.object({ fields: StaffFields }), output: StaffMember, errors }),
  update: write({
    summary: 'Changes a person.',
    input: z.object({ id: Id, rev: z.int(), fields: StaffFields }),
    output: StaffMember,
    errors,
  }),
  remove: write({ summary: 'Deletes a person softly, with a reason.', input: Removal, output: StaffMember, errors }),
  restore: write({ summary: 'Takes a soft delete back.', input: z.object({ id: Id, rev: z.int() }), output: StaffMember, errors }),
  holders: read({
    summary: 'Who held which post on a day, or ever: in a grid, an organisation or a village, of certain kinds.',
    input: HoldersInput,
    output: z.object({ rows: z.array(Holder) }),
  }),
  choices: read({
    summary: 'Everybody who is not deleted, by name, with the posts held on a day: what a picker of people offers.',
    input: z.object({ on: IsoDate }),
    output: z.object({ rows: z.array(StaffChoice) }),
  }),
  addPost: write({
    summary: 'Gives a person one more post.',
    input: z.object({ id: Id, rev: z.int(), post: StaffPost }),
    output: StaffMember,
    errors,
  }),
  endPost: write({
    summary: 'Ends a post of a person on its last day.',
    input: z.object({ id: Id, rev: z.int(), position: z.int().min(0), untilOn: IsoDate }),
    output: StaffMember,
    errors,
  }),
};
