// Which form each kind of paper is: its definition, the data that it takes, and how those fill its blanks.
import type { z } from 'zod';
import type { PaperKind } from '#shared/contract/papers.ts';
import { AcceptancePaper, acceptanceContent } from './paper-data/acceptance-paper.ts';
import { AgreementPaper, agreementContent } from './paper-data/agreement-paper.ts';
import { ApplicationPaper, applicationContent } from './paper-data/application-paper.ts';
import { AttorneyPaper, attorneyContent } from './paper-data/attorney-paper.ts';
import { ClosingPaper, closingContent } from './paper-data/closing-paper.ts';
import { CourtPaper, courtContent } from './paper-data/court-paper.ts';
import {
  BackCoverPaper,
  backCoverContent,
  ContentsPaper,
  contentsContent,
  CoverPaper,
  coverContent,
  StatementPaper,
  statementContent,
} from './paper-data/dossier-papers.ts';
import { EvidencePaper, evidenceContent } from './paper-data/evidence-paper.ts';
import {
  DelegationReplyPaper,
  delegationReplyContent,
  ReturnPaper,
  returnContent,
  TerminationPaper,
  terminationContent,
  TransferPaper,
  transferContent,
} from './paper-data/letter-papers.ts';
import { NoticePaper, noticeContent } from './paper-data/notice-paper.ts';
import { OralAgreementPaper, oralAgreementContent } from './paper-data/oral-agreement-paper.ts';
import {
  InvestigationPaper,
  investigationContent,
  ReturnVisitPaper,
  returnVisitContent,
  SessionPaper,
  sessionContent,
} from './paper-data/record-papers.ts';
import type { PaperContent } from './paper-definition.ts';

interface PaperForm<Schema extends z.ZodType> {
  readonly definitionId: string;
  readonly data: Schema;
  readonly content: (data: z.output<Schema>) => PaperContent;
}

function form<Schema extends z.ZodType>(
  definitionId: string,
  data: Schema,
  content: (data: z.output<Schema>) => PaperContent,
): PaperForm<Schema> {
  return { definitionId, data, content };
}

export const paperForms = {
  dossierCover: form('dossier-cover', CoverPaper, coverContent),
  dossierContents: form('dossier-contents', ContentsPaper, contentsContent),
  application: form('application', ApplicationPaper, applicationContent),
  acceptance: form('acceptance', AcceptancePaper, acceptanceContent),
  rightsNotice: form('rights-notice', NoticePaper, noticeContent),
  powerOfAttorney: form('power-of-attorney', AttorneyPaper, attorneyContent),
  investigation: form('investigation', InvestigationPaper, investigationContent),
  evidenceSlip: form('evidence-slip', EvidencePaper, evidenceContent),
  sessionRecord: form('session-record', SessionPaper, sessionContent),
  mediationAgreement: form('mediation-agreement', AgreementPaper, agreementContent),
  oralAgreement: form('oral-agreement', OralAgreementPaper, oralAgreementContent),
  returnVisit: form('return-visit', ReturnVisitPaper, returnVisitContent),
  courtApplication: form('court-application', CourtPaper, courtContent),
  courtApplicationUnit: form('court-application-unit', CourtPaper, courtContent),
  closingReport: form('closing-report', ClosingPaper, closingContent),
  terminationLetter: form('termination-letter', TerminationPaper, terminationContent),
  delegationReply: form('delegation-reply', DelegationReplyPaper, delegationReplyContent),
  transferLetter: form('transfer-letter', TransferPaper, transferContent),
  returnLetter: form('return-letter', ReturnPaper, returnContent),
  dossierStatement: form('dossier-statement', StatementPaper, statementContent),
  backCover: form('back-cover', BackCoverPaper, backCoverContent),
} as const satisfies Record<PaperKind, PaperForm<z.ZodType>>;

export type PaperData<Kind extends PaperKind> = z.output<(typeof paperForms)[Kind]['data']>;

/** What a paper of a kind says, from its data: checked again here, so that no filler can print what the form does not hold. */
export function paperContent(kind: PaperKind, data: unknown): PaperContent {
  const { data: schema, content } = paperForms[kind] as PaperForm<z.ZodType>;
  return content(schema.parse(data));
}
