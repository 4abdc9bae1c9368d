// What a written mediation agreement says, and how that fills the paper's blanks.
import { z } from 'zod';
import { amountInFigures, amountInWords } from '#shared/rules/amount-in-words.ts';
import { copiesSentence, leastCopies, paperDate } from '#shared/rules/agreement-wording.ts';
import { AmountFen, IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { Names, nameSlots, Parties, partyBlocks, partySlots, runningNames } from './people.ts';

const PerformanceItem = z.object({
  payer: line(200),
  payee: line(200),
  /** What is done or paid for, e.g. 赔偿医疗费. */
  description: line(200).default(''),
  /** Fen; null where no money is owed. */
  amountFen: AmountFen.nullable(),
  dueOn: IsoDate.nullable(),
  /** Manner and way in words, e.g. 转账至约定账户. */
  manner: line(200).default(''),
});

export const AgreementPaper = z
  .object({
    /** Null until the agreement is final: the paper is then a draft. */
    number: line(60).nullable(),
    committeeName: line(100),
    parties: Parties,
    facts: text(9000),
    clauses: z.array(text(3000)).max(60),
    performance: z.array(PerformanceItem).max(60),
    mannerAndTime: text(3000),
    /** Names; one signature slot each, and one without a name where none is given. */
    mediators: Names,
    recorder: line(50),
    date: IsoDate.nullable(),
    /** Null: one for each party and one for the committee (人民调解法 art. 29). More are allowed, fewer refused. */
    copies: z.int().max(99).nullable().default(null),
  })
  .refine((agreement) => agreement.copies === null || agreement.copies >= leastCopies(agreement.parties.length), { path: ['copies'] });
export type AgreementPaper = z.infer<typeof AgreementPaper>;

/** How many copies are to be printed: what was asked for, else parties + 1. */
export function copiesOfAgreement(agreement: AgreementPaper): number {
  return agreement.copies ?? leastCopies(agreement.parties.length);
}

/** Fills 人民调解协议书: every party, the whole text, nothing cut. */
export function agreementContent(agreement: AgreementPaper): PaperContent {
  return {
    ...emptyContent,
    number: agreement.number,
    draft: agreement.number === null,
    runningNames: runningNames(agreement.parties),
    parties: agreement.parties.flatMap((party) => partyBlocks(party)),
    texts: {
      facts: agreement.facts,
      mannerAndTime: agreement.mannerAndTime,
      copies: copiesSentence(agreement.parties.length, copiesOfAgreement(agreement)),
      committeeName: agreement.committeeName,
      date: paperDate(agreement.date),
    },
    lists: { clauses: agreement.clauses },
    tables: {
      performance: agreement.performance.map((item) => [
        item.payer,
        item.payee,
        performanceWords(item),
        item.dueOn === null ? '' : `${paperDate(item.dueOn)}前`,
        item.manner,
      ]),
    },
    signatures: {
      signatures: [
        ...agreement.parties.flatMap((party) => partySlots(party)),
        ...nameSlots('人民调解员', agreement.mediators),
        ...nameSlots('记录人', [agreement.recorder]),
      ],
    },
  };
}

function performanceWords(item: AgreementPaper['performance'][number]): string {
  const amount = item.amountFen === null ? [] : [amountInFigures(item.amountFen), amountInWords(item.amountFen)];
  return [item.description, ...amount].filter((words) => words !== '').join('\n');
}
