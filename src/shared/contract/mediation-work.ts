// The working papers of a mediation case: notice (F5), investigations (F6), evidence (F7), sessions (F8), return visits (F11), and what the
// case notes beside them. Numbers of forms: research A §1.3.
import { z } from 'zod';
import { Id, IsoDate, line, text, Sha256 } from './fields.ts';

/** Local wall time of a day that there is, e.g. 2026-07-03T14:30. */
export const WallTime = z.iso.datetime({ local: true, precision: -1 }).length(16);

export const Mediator = z.object({ staffId: Id.nullable(), name: line(50).min(1) });
export type Mediator = z.infer<typeof Mediator>;

/** What must not be mediated (令75 art. 22; the last two: 访调对接 only). */
export const ExclusionItem = z.enum([
  'specialBody',
  'forbidden',
  'courtHas',
  'policeHas',
  'agencyHas',
  'administrativeAct',
  'proceedingsOpen',
]);
export type ExclusionItem = z.infer<typeof ExclusionItem>;

/** One line of the checklist at acceptance; what is found needs a reason to go on. */
export const ExclusionCheck = z.object({ item: ExclusionItem, found: z.boolean(), reason: text(500) });
export type ExclusionCheck = z.infer<typeof ExclusionCheck>;

/** 延期 by consent of all parties (令75 art. 33, 特邀调解规定 art. 27). */
export const TermExtension = z.object({ consentedOn: IsoDate, until: IsoDate, consentOf: z.array(Id).max(50), reason: line(200) });
export type TermExtension = z.infer<typeof TermExtension>;

/** Rights notice before the first session, oral or written (令75 art. 30). */
export const RightsNotice = z.object({ givenAt: WallTime, manner: z.enum(['oral', 'written']), givenBy: line(50).min(1) });
export type RightsNotice = z.infer<typeof RightsNotice>;

/** 人民调解法 art. 25: a case that may turn grave is told to the police or another body at once. */
export const Danger = z.object({
  noticedAt: WallTime,
  /** Code table case-forecasts. */
  forecast: z.string().max(2),
  description: text(1000),
  toldTo: line(100),
  toldAt: WallTime.nullable(),
  measures: text(1000),
});
export type Danger = z.infer<typeof Danger>;

export const Investigation = z.object({
  id: Id,
  heldAt: WallTime,
  place: line(100).min(1),
  participants: line(200),
  /** 被调查人. */
  asked: line(100).min(1),
  investigators: line(100).min(1),
  recorder: line(50),
  record: text(20_000),
});
export type Investigation = z.infer<typeof Investigation>;

export const Evidence = z.object({
  id: Id,
  title: line(100).min(1),
  description: text(2000),
  takenOn: IsoDate.nullable(),
  /** Who gave it, or where it was taken. */
  source: line(100),
  /** Attachments of the case, by the hash of their bytes. */
  files: z.array(Sha256).max(50),
});
export type Evidence = z.infer<typeof Evidence>;

export const Session = z.object({
  id: Id,
  heldAt: WallTime,
  place: line(100).min(1),
  /** Invited helpers only, not parties, mediators or the recorder. */
  participants: line(200),
  /** 人民调解法 art. 20: others are invited with the parties' consent. */
  participantsConsented: z.boolean().default(false),
  /** Parties that were there; empty: not noted (older records). */
  presentPartyIds: z.array(Id).max(50).default([]),
  record: text(20_000),
  result: z.enum(['agreed', 'failed', 'toContinue']),
  recorder: line(50),
});
export type Session = z.infer<typeof Session>;

export const ReturnVisit = z.object({
  id: Id,
  visitedAt: WallTime,
  place: line(100),
  /** Parties visited. */
  partyIds: z.array(Id).min(1).max(50),
  visitors: line(100).min(1),
  /** 履行情况: how the agreement is performed. */
  performance: text(2000),
  /** Code table satisfaction-levels. */
  satisfaction: z.string().max(2).nullable(),
  /** A lawsuit after the agreement, and its result; empty: none. */
  lawsuit: text(500),
  /** Signs of escalation or mistakes, and what is done about them. */
  measures: text(1000),
});
export type ReturnVisit = z.infer<typeof ReturnVisit>;

/** 结案报告 (F16). */
export const Closing = z.object({
  closedOn: IsoDate,
  opinion: text(2000).min(1),
  closedBy: line(50).min(1),
  /** Why it is closed although something is not performed. */ openReason: text(500),
});
export type Closing = z.infer<typeof Closing>;

/** What cover (F1) and statement (F13) of the dossier say beside the case. */
export const DossierFacts = z.object({
  filedBy: line(50),
  filedOn: IsoDate.nullable(),
  /** Code table retention-classes. */
  retention: z.string().max(2).nullable(),
  remark: line(200),
  statement: text(2000),
  checkedBy: line(50),
  statementOn: IsoDate.nullable(),
});
export type DossierFacts = z.infer<typeof DossierFacts>;
