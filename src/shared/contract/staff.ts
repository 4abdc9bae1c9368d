// People of the grid and mediation teams: GB/T 31000-2015's team table (research B §1.9) and the 网格员信息登记表 (B §4.3 F).
import { z } from 'zod';
import { read, write } from './call.ts';
import { ById, DivisionCode, Id, IsoDate, line, OwnerName, RecordHeader, Removal } from './fields.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';

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
  /** Code table staff-kinds: 网格长, 专职网格员, 兼职网格员, 调解员 … */
  kind: z.string().max(2),
  fullTime: z.boolean().nullable(),
  level: line(30),
  duty: line(30),
  specialty: line(200),
  villageCode: DivisionCode.nullable(),
  gridId: Id.nullable(),
  registeredOn: IsoDate.nullable(),
  remark: line(200),
});
export type StaffFields = z.infer<typeof StaffFields>;

export const StaffMember = RecordHeader.extend(StaffFields.shape).extend({ gridName: z.string().nullable(), villageName: z.string().nullable() });
export type StaffMember = z.infer<typeof StaffMember>;

/** One line of the list. */
export const StaffRow = StaffMember.extend({ ownerName: OwnerName });
export type StaffRow = z.infer<typeof StaffRow>;

const errors = ['record.not-found', 'record.changed', 'record.invalid', 'staff.id-taken'];

export const staff = {
  list: read({ summary: 'One page of staff.', input: ListInput, output: ListOutput(StaffRow) }),
  count: read({ summary: 'How many staff match.', input: Selection, output: CountOutput }),
  groups: read({ summary: 'How many staff of a selection there are of each kind, village or grid.', input: GroupsInput, output: GroupsOutput }),
  get: read({ summary: 'One person.', input: ById, output: StaffMember, errors: ['record.not-found'] }),
  create: write({ summary: 'Registers a person.', input: z.object({ fields: StaffFields }), output: StaffMember, errors }),
  update: write({ summary: 'Changes a person.', input: z.object({ id: Id, rev: z.int(), fields: StaffFields }), output: StaffMember, errors }),
  remove: write({ summary: 'Deletes a person softly, with a reason.', input: Removal, output: StaffMember, errors }),
  restore: write({ summary: 'Takes a soft delete back.', input: z.object({ id: Id, rev: z.int() }), output: StaffMember, errors }),
};
