// The agreement of a mediation case (人民调解法 art. 28-30): written (F9) or oral (F10), and what it binds whom to do by when.
import { z } from 'zod';
import { AmountFen, Id, IsoDate, line, text, Sha256 } from './fields.ts';

/** 人民调解法 art. 28: an oral agreement is noted by the mediator in a form of its own. */
export const AgreementForm = z.enum(['written', 'oral']);
export type AgreementForm = z.infer<typeof AgreementForm>;

export const Performance = z.object({
  id: Id,
  payerPartyId: Id,
  payeePartyId: Id,
  /** Code table performance-manners. */
  manner: z.string().max(2),
  description: line(200),
  amountFen: AmountFen,
  dueOn: IsoDate,
  /** The way, e.g. 转账至约定账户. */
  way: line(200),
  /** 履行地点 (令75 art. 35). */
  place: line(100).default(''),
});
export type Performance = z.infer<typeof Performance>;

export const AgreementFields = z.object({
  form: AgreementForm.default('written'),
  facts: text(6000).min(1),
  /** 各方当事人的责任 (人民调解法 art. 29). */
  responsibility: text(2000).default(''),
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
  /** 生效日期 (art. 29, 30): written, the day of the last required mark; oral, the day agreed. Null while a mark is missing. */
  effectiveOn: IsoDate.nullable().default(null),
});
export type Agreement = z.infer<typeof Agreement>;

/** What was found of one item when its day came; the latest counts. */
export const PerformanceCheck = z.object({
  id: Id,
  itemId: Id,
  checkedOn: IsoDate,
  result: z.enum(['performed', 'part', 'notPerformed']),
  /** What has been paid up to that day, of this item. */
  paidFen: AmountFen,
  note: line(200),
  /** 收条、汇款单: an attachment of the case. */
  proof: Sha256.nullable(),
});
export type PerformanceCheck = z.infer<typeof PerformanceCheck>;

/** 司法确认 (人民调解法 art. 33, 民事诉讼法 art. 205): asked for by both sides together. */
export const JudicialConfirmation = z.object({
  /** The two application forms: between persons, or between a person and an organisation. */
  variant: z.enum(['persons', 'personAndOrganisation']),
  court: line(100).min(1),
  appliedOn: IsoDate,
  /** Who signs for whom: every party, else it is not joint. */
  applicantIds: z.array(Id).max(50),
  /** Why it was filed outside of the 30 days. */
  lateReason: line(200),
  result: z.enum(['confirmed', 'rejected', 'withdrawn']).nullable(),
  resultOn: IsoDate.nullable(),
  /** Why the court rejected it (民诉法解释 art. 358), or the parties took it back. */
  resultReason: text(1000),
  /** 裁定书文号. */
  rulingNumber: line(60),
});
export type JudicialConfirmation = z.infer<typeof JudicialConfirmation>;
