// A mediation case (调解案件) as it is registered (F3, F4), shown and listed.
import { z } from 'zod';
import { Party } from './disputes.ts';
import { Id, Instant, IsoDate, line, OwnerName, RecordHeader, text } from './fields.ts';
import { Agreement, AgreementForm, JudicialConfirmation, PerformanceCheck } from './mediation-agreement.ts';
import {
  Closing,
  Danger,
  DossierFacts,
  Evidence,
  ExclusionCheck,
  Investigation,
  Mediator,
  ReturnVisit,
  RightsNotice,
  Session,
  TermExtension,
} from './mediation-work.ts';
import { SigningStage } from './signing.ts';

/** rules/case-life.ts has the moves between them. */
export const CaseState = z.enum(['accepted', 'mediating', 'agreed', 'performed', 'failed', 'withdrawn', 'closed']);
export type CaseState = z.infer<typeof CaseState>;

/** Why a case ended without agreement: not settled, a party refuses (art. 17, 23), the term is over (令75 art. 33), an applicant takes it back. */
export const EndManner = z.enum(['notSettled', 'refused', 'termOver', 'withdrawn']);
export type EndManner = z.infer<typeof EndManner>;

export const CaseFields = z.object({
  acceptedOn: IsoDate,
  /** Code table case-sources. */
  source: z.string().max(2),
  /** Day of the application (F3); null: none was made. */
  appliedOn: IsoDate.nullable().default(null),
  /** A written application is F3, an oral one is noted in F4. */
  applicationManner: z.enum(['written', 'oral']).nullable().default(null),
  /** 当事人申请事项, numbered. */
  requests: z.array(text(500).min(1)).max(20).default([]),
  /** Day on which the parties agreed to be mediated: own initiative (F4) and transfers. */
  consentOn: IsoDate.nullable().default(null),
  /** The transfer in that brought it (register of transfers); its papers are signed for there. */
  transferId: Id.nullable().default(null),
  /** How a court handed it over (特邀调解规定 art. 27); null: no court did. */
  courtDelegation: z.enum(['assigned', 'entrustedOrdinary', 'entrustedSummary']).nullable().default(null),
  exclusions: z.array(ExclusionCheck).max(10).default([]),
  /** Code table difficulty-levels. */
  difficulty: z.string().max(2),
  /** Code table mediation-types. */
  mediationType: z.string().max(2).nullable(),
  summary: text(2000),
  /** 人民调解法 art. 19: one or several, named by the committee or chosen by the parties. */
  mediators: z.array(Mediator).max(10),
  mediatorsChosenBy: z.enum(['committee', 'parties']).default('committee'),
  /** 人民调解法 art. 23: the parties may ask for a public or a closed mediation. */
  openness: z.enum(['public', 'closed']).default('public'),
  recorder: line(50),
});
export type CaseFields = z.infer<typeof CaseFields>;

/** The end of a case without agreement (F17): 人民调解法 art. 26 has the other routes told. */
export const CaseEnd = z.object({
  endManner: EndManner.nullable().default(null),
  /** Who refused or withdrew. */
  endPartyId: Id.nullable().default(null),
  endedOn: IsoDate.nullable().default(null),
  endReason: z.string().max(500).nullable(),
  routesToldOn: IsoDate.nullable(),
  /** By letter (F17) or by word of mouth. */
  routesToldBy: z.enum(['letter', 'oral']).nullable().default(null),
});
export type CaseEnd = z.infer<typeof CaseEnd>;

/** Everything that happened in a case. Later kinds have defaults: batches of older programs do not know them. */
export const CaseHappenings = CaseEnd.extend({
  extensions: z.array(TermExtension).max(10).default([]),
  notice: RightsNotice.nullable(),
  danger: Danger.nullable().default(null),
  investigations: z.array(Investigation).max(100).default([]),
  evidence: z.array(Evidence).max(200).default([]),
  sessions: z.array(Session).max(200),
  agreement: Agreement.nullable(),
  checks: z.array(PerformanceCheck).max(300).default([]),
  visits: z.array(ReturnVisit).max(100).default([]),
  confirmation: JudicialConfirmation.nullable().default(null),
  closing: Closing.nullable().default(null),
  dossier: DossierFacts.nullable().default(null),
});
export type CaseHappenings = z.infer<typeof CaseHappenings>;

/** One step of a case, never changed: when it happened, who wrote it down and when. */
export const CaseHop = z.object({ from: CaseState.nullable(), to: CaseState, on: IsoDate, at: Instant, by: z.string() });
export type CaseHop = z.infer<typeof CaseHop>;

/** A rule that a case breaks or comes close to (rules/case-rules.ts): told, not refused. */
export const CaseFinding = z.object({ rule: z.string(), article: z.string(), level: z.enum(['warned', 'reminded']) });
export type CaseFinding = z.infer<typeof CaseFinding>;

/** What a case waits for: its term, an item of performance (`itemId`), a return visit, the court's 30 days. */
export const CaseTask = z.object({ kind: z.enum(['mediate', 'perform', 'visit', 'court']), itemId: z.string(), dueOn: IsoDate });
export type CaseTask = z.infer<typeof CaseTask>;

export const MediationCase = RecordHeader.extend(CaseFields.shape)
  .extend(CaseHappenings.shape)
  .extend({
    disputeId: Id,
    /** 卷名: ××与××之间××纠纷. */
    title: z.string(),
    /** 卷号, the same as the agreement's number (research A §1.3); empty until the case ends. */
    caseNumber: z.string(),
    state: CaseState,
    /** The dispute's own parties: nothing is typed again. */
    parties: z.array(Party),
    /** Oldest first. */
    hops: z.array(CaseHop),
    /** How far a written agreement is; null: none, or an oral one, which has effect unsigned. */
    signing: SigningStage.nullable(),
    findings: z.array(CaseFinding),
    tasks: z.array(CaseTask),
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
  source: z.string(),
  mediatorNames: z.string(),
  state: CaseState,
  agreementForm: AgreementForm.nullable(),
  agreementNumber: z.string().nullable(),
  /** The next day that waits for something, and what; null: nothing does. */
  nextDueOn: z.string().nullable(),
  nextTask: CaseTask.shape.kind.nullable(),
  amountFen: z.int(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;
