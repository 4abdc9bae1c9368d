// From the printed agreement to the one that has effect: who signed, sealed or fingerprinted when, and who got a copy.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, IsoDate, line } from './fields.ts';

/** 签名, 盖章, 按指印 (人民调解法 art. 29). */
export const SignWay = z.enum(['signature', 'seal', 'fingerprint']);
export type SignWay = z.infer<typeof SignWay>;

/** 当面, 邮寄, 转交. */
export const IssueWay = z.enum(['inPerson', 'mail', 'throughOthers']);
export type IssueWay = z.infer<typeof IssueWay>;

export const Mark = z.object({
  id: Id,
  on: IsoDate,
  way: z.string(),
  /** Who acted for the one named: agent, representative, guardian; blank: in person. */
  acting: z.string(),
  at: z.string(),
  by: z.string(),
});
export type Mark = z.infer<typeof Mark>;

export const SignPlace = z.object({
  slot: z.string(),
  role: z.enum(['party', 'mediator', 'recorder', 'seal']),
  name: z.string(),
  mark: Mark.nullable(),
});
export type SignPlace = z.infer<typeof SignPlace>;

export const CopyPlace = z.object({ slot: z.string(), name: z.string(), mark: Mark.nullable() });
export type CopyPlace = z.infer<typeof CopyPlace>;

/** Each is a state of its own: printed is not signed, signed is not issued. */
export const SigningStage = z.enum(['draft', 'final', 'printed', 'signing', 'signed', 'issued']);
export type SigningStage = z.infer<typeof SigningStage>;

export const Signing = z.object({
  stage: SigningStage,
  /** Parties + 1 (art. 29), and how many left the printer. */
  copiesProposed: z.int(),
  copiesPrinted: z.int(),
  places: z.array(SignPlace),
  copies: z.array(CopyPlace),
  takenBack: z.array(
    Mark.extend({ kind: z.enum(['signed', 'issued']), name: z.string(), undoneAt: z.string(), undoneBy: z.string(), reason: z.string() }),
  ),
  effectiveOn: IsoDate.nullable(),
  /** Until when both parties may ask the court (art. 33); null: no effect yet. */
  court: z.object({ dueOn: IsoDate, lastDay: IsoDate, daysLeft: z.int(), alert: z.enum(['quiet', 'alert', 'over']) }).nullable(),
});
export type Signing = z.infer<typeof Signing>;

const OfCase = z.object({ caseId: Id });
const Slot = z.string().max(60);
const Acting = line(50).default('');
const errors = ['record.not-found', 'record.deleted', 'record.invalid', 'signing.not-final'];

export const signing = {
  get: read({
    summary: 'How far a written agreement is: printed, signed, issued, in effect.',
    input: OfCase,
    output: Signing,
    errors: ['record.not-found'],
  }),
  mark: write({
    summary: 'Ticks places under the agreement as signed, sealed or fingerprinted; the day of effect follows from them.',
    input: OfCase.extend({
      marks: z
        .array(z.object({ slot: Slot, on: IsoDate, way: SignWay, acting: Acting }))
        .min(1)
        .max(120),
    }),
    output: Signing,
    errors: [...errors, 'signing.unknown-place', 'signing.ticked-already'],
  }),
  issue: write({
    summary: 'Notes that a copy went to a party, the committee or the court.',
    input: OfCase.extend({ slot: Slot, on: IsoDate, way: IssueWay, acting: Acting }),
    output: Signing,
    errors: [...errors, 'signing.unknown-place', 'signing.ticked-already', 'signing.not-signed'],
  }),
  takeBack: write({
    summary: 'Takes a wrong tick back, with the reason; it stays to be seen.',
    input: OfCase.extend({ markId: Id, reason: line(200).min(1) }),
    output: Signing,
    errors: [...errors, 'signing.issued-already'],
  }),
};
