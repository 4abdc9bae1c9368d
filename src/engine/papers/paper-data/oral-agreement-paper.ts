// What an oral agreement's form says: the agreement's own words, its number, and no signature of the parties.
import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { Names, nameSlots, Parties, partyBlocks, runningNames } from './people.ts';

export const OralAgreementPaper = z.object({
  number: line(60).nullable(),
  committeeName: line(100),
  parties: Parties,
  facts: text(9000),
  clauses: z.array(text(3000)).max(60),
  mannerAndTime: text(3000),
  mediators: Names,
  date: IsoDate.nullable(),
});

export function oralAgreementContent(paper: z.infer<typeof OralAgreementPaper>): PaperContent {
  return {
    ...emptyContent,
    number: paper.number,
    draft: paper.number === null,
    runningNames: runningNames(paper.parties),
    parties: paper.parties.flatMap((party) => partyBlocks(party)),
    texts: { facts: paper.facts, mannerAndTime: paper.mannerAndTime, committeeName: paper.committeeName, date: paperDate(paper.date) },
    lists: { clauses: paper.clauses },
    signatures: { signatures: nameSlots('人民调解员', paper.mediators) },
  };
}
