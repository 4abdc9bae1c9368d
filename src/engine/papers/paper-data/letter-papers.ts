// Letters: 终止调解函 (F17), reply to a delegating body, onward transfer and return (F18).
import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { namesOf, Parties, runningNames } from './people.ts';

const Letter = z.object({
  /** 文号, given by the office. */
  number: line(60).nullable(),
  committeeName: line(100),
  addressee: line(200),
  parties: Parties,
  /** e.g. 相邻关系纠纷. */
  subject: line(200),
  date: IsoDate.nullable(),
});
const Attachments = z.array(line(200)).max(30);
type Letter = z.infer<typeof Letter>;

function letterContent(letter: Letter, texts: PaperContent['texts'], attachments: readonly string[]): PaperContent {
  return {
    ...emptyContent,
    number: letter.number,
    runningNames: runningNames(letter.parties),
    texts: {
      committeeName: letter.committeeName,
      addressee: letter.addressee,
      parties: namesOf(letter.parties),
      subject: letter.subject,
      date: paperDate(letter.date),
      ...texts,
    },
    lists: { attachments },
  };
}

function day(date: string | null): string {
  return date === null ? '' : paperDate(date);
}

export const TerminationPaper = Letter.extend({
  others: line(5000),
  acceptedOn: IsoDate.nullable(),
  reason: text(6000),
  routes: text(3000),
});

export function terminationContent(paper: z.infer<typeof TerminationPaper>): PaperContent {
  const { committeeName, addressee, others, subject, reason, routes } = paper;
  const content = letterContent(paper, {}, []);
  return {
    ...content,
    lists: {},
    texts: { committeeName, addressee, others, subject, acceptedOn: day(paper.acceptedOn), reason, routes, date: paperDate(paper.date) },
  };
}

export const DelegationReplyPaper = Letter.extend({
  letterNumber: line(100),
  signedForOn: IsoDate.nullable(),
  outcome: z.enum(['accepted', 'agreed', 'failed', 'refused']).nullable(),
  report: text(6000),
  attachments: Attachments,
});

export function delegationReplyContent(paper: z.infer<typeof DelegationReplyPaper>): PaperContent {
  const { letterNumber, outcome, report } = paper;
  return letterContent(paper, { letterNumber, signedForOn: day(paper.signedForOn), outcome: outcome ?? '', report }, paper.attachments);
}

const Receipt = z.object({ receiver: line(50), receivedOn: IsoDate.nullable() });

export const TransferPaper = Letter.extend(Receipt.shape).extend({
  facts: text(6000),
  reason: text(6000),
  attachments: Attachments,
  contactName: line(50),
  contactPhone: line(50),
});

export function transferContent(paper: z.infer<typeof TransferPaper>): PaperContent {
  const { facts, reason, contactName, contactPhone, receiver } = paper;
  return letterContent(paper, { facts, reason, contactName, contactPhone, receiver, receivedOn: day(paper.receivedOn) }, paper.attachments);
}

export const ReturnPaper = Letter.extend(Receipt.shape).extend({ letterNumber: line(100), reason: text(6000), attachments: Attachments });

export function returnContent(paper: z.infer<typeof ReturnPaper>): PaperContent {
  const { letterNumber, reason, receiver } = paper;
  return letterContent(paper, { letterNumber, reason, receiver, receivedOn: day(paper.receivedOn) }, paper.attachments);
}
