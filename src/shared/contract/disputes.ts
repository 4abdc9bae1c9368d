// Dispute (矛盾纠纷): the 26 items of GB/T 31000-2015 (research B §1.1) and the items that ledgers add.
import { z } from 'zod';
import { read, write } from './call.ts';
import { DisputeCourse, MoveInput } from './dispute-moves.ts';
import { DisputeOutcome, DisputeState } from './dispute-states.ts';
import { AmountFen, ById, DivisionCode, Id, IsoDate, line, OwnerName, RecordHeader, Removal, text } from './fields.ts';
import { disputeEntry, disputeMerges } from './dispute-entry.ts';
import { Agent, Responsible } from './dispute-people.ts';
import { GridThen } from './grid-then.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';

export const PartySide = z.enum(['applicant', 'respondent', 'third']);
export type PartySide = z.infer<typeof PartySide>;

/** A party. The first one is the standard's main party (items 9-16). */
export const Party = z.object({
  id: Id,
  side: PartySide,
  /** Code table party-kinds: natural person, legal person, other organisation. */
  kind: z.string().max(2),
  name: line(80).min(1),
  idType: z.string().max(3),
  idNumber: line(50),
  sex: z.string().max(1).nullable(),
  nation: z.string().max(2).nullable(),
  education: z.string().max(2).nullable(),
  /** Code table party-categories (人员类别). */
  category: z.string().max(4).nullable(),
  occupation: line(30),
  phone: line(50),
  address: line(200),
  /** Of a legal person: who acts for it, and in which post. */
  representative: line(50),
  /** 本方人数: how many people this party stands for, itself included. */
  sideCount: z.int().min(1).max(999_999).nullable().default(null),
  agents: z.array(Agent).max(10).default([]),
});
export type Party = z.infer<typeof Party>;

export const DisputeFields = z.object({
  /** 事件名称. */
  title: line(100).min(1),
  /** Of a draft: the day on which it was written down. */
  acceptedOn: IsoDate,
  occurredOn: IsoDate.nullable(),
  place: line(100),
  /** Code table event-scales. */
  scale: z.string().max(2).nullable(),
  /** 综治 type, 4 digits, code table dispute-types. */
  disputeType: z.string().max(4).nullable(),
  /** 人民调解 type, code table mediation-types. */
  mediationType: z.string().max(2).nullable(),
  peopleCount: z.int().min(1).max(999_999).nullable(),
  story: text(2000),
  involvedUnit: line(100),
  amountFen: AmountFen,
  /** Code table case-sources. */
  source: z.string().max(2).nullable(),
  /** Code table risk-levels. */
  riskLevel: z.string().max(2).nullable(),
  villageCode: DivisionCode.nullable(),
  gridId: Id.nullable(),
  /** A draft may have none yet. */
  parties: z.array(Party).max(50),
  /** 化解时限. */
  dueOn: IsoDate.nullable(),
  /** Code table resolve-methods. */
  resolveMethod: z.string().max(4).nullable(),
  resolveOrganisation: line(100),
  resolverName: line(50),
  resolverPhone: line(50),
  resolverIdNumber: line(50).default(''),
  /** The unit that the responsible person works for; 化解组织 is the one that settles. */
  resolverOrganisation: line(100).default(''),
  /** Responsible persons after the first, who is the standard's 化解责任人. */
  furtherResponsibles: z.array(Responsible).max(20).default([]),
  state: DisputeState,
  /** How it ended; stays when it is closed and revisited. Read it by `outcomeOf`. */
  outcome: DisputeOutcome.nullable().default(null),
  resolvedOn: IsoDate.nullable(),
  /** 化解情况. */
  resolution: text(2000),
  evaluatedOn: IsoDate.nullable(),
  evaluation: text(2000),
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  remark: line(200),
  /** 事件编号 on the superior's platform. */
  eventNumber: line(40).default(''),
  /** 事件性质, 影响范围, 风险类型, 案情评估: words, since no code table of them is known. */
  nature: line(50).default(''),
  influence: line(50).default(''),
  riskKind: line(50).default(''),
  assessment: text(500).default(''),
  /** Code table satisfaction-levels. */
  satisfaction: z.string().max(2).nullable().default(null),
  satisfactionNote: line(200).default(''),
  /** Who confirmed that the two classifications fit together; blank while the program only proposed one. */
  typesConfirmedBy: line(100).default(''),
});
export type DisputeFields = z.infer<typeof DisputeFields>;

