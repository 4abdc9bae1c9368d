// 协议核对: why the clerk went on with an agreement that the check had something to say about. Printed nowhere, shown in the case.
import { z } from 'zod';
import { read, write } from './call.ts';
import { Id, Instant, line } from './fields.ts';

/** As `findingKey` of the rule writes it: code, field, words. */
const FindingKey = z.string().min(3).max(3200);

export const CheckAnswer = z.object({
  key: FindingKey,
  /** What was found, in the words that the clerk read, and the article. */
  finding: z.string(),
  article: z.string(),
  reason: z.string(),
  /** Editions of the lists of words that the check used. */
  checkVersion: z.string(),
  at: Instant,
  by: z.string(),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

const Answers = z.object({ answers: z.array(CheckAnswer) });

export const agreementChecks = {
  answers: read({
    summary: 'The reasons kept for an agreement, oldest first; of two for one finding the later counts.',
    input: z.object({ caseId: Id }),
    output: Answers,
    errors: ['record.not-found'],
  }),
  answer: write({
    summary: 'Keeps reasons for going on with findings of the saved agreement that ask for one.',
    input: z.object({
      caseId: Id,
      reasons: z
        .array(z.object({ key: FindingKey, reason: line(200).min(2) }))
        .min(1)
        .max(200),
    }),
    output: Answers,
    errors: [
      'record.not-found',
      'record.deleted',
      'mediation.agreement-missing',
      'mediation.agreement-final',
      'agreementChecks.finding-gone',
    ],
  }),
};
