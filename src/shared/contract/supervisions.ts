// Listing for supervision (挂牌督办) and a leader's charge (领导包案) of a dispute; the columns of research B §4.3 O.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, Instant, IsoDate, line, Month, text } from './fields.ts';

export const SupervisionKind = z.enum(['listed', 'led']);
export type SupervisionKind = z.infer<typeof SupervisionKind>;

export const SupervisionResult = z.enum(['settled', 'partly', 'unsettled', 'judicial']);
export type SupervisionResult = z.infer<typeof SupervisionResult>;

export const SupervisionFields = z.object({
  startedOn: IsoDate,
  /** Whoever supervises, or the leader who has taken charge; a charge needs one. */
  leaderName: line(50),
  leaderPost: line(100),
  /** 责任单位, the leading one first; a listing needs one. */
  unit: line(200),
  /** 化解方案. */
  plan: text(2000),
  /** Per cent. */
  progress: z.int().min(0).max(100),
  expectedOn: IsoDate.nullable(),
});
export type SupervisionFields = z.infer<typeof SupervisionFields>;

/** What was done in a month. */
export const FollowUp = z.object({
  month: Month,
  measures: text(1000),
  work: text(2000),
  /** The leader and whoever works on it, with telephones. */
  contacts: line(200),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const Supervision = SupervisionFields.extend({
  id: Id,
  disputeId: Id,
  kind: SupervisionKind,
  rev: z.int().min(1),
  /** HJ, year, four digits: HJ20260001. */
  number: z.string(),
  /** The day it was lifted; null: it runs. */
  endedOn: IsoDate.nullable(),
  result: SupervisionResult.nullable(),
  endNote: z.string(),
  /** Oldest first. */
  followUps: z.array(FollowUp.extend({ updatedAt: Instant, updatedBy: z.string() })),
  /** Months that are over, since it began, of which nothing is written; of a lifted one none. */
  missingMonths: z.array(Month),
  updatedAt: Instant,
  updatedBy: z.string(),
});
export type Supervision = z.infer<typeof Supervision>;

const List = z.object({ rows: z.array(Supervision) });
const At = z.object({ id: Id, rev: z.int().min(1) });
const errors = ['record.not-found', 'record.changed', 'record.deleted', 'record.invalid'];

export const supervisions = {
  list: read({ summary: 'The supervisions of a dispute, the newest first.', input: z.object({ disputeId: Id }), output: List }),
  start: write({
    summary: "Lists a dispute for supervision or gives it into a leader's charge, under the next number of the year.",
    input: z.object({ disputeId: Id, kind: SupervisionKind, fields: SupervisionFields }),
    output: List,
    errors: ['record.not-found', 'record.deleted', 'record.invalid', 'supervisions.running-already', 'supervisions.wrong-state'],
  }),
  change: write({
    summary: 'Changes a running supervision; its number stays, and so does the year of its beginning.',
    input: At.extend({ fields: SupervisionFields }),
    output: List,
    errors: [...errors, 'supervisions.ended', 'supervisions.other-year'],
  }),
  followUp: write({
    summary: 'Writes down what was done in a month, over what stood there.',
    input: At.extend({ followUp: FollowUp }),
    output: List,
    errors: [...errors, 'supervisions.ended'],
  }),
  end: write({
    summary: 'Lifts a supervision, with its result and the reason.',
    input: At.extend({ endedOn: IsoDate, result: SupervisionResult, endNote: line(200) }),
    output: List,
    errors: [...errors, 'supervisions.ended'],
  }),
};
