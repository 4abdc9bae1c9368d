// People's mediation (人民调解): a case opened from a dispute, its notice, sessions and written agreement.
import { z } from 'zod';
import { read, write } from './call.ts';
import { AmountFen, ById, Id, IsoDate, line, OwnerName, RecordHeader, Removal, text } from './fields.ts';
import { CountOutput, GroupsInput, GroupsOutput, ListInput, ListOutput, Selection } from './list.ts';
import { Party } from './disputes.ts';

/** 人民调解法 art. 26-28: a case ends in an agreement or is ended with the other routes told. */
export const CaseState = z.enum(['accepted', 'mediating', 'agreed', 'failed']);
export type CaseState = z.infer<typeof CaseState>;

/** Local wall time of a day that there is, e.g. 2026-07-03T14:30. */
const WallTime = z.iso.datetime({ local: true, precision: -1 }).length(16);

export const Mediator = z.object({ staffId: Id.nullable(), name: line(50).min(1) });

export const CaseFields = z.object({
  acceptedOn: IsoDate,
  /** Code table case-sources. */
  source: z.string().max(2),
  /** Code table difficulty-levels. */
  difficulty: z.string().max(2),
  /** Code table mediation-types. */
  mediationType: z.string().max(2).nullable(),
  summary: text(2000),
  /** 人民调解法 art. 19: one or several. */
  mediators: z.array(Mediator).max(10),
  recorder: line(50),
});
export type CaseFields = z.infer<typeof CaseFields>;

/** Rights notice before the first session, oral or written (令75 art. 30). */
export const RightsNotice = z.object({ givenAt: WallTime, manner: z.enum(['oral', 'written']), givenBy: line(50).min(1) });
export type RightsNotice = z.infer<typeof RightsNotice>;

export const Session = z.object({
  id: Id,
  heldAt: WallTime,
  place: line(100).min(1),
  /** Invited helpers only, not parties, mediators or the recorder. */
  participants: line(200),
  record: text(20_000),
  result: z.enum(['agreed', 'failed', 'toContinue']),
  recorder: line(50),
});
export type Session = z.infer<typeof Session>;

export const Performance = z.object({
  id: Id,
  payerPartyId: Id,
  payeePartyId: Id,
  /** Code table performance-manners. */
  manner: z.string().max(2),
  description: line(200),
  amountFen: AmountFen,
  dueOn: IsoDate,
  /** Place and way, e.g. 转账至约定账户. */
  way: line(200),
});
export type Performance = z.infer<typeof Performance>;

export const AgreementFields = z.object({
  facts: text(6000).min(1),
  clauses: z.array(text(3000).min(1)).min(1).max(60),
  performance: z.array(Performance).max(60),
  mannerAndTime: text(3000),
  agreedOn: IsoDate,
});
export type AgreementFields = z.infer<typeof AgreementFields>;

export const Agreement = AgreementFields.extend({
  /** Given once, when the agreement becomes final; never re-used. */
  number: z.string().nullable(),
  finalAt: z.string().nullable(),
});
export type Agreement = z.infer<typeof Agreement>;

export const MediationCase = RecordHeader.extend(CaseFields.shape).extend({
  disputeId: Id,
  /** 卷名: ××与××之间××纠纷. */
  title: z.string(),
  /** 卷号, the same as the agreement's number (research A §1.3); empty until the case ends. */
  caseNumber: z.string(),
  state: CaseState,
  endReason: z.string().nullable(),
  routesToldOn: IsoDate.nullable(),
  /** The dispute's own parties: nothing is typed again. */
  parties: z.array(Party),
  notice: RightsNotice.nullable(),
  sessions: z.array(Session),
  agreement: Agreement.nullable(),
});
export type MediationCase = z.infer<typeof MediationCase>;

export const CaseRow = z.object({
  id: Id,
  ownerCode: z.string(),
  ownerName: OwnerName,
  rev: z.int(),
  caseNumber: z.string(),
  title: z.string(),
  acceptedOn: z.string(),
  mediationType: z.string().nullable(),
  difficulty: z.string(),
  mediatorNames: z.string(),
  state: CaseState,
  agreementNumber: z.string().nullable(),
  amountFen: z.int(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;

const errors = ['record.not-found', 'record.changed', 'record.invalid', 'mediation.case-ended'];
const OnCase = z.object({ id: Id, rev: z.int().min(1) });

export const mediation = {
  list: read({ summary: 'One page of mediation cases.', input: ListInput, output: ListOutput(CaseRow) }),
  count: read({ summary: 'How many cases match, and the amounts agreed.', input: Selection, output: CountOutput }),
  groups: read({ summary: 'How many cases of a selection there are of each state, type or month.', input: GroupsInput, output: GroupsOutput }),
  get: read({ summary: 'One case, whole.', input: ById, output: MediationCase, errors: ['record.not-found'] }),
  openCase: write({
    summary: 'Opens a case from a dispute; parties come from the dispute, nothing is typed again.',
    input: z.object({ disputeId: Id, fields: CaseFields }),
    output: MediationCase,
    errors: [...errors, 'mediation.case-exists'],
  }),
  updateCase: write({ summary: 'Changes the case.', input: OnCase.extend({ fields: CaseFields }), output: MediationCase, errors }),
  giveNotice: write({ summary: 'Notes the rights notice.', input: OnCase.extend({ notice: RightsNotice }), output: MediationCase, errors }),
  saveSession: write({
    summary: 'Adds or changes a session; refused before the rights notice.',
    input: OnCase.extend({ session: Session }),
    output: MediationCase,
    errors: [...errors, 'mediation.notice-missing'],
  }),
  saveAgreement: write({
    summary: 'Draws up or changes the written agreement while it is a draft.',
    input: OnCase.extend({ agreement: AgreementFields }),
    output: MediationCase,
    errors: [...errors, 'mediation.agreement-final'],
  }),
  finaliseAgreement: write({
    summary: 'Makes the agreement final: checks it, gives the number from the gap-free ledger, settles the dispute.',
    input: OnCase,
    output: MediationCase,
    errors: [...errors, 'mediation.agreement-missing', 'mediation.agreement-incomplete', 'mediation.agreement-final', 'numbering.block-used-up'],
  }),
  endCase: write({
    summary: 'Ends a case without agreement; the routes of art. 26 were told.',
    input: OnCase.extend({ reason: line(500).min(1), routesToldOn: IsoDate }),
    output: MediationCase,
    errors,
  }),
  remove: write({ summary: 'Deletes a case softly, with a reason; its number stays explained.', input: Removal, output: MediationCase, errors: [...errors, 'mediation.agreement-final'] }),
};
