// Transfers (移送对接) in and out: 诉调, 公调, 访调, 检调 and other offices, one register; the columns of research A §5.
import { z } from 'zod';
import { read, write } from './call.ts';
import { ById, DivisionCode, Id, IsoDate, line, OwnerName, RecordHeader, Removal, text } from './fields.ts';
import { TransferLimits } from './office-settings.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';

export const TransferDirection = z.enum(['in', 'out']);
export type TransferDirection = z.infer<typeof TransferDirection>;

export const TransferDecision = z.enum(['pending', 'accepted', 'refused']);
export type TransferDecision = z.infer<typeof TransferDecision>;

export const TransferFields = z.object({
  direction: TransferDirection,
  /** Code table transfer-kinds. */
  kind: z.string().max(2),
  /** The dispute it is about; a transfer in may come before its dispute. */
  disputeId: Id.nullable(),
  title: line(100).min(1),
  fromOrganisation: line(100).min(1),
  toOrganisation: line(100).min(1),
  /** 函号 of the 委派、委托调解函. */
  letterNumber: line(60),
  /** The other office's number: 诉前调号, 警情号, 信访号. */
  originalNumber: line(60),
  sentOn: IsoDate,
  receivedOn: IsoDate.nullable(),
  receivedBy: line(50),
  /** 当事人同意. */
  consentOn: IsoDate.nullable(),
  /** What the letter says of the case: fills the dispute that it opens. Several names with 、 between. */
  applicantNames: line(200),
  respondentNames: line(200),
  place: line(100),
  matter: text(2000),
  decision: TransferDecision,
  decidedOn: IsoDate.nullable(),
  refusalReason: line(200),
  dueOn: IsoDate.nullable(),
  extensionConsentOn: IsoDate.nullable(),
  extendedTo: IsoDate.nullable(),
  /** Code table transfer-results. */
  result: z.string().max(2).nullable(),
  resultOn: IsoDate.nullable(),
  feedbackOn: IsoDate.nullable(),
  /** Code table feedback-ways. */
  feedbackWay: z.string().max(2).nullable(),
  /** 回执 number or who took the feedback. */
  feedbackReceipt: line(60),
  remark: line(200),
});
export type TransferFields = z.infer<typeof TransferFields>;

export const Transfer = RecordHeader.extend(TransferFields.shape).extend({
  disputeTitle: z.string().nullable(),
  /** Which hop of its dispute it is, from 1, by the day of sending; null without a dispute. */
  hop: z.int().nullable(),
});
export type Transfer = z.infer<typeof Transfer>;

/** One line of the list. */
export const TransferRow = z.object({
  id: Id,
  ownerCode: z.string(),
  ownerName: OwnerName,
  rev: z.int(),
  direction: TransferDirection,
  kind: z.string(),
  title: z.string(),
  otherOrganisation: z.string(),
  letterNumber: z.string(),
  originalNumber: z.string(),
  sentOn: z.string(),
  receivedOn: z.string().nullable(),
  decision: TransferDecision,
  /** The day that counts: the extended one, else the first. */
  dueOn: z.string().nullable(),
  result: z.string().nullable(),
  resultOn: z.string().nullable(),
  feedbackOn: z.string().nullable(),
  disputeId: Id.nullable(),
  deletedAt: z.string().nullable(),
});
export type TransferRow = z.infer<typeof TransferRow>;

const errors = ['record.not-found', 'record.changed', 'record.invalid'];
const movingErrors = [...errors, 'transfers.dispute-not-open', 'disputes.move-refused'];

export const transfers = {
  list: read({ summary: 'One page of transfers.', input: ListInput, output: ListOutput(TransferRow) }),
  count: read({ summary: 'How many transfers match.', input: Selection, output: CountOutput }),
  groups: read({ summary: 'Transfers counted by direction, kind, decision, result or month.', input: GroupsInput, output: GroupsOutput }),
  get: read({ summary: 'One transfer.', input: ById, output: Transfer, errors: ['record.not-found'] }),
  ofDispute: read({ summary: 'The transfers of a dispute, hop by hop.', input: ById, output: z.object({ rows: z.array(Transfer) }) }),
  limits: read({ summary: 'The limits in force on a day.', input: z.object({ on: IsoDate }), output: TransferLimits }),
  create: write({
    summary: 'Registers a transfer; a letter out moves its dispute to transferred.',
    input: z.object({ fields: TransferFields }),
    output: Transfer,
    errors: movingErrors,
  }),
  update: write({
    summary: 'Changes a transfer; an answer or a refusal brings its dispute back.',
    input: z.object({ id: Id, rev: z.int(), fields: TransferFields }),
    output: Transfer,
    errors: movingErrors,
  }),
  remove: write({
    summary: 'Deletes a transfer softly, with a reason; a dispute that lies with the other office comes back.',
    input: Removal,
    output: Transfer,
    errors: movingErrors,
  }),
  restore: write({
    summary: 'Takes a soft delete back; a letter out moves its dispute again.',
    input: z.object({ id: Id, rev: z.int() }),
    output: Transfer,
    errors: movingErrors,
  }),
  openDispute: write({
    summary: 'Registers the dispute that a transfer in brings, from what its letter says, and ties the two together.',
    input: z.object({ id: Id, rev: z.int(), villageCode: DivisionCode.nullable(), gridId: Id.nullable() }),
    output: Transfer,
    errors: [...errors, 'transfers.not-accepted', 'transfers.has-dispute'],
  }),
};
