import { z } from 'zod';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { IsoDate, line, text } from '#shared/contract/fields.ts';
import { emptyContent, type PaperContent } from '../paper-definition.ts';
import { nameSlots, namesOf, PaperParty, Parties, partySlots, runningNames } from './people.ts';

export const AcceptancePaper = z.object({
  committeeName: line(100),
  acceptedOn: IsoDate.nullable(),
  applicants: Parties,
  others: z.array(PaperParty).max(50),
  /** 纠纷类型 in words. */
  type: line(100),
  source: z.enum(['application', 'own', 'entrusted']),
  /** Who entrusted or handed over the case. */
  sender: line(200),
  facts: text(6000),
  registrar: line(50),
});

export function acceptanceContent(paper: z.infer<typeof AcceptancePaper>): PaperContent {
  const parties = [...paper.applicants, ...paper.others];
  return {
    ...emptyContent,
    runningNames: runningNames(parties),
    texts: {
      acceptedOn: paper.acceptedOn === null ? '' : paperDate(paper.acceptedOn),
      firstParties: namesOf(paper.applicants),
      otherParties: namesOf(paper.others),
      type: paper.type,
      source: paper.source,
      sender: paper.sender,
      facts: paper.facts,
      committeeName: paper.committeeName,
      date: paperDate(paper.acceptedOn),
    },
    signatures: { signatures: [...parties.flatMap((party) => partySlots(party)), ...nameSlots('登记人', [paper.registrar])] },
  };
}
