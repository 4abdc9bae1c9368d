// Organisations of the township in a tree: GB/T 31000-2015's 综治机构, 综治中心 and 群防群治组织 (research B §1.9), mediation
// committees with their terms (SF/T 0018, research A §3.2), and the offices around them.
import { z } from 'zod';
import { read, write } from './call.ts';
import { ById, DivisionCode, Id, IsoDate, line, Nothing, OwnerName, RecordHeader, Removal, text } from './fields.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';

/** A term (届) of a committee. */
export const CommitteeTerm = z.object({
  fromOn: IsoDate.nullable(),
  /** Last day; null: not laid down. */
  untilOn: IsoDate.nullable(),
  /** The paper of the election or appointment. */
  document: line(100),
});
export type CommitteeTerm = z.infer<typeof CommitteeTerm>;

export const OrganisationFields = z.object({
  /** Code table organisation-kinds. */
  kind: z.string().max(2),
  name: line(100),
  /** The organisation's own number (组织编号). */
  code: line(30),
  /** Code table organisation-levels: county, township, village … */
  level: z.string().max(2).nullable(),
  parentId: Id.nullable(),
  villageCode: DivisionCode.nullable(),
  /** GB/T 2260, exactly six digits. */
  divisionCode: line(6),
  address: line(200),
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  phone: line(50),
  headName: line(50),
  headPhone: line(50),
  /** 组成单位. */
  composingUnits: text(400),
  /** 综治服务地区. */
  serviceArea: line(100),
  /** Code table mass-organisation-kinds; only of kind 12. */
  massKind: z.string().max(2).nullable(),
  /** 业务指导部门. */
  guidingDepartment: line(200),
  memberCount: z.int().min(0).max(1_000_000).nullable(),
  /** 机构说明. */
  description: text(1000),
  /** 主要职能. */
  duties: text(1024),
  /** Code table committee-kinds; only of kind 02. */
  committeeKind: z.string().max(2).nullable(),
  /** Code table committee-trades; only of committee kind 06. */
  committeeTrade: z.string().max(2).nullable(),
  foundedOn: IsoDate.nullable(),
  closedOn: IsoDate.nullable(),
  remark: line(200),
  terms: z.array(CommitteeTerm).max(60),
});
export type OrganisationFields = z.infer<typeof OrganisationFields>;

export const Organisation = RecordHeader.extend(OrganisationFields.shape).extend({
  parentName: z.string().nullable(),
  villageName: z.string().nullable(),
});
export type Organisation = z.infer<typeof Organisation>;

/** One line of the list. */
export const OrganisationRow = Organisation.omit({ terms: true }).extend({
  ownerName: OwnerName,
  /** People in a post there today. */
  holders: z.int(),
});
export type OrganisationRow = z.infer<typeof OrganisationRow>;

/** One organisation of the tree: all organisations at once, a township has some dozens. */
export const OrganisationNode = z.object({
  id: Id,
  parentId: Id.nullable(),
  kind: z.string(),
  name: z.string(),
  level: z.string().nullable(),
  closedOn: IsoDate.nullable(),
  ownerCode: DivisionCode,
  holders: z.int(),
});
export type OrganisationNode = z.infer<typeof OrganisationNode>;

const errors = ['record.not-found', 'record.changed', 'record.invalid', 'organisations.name-taken'];

export const organisations = {
  list: read({ summary: 'One page of organisations.', input: ListInput, output: ListOutput(OrganisationRow) }),
  count: read({ summary: 'How many organisations match.', input: Selection, output: CountOutput }),
  groups: read({
    summary: 'How many organisations of a selection there are of each kind, level or village.',
    input: GroupsInput,
    output: GroupsOutput,
  }),
  tree: read({
    summary: 'Every organisation with its parent and how many people hold a post there today.',
    input: Nothing,
    output: z.object({ rows: z.array(OrganisationNode) }),
  }),
  get: read({ summary: 'One organisation.', input: ById, output: Organisation, errors: ['record.not-found'] }),
  create: write({ summary: 'Registers an organisation.', input: z.object({ fields: OrganisationFields }), output: Organisation, errors }),
  update: write({
    summary: 'Changes an organisation.',
    input: z.object({ id: Id, rev: z.int(), fields: OrganisationFields }),
    output: Organisation,
    errors,
  }),
  remove: write({
    summary: 'Deletes an organisation softly, with a reason.',
    input: Removal,
    output: Organisation,
    errors: ['record.not-found', 'record.changed', 'organisations.in-use'],
  }),
  restore: write({ summary: 'Takes a soft delete back.', input: z.object({ id: Id, rev: z.int() }), output: Organisation, errors }),
};