export const Dispute = RecordHeader.extend(DisputeFields.shape).extend({
  villageName: z.string().nullable(),
  gridCode: z.string().nullable(),
  gridName: z.string().nullable(),
  /** Its grid as on the day of acceptance; null: the same as today. */
  gridThen: GridThen.nullable(),
  /** The mediation case opened from this dispute, if any. */
  mediationCaseId: Id.nullable(),
  /** 期限: `dueOn`, or the day that the office's limits give where none was written. */
  limitOn: IsoDate.nullable(),
});
export type Dispute = z.infer<typeof Dispute>;

/** One line of the list: no story, no ids of people. */
export const DisputeRow = z.object({
  id: Id,
  ownerCode: z.string(),
  ownerName: OwnerName,
  rev: z.int(),
  title: z.string(),
  acceptedOn: z.string(),
  villageName: z.string().nullable(),
  gridName: z.string().nullable(),
  partyNames: z.string(),
  disputeType: z.string().nullable(),
  mediationType: z.string().nullable(),
  peopleCount: z.int().nullable(),
  amountFen: z.int(),
  state: DisputeState,
  /** 期限: the day that was written, or the one that the office's limits give. */
  dueOn: z.string().nullable(),
  /** Last day of the clock that runs now, and the days from which it shows yellow and red; null: none runs. */
  clockDueOn: z.string().nullable(),
  yellowOn: z.string().nullable(),
  redOn: z.string().nullable(),
  resolvedOn: z.string().nullable(),
  resolverName: z.string(),
  riskLevel: z.string().nullable(),
  /** Under running supervision (挂牌督办), in a leader's charge (领导包案); null: not. */
  listed: z.literal('listed').nullable(),
  led: z.literal('led').nullable(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type DisputeRow = z.infer<typeof DisputeRow>;

export { DisputeOutcome, DisputeState } from './dispute-states.ts';

const errors = ['record.not-found', 'record.changed', 'record.invalid', 'disputes.grid-outside-village'];

export const disputes = {
  list: read({ summary: 'One page of disputes.', input: ListInput, output: ListOutput(DisputeRow) }),
  count: read({ summary: 'How many disputes match, and their amounts together.', input: Selection, output: CountOutput }),
  groups: read({
    summary: 'How many disputes of a selection there are of each state, village, grid, type, month…',
    input: GroupsInput,
    output: GroupsOutput,
  }),
  get: read({ summary: 'One dispute with its parties.', input: ById, output: Dispute, errors: ['record.not-found'] }),
  create: write({ summary: 'Registers a dispute.', input: z.object({ fields: DisputeFields }), output: Dispute, errors }),
  update: write({
    summary: 'Changes a dispute.',
    input: z.object({ id: Id, rev: z.int(), fields: DisputeFields }),
    output: Dispute,
    errors,
  }),
  remove: write({
    summary: 'Deletes a dispute softly, with a reason.',
    input: Removal,
    output: Dispute,
    errors: [...errors, 'disputes.has-case'],
  }),
  restore: write({
    summary: 'Takes a soft delete back.',
    input: z.object({ id: Id, rev: z.int() }),
    output: Dispute,
    errors: [...errors, 'disputes.merged-away'],
  }),
  move: write({
    summary: 'Moves a dispute on from state to state, and keeps the hop.',
    input: MoveInput,
    output: Dispute,
    errors: [...errors, 'record.deleted', 'disputes.move-refused', 'disputes.move-impossible', 'disputes.move-not-allowed'],
  }),
  course: read({
    summary: 'The hops of a dispute and the clock that runs.',
    input: ById,
    output: DisputeCourse,
    errors: ['record.not-found'],
  }),
  ...disputeEntry,
  ...disputeMerges,
};
