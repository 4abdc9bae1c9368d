import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { Names, nameSlots, Parties, runningNames, type PaperParty } from './people.ts';

export const ClosingPaper = z.object({
  number: line(60).nullable(),
  committeeName: line(100),
  filledOn: IsoDate.nullable(),
  source: line(50),
  mediators: Names,
  acceptedOn: IsoDate.nullable(),
  closedOn: IsoDate.nullable(),
  type: line(100),
  /** 书面协议, 口头协议, 终止调解 ... */
  outcome: line(100),
  parties: Parties,
  facts: text(6000),
  result: text(200_000),
  performance: text(20_000),
  opinion: text(3000),
  checkedBy: line(50),
});

export function closingContent(paper: z.infer<typeof ClosingPaper>): PaperContent {
  const day = (date: string | null): string => (date === null ? '' : paperDate(date));
  return {
    ...emptyContent,
    number: paper.number,
    runningNames: runningNames(paper.parties),
    texts: {
      filledOn: day(paper.filledOn),
      source: paper.source,
      committeeName: paper.committeeName,
      mediators: paper.mediators.join('、'),
      acceptedOn: day(paper.acceptedOn),
      closedOn: day(paper.closedOn),
      type: paper.type,
      outcome: paper.outcome,
      facts: paper.facts,
      result: paper.result,
      performance: paper.performance,
      opinion: paper.opinion,
      date: paperDate(paper.filledOn),
    },
    tables: { parties: paper.parties.map((party) => [party.name, party.contact, addressOf(party)]) },
    signatures: { signatures: [...nameSlots('承办人', paper.mediators), ...nameSlots('审核人', [paper.checkedBy])] },
  };
}

function addressOf(party: PaperParty): string {
  return party.kind === 'natural' ? party.unitOrAddress : party.address;
}
